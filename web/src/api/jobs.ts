/** Jobs and schedules: long work, how far it is, what came of it, and what is asked for over and over. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type Job = Shapes["JobOut"];
export type JobState = Shapes["JobState"];
export type Schedule = Shapes["ScheduleOut"];
export type ScheduleForm = Shapes["ScheduleIn"];

const PAGE = 100;
const POLL_MS = 1_000;

export const JOB_STATES: readonly JobState[] = ["queued", "running", "done", "failed", "cancelled"];

/** Whether a job will change by itself. */
export function isOpen(job: Pick<Job, "state">): boolean {
  return job.state === "queued" || job.state === "running";
}

/** The jobs one may see, the newest first. */
export function jobsQuery(state?: string) {
  return infiniteQueryOptions({
    queryKey: ["jobs", "list", state ?? ""],
    queryFn: ({ pageParam }) =>
      take(
        api.GET("/api/jobs", {
          params: { query: { state: state as JobState | undefined, limit: PAGE, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

/** A job, asked for again each second until it has ended. */
export function jobQuery(job: string) {
  return queryOptions({
    queryKey: ["jobs", job],
    queryFn: () => take(api.GET("/api/jobs/{job}", { params: { path: { job } } })),
    refetchInterval: (query) => (query.state.data && !isOpen(query.state.data) ? false : POLL_MS),
  });
}

export function cancelJob(job: string) {
  return take(api.POST("/api/jobs/{job}/cancel", { params: { path: { job } } }));
}

export const schedulesQuery = infiniteQueryOptions({
  queryKey: ["schedules", "list"],
  queryFn: ({ pageParam }) =>
    take(api.GET("/api/schedules", { params: { query: { limit: PAGE, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export function addSchedule(form: ScheduleForm) {
  return take(api.POST("/api/schedules", { body: form }));
}

export function removeSchedule(schedule: string, reason: string) {
  return take(api.DELETE("/api/schedules/{schedule}", { params: { path: { schedule }, query: { reason } } }));
}
