/** A job as it goes on, and what came of it when it is done. */
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type Job, jobQuery } from "@/api/jobs";
import { JobProgress } from "@/ui/JobProgress";
import { JOB_KIND } from "./words";

type JobWatchProps = { jobRef: string; children?: (job: Job) => ReactNode };

export function JobWatch({ jobRef, children }: JobWatchProps) {
  const job = useQuery(jobQuery(jobRef)).data;
  return (
    <Stack gap="xs">
      <JobProgress job={jobRef} name={job && (JOB_KIND[job.kind] ?? job.kind)} />
      {job?.state === "done" && children?.(job)}
    </Stack>
  );
}
