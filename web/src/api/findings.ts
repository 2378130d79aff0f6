/** Findings: claims with citations, written by one person and judged by another. */
import { queryOptions } from "@tanstack/react-query";
import { since } from "./cases";
import { api, type Shapes, take } from "./client";

export type Finding = Shapes["FindingOut"];
export type Written = Shapes["AddFinding"];
export type Judgement = "confirm" | "contest" | "refute";

export function findingsQuery(ref: string) {
  return queryOptions({
    queryKey: ["findings", "case", ref],
    queryFn: () => take(api.GET("/api/cases/{case}/findings", { params: { path: { case: ref } } })),
  });
}

export const addFinding = (ref: string, body: Written) =>
  take(api.POST("/api/cases/{case}/findings", { params: { path: { case: ref } }, body }));

export const proposeFinding = (shown: Finding) =>
  take(api.POST("/api/findings/{finding}/propose", { params: { path: { finding: shown.ref }, header: since(shown) } }));

/** Confirming runs every bound query again on the data it read; one that differs stops it. */
export const judgeFinding = (shown: Finding, judgement: Judgement, reason: string) => {
  const asked = { params: { path: { finding: shown.ref }, header: since(shown) }, body: { reason } };
  if (judgement === "confirm") return take(api.POST("/api/findings/{finding}/confirm", asked));
  if (judgement === "contest") return take(api.POST("/api/findings/{finding}/contest", asked));
  return take(api.POST("/api/findings/{finding}/refute", asked));
};
