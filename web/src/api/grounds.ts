/** What a decision rests on: its case, its findings, the evidence it cites and the clauses it names. */
import { queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";
import { MINUTE } from "./queries";

export type CaseWhole = Shapes["CaseOut"];
export type Finding = Shapes["FindingOut"];
export type Item = Shapes["EvidenceOut"];

export function groundsOfCase(ref: string) {
  return queryOptions({
    queryKey: ["cases", ref, "of-decision"],
    queryFn: () => take(api.GET("/api/cases/{case}", { params: { path: { case: ref } } })),
  });
}

export function findingsOfCase(ref: string) {
  return queryOptions({
    queryKey: ["findings", ref, "of-decision"],
    queryFn: () => take(api.GET("/api/cases/{case}/findings", { params: { path: { case: ref } } })),
  });
}

/** The item's record, never its content: looking at that is another act. */
export function itemQuery(ref: string) {
  return queryOptions({
    queryKey: ["evidence", ref, "of-decision"],
    queryFn: () => take(api.GET("/api/evidence/{ref}", { params: { path: { ref } } })),
    staleTime: 5 * MINUTE,
  });
}
