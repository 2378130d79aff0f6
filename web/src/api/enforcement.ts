/** Decisions, the approvals that bind them, and the actions that leave, as the desk tells them. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

export type Decision = Shapes["DecisionOut"];
export type Approval = Shapes["ApprovalOut"];
export type Action = Shapes["ActionOut"];
export type Proposal = Shapes["ProposeDecision"];
export type Measure = Shapes["Measure"];
export type ActionState = Shapes["ActionState"];

const PAGE = 200;

/** The approvals that wait for the signed-in person, oldest first. */
export const approvalsQuery = infiniteQueryOptions({
  queryKey: ["approvals", "waiting"],
  queryFn: ({ pageParam }) => take(api.GET("/api/approvals", { params: { query: { limit: 100, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export function decisionQuery(ref: string) {
  return queryOptions({
    queryKey: ["decisions", ref],
    queryFn: () => take(api.GET("/api/decisions/{decision}", { params: { path: { decision: ref } } })),
    // What is to be approved must be what it is now.
    staleTime: 0,
  });
}

export function actionsQuery(filters: { state?: ActionState; decision?: string }) {
  return infiniteQueryOptions({
    queryKey: ["actions", filters],
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/actions", { params: { query: { ...filters, limit: PAGE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

/** Approve exactly what was read: the hash travels with the vote. */
export function approve(decision: Decision, reason: string): Promise<Decision> {
  const params = { path: { decision: decision.ref } };
  const body = { payload_hash: decision.payload_hash, reason };
  return take(api.POST("/api/decisions/{decision}/approve", { params, body }));
}

export type Step = "refuse" | "withdraw" | "reverse";

export function step(ref: string, act: Step, reason: string): Promise<Decision> {
  return take(api.POST(`/api/decisions/{decision}/${act}`, { params: { path: { decision: ref } }, body: { reason } }));
}

export function execute(ref: string): Promise<Decision> {
  return take(api.POST("/api/decisions/{decision}/execute", { params: { path: { decision: ref } } }));
}

export function amend(decision: Decision, proposal: Proposal): Promise<Decision> {
  const params = { path: { decision: decision.ref }, header: { "if-match": on(decision)["If-Match"] } };
  return take(api.PATCH("/api/decisions/{decision}", { params, body: proposal }));
}

export function retryAction(ref: string): Promise<Decision> {
  return take(api.POST("/api/actions/{action}/retry", { params: { path: { action: ref } } }));
}
