/** Reports and sealed bundles: asked for as jobs, followed until there is a file. */
import { queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type ReportFormat = Shapes["ReportFormat"];
export type Audience = Shapes["Audience"];

export const queueReport = (ref: string, format: ReportFormat, audience: Audience) =>
  take(api.POST("/api/cases/{case}/reports", { params: { path: { case: ref } }, body: { format, audience } }));

export const queueBundle = (ref: string, audience: Audience) =>
  take(api.POST("/api/cases/{case}/bundles", { params: { path: { case: ref } }, body: { audience } }));

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
