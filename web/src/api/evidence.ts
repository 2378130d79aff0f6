/** Evidence: items with custody, their content, and the rows behind a query result. */
import { queryOptions } from "@tanstack/react-query";
import { since } from "./cases";
import { api, type Shapes, take } from "./client";

export type Evidence = Shapes["EvidenceOut"];
export type Label = Shapes["Label"];
export type Marking = Shapes["Marking"];
export type Custody = Shapes["CustodyEntry"];
export type Holding = Shapes["HoldingOut"];
export type QueryAsked = Shapes["QueryIn"];
export type Rows = Shapes["QueryOut"];
export type CollectedQuery = Shapes["CollectQuery"];
export type Locator = Shapes["CollectLocator"];

export function evidenceQuery(ref: string) {
  return queryOptions({
    queryKey: ["evidence", ref],
    queryFn: () => take(api.GET("/api/evidence/{ref}", { params: { path: { ref } } })),
  });
}

export function custodyQuery(ref: string) {
  return queryOptions({
    queryKey: ["evidence", ref, "custody"],
    queryFn: async () => (await take(api.GET("/api/evidence/{ref}/custody", { params: { path: { ref } } }))).items,
  });
}

/** Why an item is or was held; most never were, which the desk answers with 404. */
export function holdingQuery(ref: string) {
  return queryOptions({
    queryKey: ["evidence", ref, "holding"],
    queryFn: async () => {
      const { data, response } = await api.GET("/api/evidence/{ref}/holding", { params: { path: { ref } } });
      return response.ok ? (data ?? null) : null;
    },
  });
}

/** The content itself; a labelled item asks for a reason, which the ledger keeps. */
export async function readContent(ref: string, reason = ""): Promise<Blob> {
  const asked = { params: { path: { ref }, query: reason ? { reason } : {} }, parseAs: "blob" as const };
  return (await take(api.GET("/api/evidence/{ref}/content", asked))) as Blob;
}

export const sealEvidence = (shown: Evidence) =>
  take(api.POST("/api/evidence/{ref}/seal", { params: { path: { ref: shown.ref }, header: since(shown) } }));

export const verifyEvidence = (ref: string) =>
  take(api.POST("/api/evidence/{ref}/verify", { params: { path: { ref } } }));

export const attachEvidence = (ref: string, evidence: string) =>
  take(api.POST("/api/cases/{case}/evidence", { params: { path: { case: ref } }, body: { evidence } }));

export const collectQuery = (ref: string, body: CollectedQuery) =>
  take(api.POST("/api/cases/{case}/evidence/queries", { params: { path: { case: ref } }, body }));

export const collectLocator = (ref: string, body: Locator) =>
  take(api.POST("/api/cases/{case}/evidence/locators", { params: { path: { case: ref } }, body }));

export const runQuery = (body: QueryAsked) => take(api.POST("/api/queries", { body }));

const MOST_ROWS = 100_000;

/** The rows of a query result, computed again on the versions it read: the frozen file is Parquet, which no browser
 * reads. The hash says whether they are the same rows; it does not bind their order. */
export function rowsQuery(item: Evidence) {
  return queryOptions({
    // Not under "evidence": an event about the item must not run its query again.
    queryKey: ["rows", item.ref],
    queryFn: async () => {
      if (!item.query) throw new TypeError("no query made this item");
      const rows = await runQuery({
        sql: item.query.sql,
        datasets: item.query.snapshots.map((used) => ({ name: used.dataset, version: used.version })),
        parameters: item.query.parameters as never,
        row_limit: MOST_ROWS,
      });
      return { ...rows, isSame: rows.run.result_hash === item.query.result_hash };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Whether the rows can be computed by whoever looks: what was unmasked stays with its run. */
export function hasRows(item: Evidence): boolean {
  return item.query !== null && !item.labels.includes("unmasked");
}

/** The columns that a dataset declares, each with its role or its type. */
export function columnsOf({ declaration, roles }: Shapes["DatasetOut"]): Array<{ column: string; role: string }> {
  const measures = Object.entries((declaration.measures ?? {}) as Record<string, string>);
  const texts = ((declaration.text ?? []) as string[]).map((column) => [column, "text"] as const);
  const time = typeof declaration.time === "string" ? [[declaration.time, "time"] as const] : [];
  const named = new Map([...time, ...Object.entries(roles).map(([role, column]) => [column, role] as const), ...texts]);
  for (const [column, type] of measures) if (!named.has(column)) named.set(column, type);
  return [...named].map(([column, role]) => ({ column, role }));
}
