/** Running a detector by hand: a form made from its parameters, then the job, then what it found. */
import { Button, Group, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Detector } from "@/api/detectors";
import { type HuntForm, runHunt } from "@/api/hunts";
import type { Job } from "@/api/jobs";
import { useMay } from "@/api/permissions";
import { useFormDraft } from "@/lib/drafts";
import { useUrlState } from "@/lib/url";
import { useZone } from "@/lib/zone";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Tag } from "@/ui/Tag";
import { HuntFields } from "./HuntFields";
import { EMPTY, formOf, problemsOf } from "./hunting";
import { JobWatch } from "./JobWatch";
import { counted, HUNT_STATUS } from "./words";

export function RunForm({ detector }: { detector: Detector }) {
  const mayRun = useMay()("hunt:run");
  const zone = useZone();
  const [url, changeUrl] = useUrlState();
  const { form: draft, change, clear } = useFormDraft(`hunt.${detector.id}`, { ...EMPTY, dataset: url.dataset ?? "" });
  const [isTried, setIsTried] = useState(false);
  const problems = problemsOf(detector, draft, zone);
  const run = useMutation({
    mutationFn: (form: HuntForm) => runHunt(form),
    meta: { showsItsError: true },
    onSuccess: (job) => {
      clear();
      setIsTried(false);
      changeUrl({ job: job.ref });
    },
  });
  if (!mayRun)
    return (
      <Card title="Hunt with it">
        <p>Specialists and leads run detectors. You can read what was found under Runs.</p>
      </Card>
    );
  return (
    <Card title="Hunt with it">
      <Stack gap="md">
        {url.job && (
          <JobWatch key={url.job} jobRef={url.job}>
            {(job) => <Ended job={job} />}
          </JobWatch>
        )}
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setIsTried(true);
            if (Object.keys(problems).length === 0) run.mutate(formOf(detector, draft, zone));
          }}
        >
          <Stack gap="sm">
            <HuntFields
              detector={detector}
              draft={draft}
              onChange={change}
              problems={isTried ? problems : {}}
              zone={zone}
            />
            {run.error && <Failure error={run.error} />}
            <Group justify="space-between">
              <Link to="/hunt" search={{ tab: "schedules", add: "schedule", detector: detector.id } as never}>
                Run it over and over
              </Link>
              <Button type="submit" loading={run.isPending}>
                Run
              </Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </Card>
  );
}

function Ended({ job }: { job: Job }) {
  const { run, leads, status } = (job.result ?? {}) as { run?: string; leads?: number; status?: string };
  const [said, tone] = HUNT_STATUS[status ?? ""] ?? [status ?? "done", "plain"];
  return (
    <Group gap="xs" role="status">
      <Tag tone={tone}>{said}</Tag>
      <span>{counted(leads ?? 0, "lead")}</span>
      {run && (
        <Link to="/hunt/runs/$ref" params={{ ref: run }}>
          Read {run}
        </Link>
      )}
    </Group>
  );
}
