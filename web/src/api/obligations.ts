/** The book of obligations: which laws start a clock, and what the organisation says of each. */
import { queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

export type Obligation = Shapes["ObligationOut"];
export type Revision = Shapes["ObligationRevisionOut"];
export type Applies = Shapes["Applies"];
export type Budget = Shapes["BudgetOut"];
export type Unit = Shapes["Unit"];
export type Verification = Shapes["Verification"];
export type Revising = Shapes["ReviseObligation"];

/** The whole book as it is in force. */
export const obligationsQuery = queryOptions({
  queryKey: ["obligations", "book"],
  queryFn: () => take(api.GET("/api/obligations")),
  select: (page) => page.items,
});

export function historyQuery(obligation: string) {
  return queryOptions({
    queryKey: ["obligations", "history", obligation],
    queryFn: () => take(api.GET("/api/obligations/{obligation}/history", { params: { path: { obligation } } })),
    select: (history) => history.items,
  });
}

/** Say what the organisation says of a row, upon the revision that was read. */
export function reviseObligation(row: Obligation, body: Revising): Promise<Obligation> {
  const params = { path: { obligation: row.id }, header: { "if-match": on(row)["If-Match"] } };
  return take(api.PATCH("/api/obligations/{obligation}", { params, body }));
}
