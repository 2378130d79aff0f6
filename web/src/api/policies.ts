/** The policy book as the desk tells it. */
import { queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";
import { MINUTE } from "./queries";

export type Clause = Shapes["ClauseOut"];
export type Difference = Shapes["BookDifference"];
export type Measure = Shapes["Measure"];

/** Every measure that a clause may allow, in the order in which the book names them. */
export const MEASURES: readonly Measure[] = [
  "remove",
  "disable",
  "demote",
  "age_gate",
  "label",
  "demonetise",
  "withhold_royalties",
  "neutralise",
  "warn",
  "feature_block",
  "suspend",
  "terminate",
  "restore",
  "reinstate",
  "geo_block",
  "preserve",
  "refer",
];

/** The clauses in force, or those of a version. */
export function clausesQuery(version?: string) {
  return queryOptions({
    queryKey: ["policies", "book", version ?? "in force"],
    queryFn: () => take(api.GET("/api/policies", { params: { query: { version } } })),
    select: (page) => page.items,
    staleTime: 10 * MINUTE,
  });
}

/** One clause, exactly as a decision names it: `PM-01@2026.1`. */
export function clauseQuery(ref: string) {
  return queryOptions({
    queryKey: ["policies", "clause", ref],
    queryFn: () => take(api.GET("/api/policies/{clause}", { params: { path: { clause: ref } } })),
    staleTime: 10 * MINUTE,
  });
}

export function differenceQuery(older: string, newer: string) {
  return queryOptions({
    queryKey: ["policies", "difference", older, newer],
    queryFn: () => take(api.GET("/api/policies/difference", { params: { query: { older, newer } } })),
    staleTime: 10 * MINUTE,
  });
}
