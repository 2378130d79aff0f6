/** What a job makes: how far it is, why it failed, and the file when it is there. */
import { Button, Group, Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { problemOf } from "@/api/problem";
import { fileOf, followedJobQuery, isGoing, type Job } from "@/api/reports";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Icon } from "@/ui/Icon";
import { Loading } from "@/ui/Loading";
import { ReportFrame } from "./ReportFrame";

export function Made({ name, job: ref }: { name: string; job: string }) {
  const asked = useQuery(followedJobQuery(ref));
  const frame = useRef<HTMLIFrameElement>(null);
  const job = asked.data;
  const isPage = job?.file?.media_type.startsWith("text/html") ?? false;
  return (
    <Card
      title={`${name} (${ref})`}
      actions={
        job?.file && (
          <Group gap="xs">
            {isPage && (
              <Button size="compact-sm" variant="default" onClick={() => frame.current?.contentWindow?.print()}>
                Print
              </Button>
            )}
            <Button
              component="a"
              href={fileOf(ref)}
              download={job.file.name}
              size="compact-sm"
              leftSection={<Icon name="download" size={13} />}
            >
              Download
            </Button>
          </Group>
        )
      }
    >
      {asked.error && <Failure error={asked.error} onRetry={asked.refetch} />}
      {asked.isLoading && <Loading />}
      {job && <State job={job} />}
      {job?.file && isPage && <ReportFrame job={ref} name={name} frame={frame} />}
    </Card>
  );
}

function State({ job }: { job: Job }) {
  if (isGoing(job))
    return (
      <>
        <Progress value={job.progress * 100} aria-label="How far it is" />
        <Text size="sm" role="status">
          {job.state === "queued" ? "It waits for its turn." : job.doing || "It is being made."} You may leave and come
          back.
        </Text>
      </>
    );
  if (job.state === "failed") return <Failure error={problemOf(job.problem, 0)} />;
  if (job.state === "cancelled") return <Text size="sm">It was cancelled.</Text>;
  if (!job.file) return null;
  return (
    <Text size="sm" mb="sm">
      {job.file.name}, {job.file.size.toLocaleString("en")} bytes, SHA-256 <code>{job.file.sha256.slice(0, 16)}…</code>
    </Text>
  );
}
