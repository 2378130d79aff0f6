/** What a job makes: how far it is, and the file when it is there. */
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { jobQuery } from "@/api/jobs";
import { fileOf } from "@/api/reports";
import { Card } from "@/ui/Card";
import { Icon } from "@/ui/Icon";
import { JobProgress } from "@/ui/JobProgress";
import { ReportFrame } from "./ReportFrame";

export function Made({ name, job: ref }: { name: string; job: string }) {
  const asked = useQuery(jobQuery(ref));
  const frame = useRef<HTMLIFrameElement>(null);
  const job = asked.data;
  const isPage = job?.file?.media_type.startsWith("text/html") ?? false;
  return (
    <Card
      title={name}
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
      <JobProgress job={ref} name={name} />
      {job?.file && (
        <Text size="sm" my="sm">
          {job.file.name}, {job.file.size.toLocaleString("en")} bytes, SHA-256{" "}
          <code>{job.file.sha256.slice(0, 16)}…</code>
        </Text>
      )}
      {job?.file && isPage && <ReportFrame job={ref} name={name} frame={frame} />}
    </Card>
  );
}
