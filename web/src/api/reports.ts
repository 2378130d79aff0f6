/** Reports and sealed bundles: asked for as jobs, followed until there is a file. */
import { queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type Job = Shapes["JobOut"];
export type ReportFormat = Shapes["ReportFormat"];
export type Audience = Shapes["Audience"];

const POLL_MS = 1_000;

export const queueReport = (ref: string, format: ReportFormat, audience: Audience) =>
  take(api.POST("/api/cases/{case}/reports", { params: { path: { case: ref } }, body: { format, audience } }));

export const queueBundle = (ref: string, audience: Audience) =>
  take(api.POST("/api/cases/{case}/bundles", { params: { path: { case: ref } }, body: { audience } }));

export function isGoing(job: Job | undefined): boolean {
  return job?.state === "queued" || job?.state === "running";
}

/** A job, asked for again until it has ended. */
export function followedJobQuery(ref: string) {
  return queryOptions({
    queryKey: ["jobs", ref],
    queryFn: () => take(api.GET("/api/jobs/{job}", { params: { path: { job: ref } } })),
    refetchInterval: ({ state }) => (isGoing(state.data) ? POLL_MS : false),
  });
}

export const fileOf = (job: string) => `/api/jobs/${encodeURIComponent(job)}/file`;

/** The text of the file that a job made. */
export function jobTextQuery(ref: string) {
  return queryOptions({
    queryKey: ["jobs", ref, "text"],
    queryFn: async () => {
      const asked = api.GET("/api/jobs/{job}/file", { params: { path: { job: ref } }, parseAs: "text" });
      return String(await take(asked));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
