/** Glass that was broken for access in a hurry, and what others said of it. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

export type Glass = Shapes["GlassOut"];
export type Verdict = Shapes["GlassVerdict"];

/** All of it for reviewers, else one's own. */
export const glassQuery = infiniteQueryOptions({
  queryKey: ["glass"],
  queryFn: ({ pageParam }) => take(api.GET("/api/glass", { params: { query: { limit: 200, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export function breakGlass(body: { compartment: string | null; reason: string; minutes: number }): Promise<Glass> {
  return take(api.POST("/api/glass", { body }));
}

export function closeGlass(ref: string): Promise<Glass> {
  return take(api.POST("/api/glass/{ref}/close", { params: { path: { ref } } }));
}

export function reviewGlass(glass: Glass, verdict: Verdict, reason: string): Promise<Glass> {
  const params = { path: { ref: glass.ref }, header: { "if-match": on(glass)["If-Match"] } };
  return take(api.POST("/api/glass/{ref}/review", { params, body: { verdict, reason } }));
}
