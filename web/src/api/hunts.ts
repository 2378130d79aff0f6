/** Hunts and queries: what was run, on which version of the data, and what came of it. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";
import { ApiProblem } from "./problem";

export type Hunt = Shapes["HuntOut"];
export type HuntForm = Partial<Shapes["HuntIn"]> & Pick<Shapes["HuntIn"], "detector" | "dataset">;
export type Query = Shapes["RunOut"];
export type Run = { is: "hunt"; hunt: Hunt } | { is: "query"; query: Query };

const PAGE = 100;

/** Hunts, the newest first. */
export const huntsQuery = infiniteQueryOptions({
  queryKey: ["hunts", "list"],
  queryFn: ({ pageParam }) => take(api.GET("/api/hunts", { params: { query: { limit: PAGE, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

/** Queries, the newest first. */
export const queriesQuery = infiniteQueryOptions({
  queryKey: ["runs", "list"],
  queryFn: ({ pageParam }) => take(api.GET("/api/runs", { params: { query: { limit: PAGE, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

/** Hunts and queries are numbered together, so that a reference alone does not tell which it is. */
async function readRun(run: string): Promise<Run> {
  try {
    return { is: "hunt", hunt: await take(api.GET("/api/hunts/{run}", { params: { path: { run } } })) };
  } catch (error) {
    if (!(error instanceof ApiProblem && [403, 404].includes(error.status))) throw error;
    return { is: "query", query: await take(api.GET("/api/runs/{run}", { params: { path: { run } } })) };
  }
}

export function runQuery(run: string) {
  return queryOptions({ queryKey: ["runs", run], queryFn: () => readRun(run) });
}

/** Ask for a detector to be run. */
export function runHunt(form: HuntForm) {
  return take(api.POST("/api/hunts", { body: form as Shapes["HuntIn"] }));
}

/** Run a query again on the versions it read. */
export function repeatRun(run: string) {
  return take(api.POST("/api/runs/{run}/repeat", { params: { path: { run } } }));
}
