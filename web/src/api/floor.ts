/** What waits for the signed-in person, in one answer; and where a simulated desk begins. */
import { queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";
import { MINUTE } from "./queries";

/** A section is null where one may not see it. */
export type Floor = Shapes["FloorOut"];
export type News = Shapes["NewsOut"];

export const floorQuery = queryOptions({
  queryKey: ["floor"],
  queryFn: () => take(api.GET("/api/floor")),
  refetchInterval: MINUTE,
});

/** Null on a desk of real people. */
export const startQuery = queryOptions({
  queryKey: ["start"],
  queryFn: () => take(api.GET("/api/start")),
  staleTime: Number.POSITIVE_INFINITY,
});
