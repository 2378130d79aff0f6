/** Erasures of people, their plans and certificates, and the holds that stop them. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type Erasure = Shapes["ErasureOut"];
export type Plan = Shapes["PlanOut"];
export type Hold = Shapes["HoldOut"];
export type NewErasure = Shapes["RequestErasure"];
export type Basis = NewErasure["basis"];

export const erasuresQuery = infiniteQueryOptions({
  queryKey: ["erasures", "list"],
  queryFn: ({ pageParam }) => take(api.GET("/api/erasures", { params: { query: { limit: 100, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export function erasureQuery(ref: string) {
  return queryOptions({
    queryKey: ["erasures", ref],
    queryFn: () => take(api.GET("/api/erasures/{erasure}", { params: { path: { erasure: ref } } })),
    // A step of it is told in the ledger alone; whoever watches one wants to see it move.
    refetchInterval: (query) => (query.state.data?.state === "running" ? 3_000 : false),
  });
}

/** What it would touch, computed now; it reads all data, so it is asked for when somebody wants to see it. */
export function planQuery(ref: string) {
  return queryOptions({
    queryKey: ["erasures", ref, "plan"],
    queryFn: () => take(api.GET("/api/erasures/{erasure}/plan", { params: { path: { erasure: ref } } })),
    staleTime: 0,
  });
}

export function requestErasure(body: NewErasure): Promise<Erasure> {
  return take(api.POST("/api/erasures", { body }));
}

export function turnErasure(ref: string, act: "confirm" | "withdraw", reason: string): Promise<Erasure> {
  return take(api.POST(`/api/erasures/{erasure}/${act}`, { params: { path: { erasure: ref } }, body: { reason } }));
}

export function runErasure(ref: string) {
  return take(api.POST("/api/erasures/{erasure}/run", { params: { path: { erasure: ref } } }));
}

export const holdsQuery = infiniteQueryOptions({
  queryKey: ["erasures", "holds"],
  queryFn: ({ pageParam }) => take(api.GET("/api/holds", { params: { query: { limit: 200, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export function placeHold(body: { entity: string; reason: string }): Promise<Hold> {
  return take(api.POST("/api/holds", { body }));
}

export function liftHold(ref: string, reason: string): Promise<Hold> {
  return take(api.POST("/api/holds/{hold}/lift", { params: { path: { hold: ref } }, body: { reason } }));
}
