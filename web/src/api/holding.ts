/** Material that waits for cleared people, and what is known by its hash; never any content. */
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type Held = Shapes["HoldingOut"];
export type KnownHash = Shapes["KnownHashOut"];
export type NewHash = Shapes["AddHash"];
export type Instruction = Shapes["Instruct"];
export type Judgement = "release" | "refuse" | "flag" | "dispose";

export const holdingQuery = infiniteQueryOptions({
  queryKey: ["evidence", "holding"],
  queryFn: ({ pageParam }) => take(api.GET("/api/holding", { params: { query: { limit: 100, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export const hashesQuery = infiniteQueryOptions({
  queryKey: ["evidence", "hashes"],
  queryFn: ({ pageParam }) => take(api.GET("/api/hashes", { params: { query: { limit: 200, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export function judge(evidence: string, act: Judgement, reason: string): Promise<Held> {
  return take(api.POST(`/api/evidence/{ref}/${act}`, { params: { path: { ref: evidence } }, body: { reason } }));
}

/** Legal's instruction; another person carries it out. */
export function instruct(evidence: string, body: Instruction): Promise<Held> {
  return take(api.POST("/api/evidence/{ref}/disposal", { params: { path: { ref: evidence } }, body }));
}

export function addHash(body: NewHash): Promise<KnownHash> {
  return take(api.POST("/api/hashes", { body }));
}

export function forgetHash(sha256: string, reason: string): Promise<KnownHash> {
  return take(api.DELETE("/api/hashes/{sha256}", { params: { path: { sha256 }, query: { reason } } }));
}
