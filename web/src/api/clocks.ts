/** Clocks as the desk tells them, and what may be done with one; each act names the version that was looked at. */
import { queryOptions } from "@tanstack/react-query";
import { api, on, type Shapes, take } from "./client";

export type ClockLine = Shapes["ClockLine"];
export type ClockWhole = Shapes["ClockOut"];

/** What asks for a reason and nothing else. */
export type PlainAct = "pause" | "resume" | "meet" | "cancel" | "confirm";

/** Open clocks that have a due time, the least first. */
export const openClocksQuery = queryOptions({
  queryKey: ["clocks", "open"],
  queryFn: () => take(api.GET("/api/clocks", { params: { query: { limit: 200 } } })),
});

export function clockQuery(ref: string) {
  return queryOptions({
    queryKey: ["clocks", ref],
    queryFn: () => take(api.GET("/api/clocks/{clock}", { params: { path: { clock: ref } } })),
  });
}

const named = (clock: ClockLine) => ({ path: { clock: clock.ref }, header: { "if-match": on(clock)["If-Match"] } });

export function actOnClock(clock: ClockLine, act: PlainAct, reason: string): Promise<ClockWhole> {
  return take(api.POST(`/api/clocks/{clock}/${act}`, { params: named(clock), body: { reason } }));
}

/** The time that an instrument sets, and where one has it from. */
export const typeInstant = (clock: ClockLine, due_at: string, source: string) =>
  take(api.PUT("/api/clocks/{clock}/instant", { params: named(clock), body: { due_at, source } }));

/** More time that an authority allowed, with the evidence of it. */
export const extendClock = (clock: ClockLine, body: Shapes["ExtendClock"]) =>
  take(api.POST("/api/clocks/{clock}/extend", { params: named(clock), body }));
