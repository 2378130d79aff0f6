/** A job as it goes on: how far it is, how to stop it, and what came of it. */
import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { cancelJob, isOpen, type Job, jobQuery } from "@/api/jobs";
import { Confirm } from "@/ui/Confirm";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import { done } from "@/ui/told";
import { JOB_KIND, JOB_STATE } from "./words";

type JobWatchProps = { jobRef: string; children?: (job: Job) => ReactNode };

/** `children` shows what came of a job that is done. */
export function JobWatch({ jobRef, children }: JobWatchProps) {
  const job = useQuery(jobQuery(jobRef));
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const cancel = useMutation({
    mutationFn: () => cancelJob(jobRef),
    onSettled: () => client.invalidateQueries({ queryKey: ["jobs"] }),
    onSuccess: () => {
      setIsAsking(false);
      done(`${jobRef} is cancelled. Nothing of it was kept.`);
    },
    onError: () => setIsAsking(false),
  });
  if (job.error) return <Failure error={job.error} onRetry={job.refetch} />;
  if (!job.data) return <Loading label={`Looking at ${jobRef}`} />;
  const [said, tone] = JOB_STATE[job.data.state];
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Group gap="xs">
          <Ref subject={jobRef} />
          <span>{JOB_KIND[job.data.kind] ?? job.data.kind}</span>
          <Tag tone={tone}>{said}</Tag>
        </Group>
        {isOpen(job.data) && (
          <Button variant="default" size="compact-sm" onClick={() => setIsAsking(true)}>
            Cancel the job
          </Button>
        )}
      </Group>
      {isOpen(job.data) && (
        <>
          <Progress
            value={job.data.progress * 100}
            aria-label={`Progress of ${jobRef}`}
            animated={job.data.state === "running"}
          />
          <Text size="sm" role="status">
            {job.data.doing || (job.data.state === "queued" ? "Waiting for its turn" : "Working")}. You may leave this
            page: the job goes on.
          </Text>
        </>
      )}
      {job.data.problem && <Stopped problem={job.data.problem} />}
      {job.data.state === "done" && children?.(job.data)}
      {isAsking && (
        <Confirm
          title={`Cancel ${jobRef}?`}
          action="Cancel the job"
          isBusy={cancel.isPending}
          onConfirm={() => cancel.mutate()}
          onClose={() => setIsAsking(false)}
        >
          It stops now, and nothing of it is kept. It can be asked for again.
        </Confirm>
      )}
    </Stack>
  );
}

function Stopped({ problem }: { problem: Record<string, unknown> }) {
  return (
    <Alert color="red" variant="light" role="alert" title="The job failed">
      <Text size="sm">{String(problem.detail ?? "")}</Text>
      <Text size="sm">{String(problem.fix ?? "")}</Text>
    </Alert>
  );
}
