/** The figures of escalations as the desk counts them, the review of a grave one, and the past under another matrix. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";
import type { Matrix } from "./escalations";

export type EscalationMetrics = Shapes["EscalationMetrics"];
export type MetricsGroup = Shapes["MetricsGroup"];
export type MetricsBy = Shapes["MetricsBy"];
export type MeasuredShare = Shapes["MeasuredShare"];
export type TimeSpread = Shapes["TimeSpread"];
export type SlackSpread = Shapes["SlackSpread"];
export type Replay = Shapes["ReplayOut"];
export type CalendarReplay = Shapes["CalendarReplayOut"];
export type StaffingReplay = Shapes["StaffingReplayOut"];
export type StaffedQueue = Shapes["StaffedQueue"];
export type StaffedShift = Shapes["StaffedShift"];
export type EscalationReview = Shapes["EscalationReview"];

/** Which figures: what is left out is the desk's own choice. */
export type MetricsAsked = Readonly<Record<string, string>>;

export function metricsQuery(asked: MetricsAsked) {
  return queryOptions({
    queryKey: ["escalation-metrics", asked],
    queryFn: () => take(api.GET("/api/escalation-metrics", { params: { query: asked as never } })),
    placeholderData: keepPreviousData,
  });
}

/** The table of the groups, as the desk writes it; its ledger notes that it left. */
export async function exportMetrics(asked: MetricsAsked): Promise<Blob> {
  // As bytes: the mark at its beginning, by which a spreadsheet knows UTF-8, is lost from a text.
  const request = { params: { query: asked as never }, parseAs: "arrayBuffer" } as const;
  const bytes = await take(api.POST("/api/escalation-metrics/export", request));
  return new Blob([bytes as unknown as ArrayBuffer], { type: "text/csv" });
}

/** What another matrix would have promised and kept; nothing is written. */
export const replayMatrix = (content: Matrix, since: string | undefined, until: string | undefined) =>
  take(api.POST("/api/escalation-replays", { body: { content, since, until } }));

/** What clocks would have been late by another calendar; nothing is written. */
export const replayCalendar = (calendar: string, since: string | undefined, until: string | undefined) =>
  take(api.POST("/api/escalation-replays/calendar", { body: { calendar, since, until } }));

/** What two staffings would have made of the same arrivals, in a model; nothing is written. */
export const replayStaffing = (body: Shapes["StaffingReplayAsked"]) =>
  take(api.POST("/api/escalation-replays/staffing", { body }));

/** The draft of the after-action review; it is made anew whenever it is asked for, and kept nowhere. */
export function reviewQuery(ref: string) {
  return queryOptions({
    queryKey: ["escalations", ref, "review"],
    queryFn: () => take(api.GET("/api/escalations/{escalation}/review", { params: { path: { escalation: ref } } })),
  });
}
