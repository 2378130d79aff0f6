/** Long work: how far it is, what it does, how to end it, and what came of it; a reference is all it needs. */
import { Button, Progress } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { cancelJob, isOpen, type Job, type JobState, jobQuery } from "@/api/jobs";
import { problemOf } from "@/api/problem";
import { useNow } from "@/lib/now";
import { duration } from "@/lib/time";
import { Failure } from "./Failure";
import styles from "./JobProgress.module.css";
import { Loading } from "./Loading";
import { Ref } from "./Ref";
import { Tag, type Tone } from "./Tag";

const TONES: Record<JobState, Tone> = {
  queued: "plain",
  running: "accent",
  done: "good",
  failed: "warn",
  cancelled: "plain",
};

type JobProgressProps = {
  job: string;
  /** What the work is, in words: "Collecting evidence". */
  name?: string;
  /** Told once, when the job has ended well. */
  onDone?: (job: Job) => void;
};

export function JobProgress({ job: ref, name = "Job", onDone }: JobProgressProps) {
  const query = useQuery(jobQuery(ref));
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelJob(ref),
    onSettled: () => client.invalidateQueries({ queryKey: ["jobs"] }),
  });
  const told = useRef<string>(undefined);
  const latest = useRef(onDone);
  latest.current = onDone;
  const job = query.data;
  const tell = useCallback(
    (element: HTMLElement | null) => {
      if (!element || job?.state !== "done" || told.current === job.ref) return;
      told.current = job.ref;
      latest.current?.(job);
    },
    [job],
  );
  if (query.error && !job) return <Failure error={query.error} onRetry={query.refetch} />;
  if (!job) return <Loading label={`Looking for ${ref}`} />;
  return (
    <div ref={tell}>
      <JobLine job={job} name={name} isEnding={cancel.isPending} onCancel={() => cancel.mutate()} />
    </div>
  );
}

type JobLineProps = { job: Job; name: string; isEnding?: boolean; onCancel: () => void };

/** A job as it stands. */
export function JobLine({ job, name, isEnding, onCancel }: JobLineProps) {
  const percent = Math.round(job.progress * 100);
  return (
    <section className={styles.job} aria-label={`${name} ${job.ref}`}>
      <div className={styles.head}>
        <div className={styles.words}>
          <strong>{name}</strong>
          <Ref subject={job.ref} />
          <span role="status">
            <Tag tone={TONES[job.state]}>{job.state}</Tag>
          </span>
          <Elapsed job={job} />
        </div>
        {isOpen(job) && (
          <Button size="compact-sm" variant="default" loading={isEnding} onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      {isOpen(job) && (
        <>
          <Progress.Root size="md" transitionDuration={200}>
            <Progress.Section value={percent} aria-label={`${name}: ${percent} % done`} />
          </Progress.Root>
          <p className={styles.soft}>{doing(job, percent)}</p>
        </>
      )}
      {job.state === "cancelled" && <p className={styles.soft}>It was cancelled. Nothing of it was kept.</p>}
      {job.state === "failed" && <Failure error={problemOf(job.problem, 0)} />}
    </section>
  );
}

function doing(job: Job, percent: number): string {
  if (job.state === "queued") return "It waits for its turn. You can leave this page; the work goes on.";
  return `${percent} %${job.doing ? `, ${job.doing}` : ""}`;
}

function Elapsed({ job }: { job: Job }) {
  const now = useNow();
  const from = Date.parse(job.started_at ?? job.at);
  const until = job.ended_at ? Date.parse(job.ended_at) : Math.max(now, from);
  const took = job.state === "queued" ? `waits for ${duration(until - from)}` : duration(until - from);
  return (
    <span className={styles.soft}>
      {took}
      {job.attempt > 1 && `, attempt ${job.attempt}`}
    </span>
  );
}
