/** Handovers as the desk tells them, what may be done with one, and the audit of ownership. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";
import { MINUTE } from "./queries";

export type HandoverLine = Shapes["HandoverLine"];
export type Handover = Shapes["HandoverOut"];
export type HandoverItem = Shapes["HandoverItemOut"];
export type HandoverState = Shapes["HandoverState"];
export type Illness = Shapes["Illness"];
export type HandoverDifference = Shapes["HandoverDifference"];
export type NewHandover = Shapes["DraftHandover"];
export type ItemEdit = Shapes["EditHandoverItem"];
export type Ownership = Shapes["OwnershipOut"];

const of = (ref: string) => ({ path: { handover: ref } });
const part = (ref: string, number: number) => ({ path: { handover: ref, number } });

export function handoversQuery(state?: HandoverState) {
  return infiniteQueryOptions({
    queryKey: ["handovers", "list", state ?? "any"],
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/handovers", { params: { query: { state, limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

export function handoverQuery(ref: string) {
  return queryOptions({
    queryKey: ["handovers", ref],
    queryFn: () => take(api.GET("/api/handovers/{handover}", { params: of(ref) })),
  });
}

export function differenceQuery(ref: string) {
  return queryOptions({
    queryKey: ["handovers", ref, "difference"],
    queryFn: () => take(api.GET("/api/handovers/{handover}/difference", { params: of(ref) })),
  });
}

/** Whether every running grave or legal clock has an owner who is there now. */
export const ownershipQuery = queryOptions({
  queryKey: ["handovers", "ownership"],
  queryFn: () => take(api.GET("/api/ownership")),
  refetchInterval: MINUTE,
});

export const draftHandover = (body: NewHandover) => take(api.POST("/api/handovers", { body }));

export const writeOut = (ref: string) => take(api.GET("/api/handovers/{handover}/text", { params: of(ref) }));

export function freezeHandover(shown: Handover) {
  const params = { ...of(shown.ref), header: { "if-match": on(shown)["If-Match"] } };
  return take(api.POST("/api/handovers/{handover}/freeze", { params }));
}

export function editItem(ref: string, item: HandoverItem, body: ItemEdit) {
  const params = { ...part(ref, item.number), header: { "if-match": on(item)["If-Match"] } };
  return take(api.PATCH("/api/handovers/{handover}/items/{number}", { params, body }));
}

export const acceptItem = (ref: string, number: number, synthesis: string) =>
  take(api.POST("/api/handovers/{handover}/items/{number}/accept", { params: part(ref, number), body: { synthesis } }));

export const declineItem = (ref: string, number: number, reason: string) =>
  take(api.POST("/api/handovers/{handover}/items/{number}/decline", { params: part(ref, number), body: { reason } }));

export const acceptStable = (ref: string, numbers: number[]) =>
  take(api.POST("/api/handovers/{handover}/accept", { params: of(ref), body: { numbers } }));
