/** Doors by which requests come in: sources of webhooks, files, and the directory of who asks. */
import { queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

export type IntakeSource = Shapes["IntakeSourceOut"];
export type SourceShape = Shapes["SourceShape"];
export type MapField = Shapes["MapField"];
export type ImportForm = Shapes["ImportForm"];
export type ImportMap = Shapes["ImportMap"];
export type MissingColumns = Shapes["MissingColumns"];
export type ImportPreview = Shapes["ImportPreviewOut"];
export type RowFate = Shapes["RowFate"];
export type FileFormat = Shapes["FileFormat"];
export type Authority = Shapes["AuthorityOut"];
export type KeepAuthority = Shapes["KeepAuthority"];

export const sourcesQuery = queryOptions({
  queryKey: ["sources"],
  queryFn: () => take(api.GET("/api/intake-sources")),
});

const at = (source: IntakeSource) => ({
  path: { source: source.name },
  header: { "if-match": on(source)["If-Match"] },
});

/** The answer holds the secret, this once. */
export const addSource = (body: Shapes["AddSource"]) => take(api.POST("/api/intake-sources", { body }));

export const changeSource = (source: IntakeSource, body: Shapes["ChangeSource"]) =>
  take(api.PATCH("/api/intake-sources/{source}", { params: at(source), body }));

/** The answer holds the new secret, this once. */
export const rotateSource = (source: IntakeSource) =>
  take(api.POST("/api/intake-sources/{source}/rotate", { params: at(source) }));

export const authoritiesQuery = queryOptions({
  queryKey: ["authorities"],
  queryFn: () => take(api.GET("/api/authorities")),
});

export const addAuthority = (body: KeepAuthority) => take(api.POST("/api/authorities", { body }));

export const changeAuthority = (shown: { id: number; version: number }, body: KeepAuthority) =>
  take(
    api.PUT("/api/authorities/{authority}", {
      params: { path: { authority: shown.id }, header: { "if-match": on(shown)["If-Match"] } },
      body,
    }),
  );

/** What the first rows of an upload would become; nothing is changed. */
export const previewImport = (body: ImportForm) => take(api.POST("/api/escalations/imports/preview", { body }));

/** Every row of an upload taken in, as a job. */
export const importEscalations = (body: ImportForm) => take(api.POST("/api/escalations/imports", { body }));

const UNREAD: MapField = { columns: [], always: "", values: {}, otherwise: "", split: "", time_format: "", zone: "" };

/** The columns of an upload: the desk names them whatever the mapping, so it is asked with one that reads nothing.
 * Rows of JSON name their own: where more of them follow than were looked at, there may be more columns. */
export function columnsQuery(upload: string, format: FileFormat) {
  const mapping = { source: "columns", propose: false, fields: { external_ref: UNREAD, title: UNREAD } };
  return queryOptions({
    queryKey: ["imports", upload, format],
    queryFn: async () => {
      const { columns, is_whole } = await previewImport({ upload, format, mapping });
      return { columns, areAll: is_whole || format !== "jsonl" };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What speaks for and against whoever made a request. */
export function verifyingQuery(ref: string) {
  return queryOptions({
    queryKey: ["escalations", ref, "verifying"],
    queryFn: () => take(api.GET("/api/escalations/{escalation}/verifying", { params: { path: { escalation: ref } } })),
  });
}
