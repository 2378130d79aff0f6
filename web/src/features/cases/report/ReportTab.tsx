/** The report of a case and its sealed bundle: asked for, followed, looked at, printed, taken along. */
import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import type { Case } from "@/api/cases";
import type { Job } from "@/api/jobs";
import { type Audience, queueBundle, queueReport, type ReportFormat } from "@/api/reports";
import { useHasRole } from "@/api/session";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { useCaseChange } from "../useCaseChange";
import { Made } from "./Made";

const FORMATS: Array<{ value: ReportFormat; label: string }> = [
  { value: "html", label: "HTML" },
  { value: "pdf", label: "PDF" },
  { value: "md", label: "Markdown" },
];
const AUDIENCES: Array<{ value: Audience; label: string }> = [
  { value: "internal", label: "For the desk" },
  { value: "external", label: "For people outside" },
];

export function ReportTab({ shown }: { shown: Case }) {
  const [state, change] = useUrlState();
  const format = (state.format ?? "html") as ReportFormat;
  const audience = (state.for ?? "internal") as Audience;
  const mayMake = useHasRole("specialist", "lead", "policy", "legal", "auditor");
  // The job stands in the address, so that a reload goes on following it.
  const follow = (job: Job, kind: "report" | "bundle") => change({ [kind]: job.ref });
  const report = useCaseChange({
    run: () => queueReport(shown.ref, format, audience),
    said: (job) => `${job.ref} makes the report.`,
    onDone: (job) => follow(job, "report"),
  });
  const bundle = useCaseChange({
    run: () => queueBundle(shown.ref, audience),
    said: (job) => `${job.ref} makes the bundle.`,
    onDone: (job) => follow(job, "bundle"),
  });
  const why = mayMake ? undefined : "Your role makes no reports.";
  return (
    <Stack gap="md">
      <Card title="Make">
        <Stack gap="sm">
          <Group>
            <SegmentedControl
              size="xs"
              aria-label="Audience"
              data={AUDIENCES}
              value={audience}
              onChange={(value) => change({ for: value })}
            />
            <SegmentedControl
              size="xs"
              aria-label="Format"
              data={FORMATS}
              value={format}
              onChange={(value) => change({ format: value })}
            />
            <Button
              size="compact-md"
              disabled={!mayMake}
              title={why}
              loading={report.isPending}
              onClick={() => report.mutate(undefined)}
            >
              Make the report
            </Button>
            <Button
              size="compact-md"
              variant="default"
              disabled={!mayMake}
              title={why}
              loading={bundle.isPending}
              onClick={() => bundle.mutate(undefined)}
            >
              Make the sealed bundle
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            {audience === "external"
              ? "Entities and staff appear by pseudonym; notes and original content are left out."
              : "It names what it found as it is, and stays on the desk."}{" "}
            A stranger checks a bundle with <code>watchfloor verify</code>.
          </Text>
        </Stack>
      </Card>
      {state.report && <Made name="Report" job={state.report} />}
      {state.bundle && <Made name="Sealed bundle" job={state.bundle} />}
    </Stack>
  );
}
