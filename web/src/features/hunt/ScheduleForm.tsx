/** A schedule as it is made: what is asked for, and when, by the clocks of a zone. */
import { Autocomplete, Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { datasetsQuery } from "@/api/datasets";
import { type Detector, detectorQuery, detectorsQuery } from "@/api/detectors";
import { addSchedule, type ScheduleForm as ScheduleSent } from "@/api/jobs";
import { useFormDraft } from "@/lib/drafts";
import { useUrlState } from "@/lib/url";
import { useZone } from "@/lib/zone";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import { cronSays, isCron, USUAL } from "./cron";
import { HuntFields } from "./HuntFields";
import { EMPTY, formOf, type HuntDraft, problemsOf } from "./hunting";
import { JOB_KIND } from "./words";

type Draft = HuntDraft & { kind: string; detector: string; cron: string; zone: string };

const KINDS = ["hunt", "compact", "index"];
const ZONES = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

export function ScheduleForm({ onClose }: { onClose: () => void }) {
  const [url] = useUrlState();
  const viewer = useZone();
  const client = useQueryClient();
  const initial: Draft = {
    ...EMPTY,
    span: "tick",
    kind: "hunt",
    detector: url.detector ?? "",
    cron: "0 3 * * *",
    zone: viewer,
  };
  const { form: draft, change, clear } = useFormDraft<Draft>(`schedule.${url.detector ?? ""}`, initial);
  const [isTried, setIsTried] = useState(false);
  const isHunt = draft.kind === "hunt";
  const detector = useQuery({ ...detectorQuery(draft.detector), enabled: isHunt && draft.detector !== "" }).data;
  const problems = problemsIn(draft, isHunt ? detector : undefined);
  const add = useMutation({
    mutationFn: (form: ScheduleSent) => addSchedule(form),
    meta: { showsItsError: true },
    onSuccess: (made) => {
      clear();
      client.invalidateQueries({ queryKey: ["schedules"] });
      done(`${made.ref} is made: ${cronSays(made.cron)}, ${made.zone}.`);
      onClose();
    },
  });
  const shown = isTried ? problems : {};
  return (
    <Modal opened size="lg" onClose={onClose} title="Add a schedule" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (Object.keys(problems).length === 0) add.mutate(sent(draft, isHunt ? detector : undefined));
        }}
      >
        <Stack gap="sm">
          <Select
            label="What"
            allowDeselect={false}
            data={KINDS.map((value) => ({ value, label: JOB_KIND[value] ?? value }))}
            value={draft.kind}
            onChange={(kind) => kind && change({ kind })}
          />
          <TimeFields draft={draft} problems={shown} onChange={change} />
          {isHunt ? <DetectorField draft={draft} problem={shown.detector} onChange={change} /> : null}
          {!isHunt && <DatasetField draft={draft} problem={shown.dataset} onChange={change} />}
          {isHunt && detector && (
            <HuntFields
              detector={detector}
              draft={draft}
              onChange={change}
              problems={shown}
              zone={draft.zone}
              isScheduled
            />
          )}
          {add.error && <Failure error={add.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={add.isPending}>
              Add it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type FieldProps = { draft: Draft; onChange: (part: Partial<Draft>) => void };

function TimeFields({ draft, problems, onChange }: FieldProps & { problems: Readonly<Record<string, string>> }) {
  const isPlain = isCron(draft.cron) && cronSays(draft.cron) !== draft.cron;
  return (
    <Group grow align="start">
      <Autocomplete
        label="When"
        required
        description={isPlain ? cronSays(draft.cron) : "minute hour day month weekday, in numbers"}
        data={USUAL.map(([written]) => written)}
        renderOption={({ option }) => `${option.value}, ${cronSays(option.value)}`}
        filter={({ options }) => options}
        value={draft.cron}
        error={problems.cron}
        onChange={(cron) => onChange({ cron })}
      />
      <Select
        label="By the clocks of"
        description="Changes of summer time count"
        searchable
        allowDeselect={false}
        limit={50}
        data={ZONES.includes(draft.zone) ? ZONES : [draft.zone, ...ZONES]}
        value={draft.zone}
        onChange={(zone) => zone && onChange({ zone })}
      />
    </Group>
  );
}

function DetectorField({ draft, problem, onChange }: FieldProps & { problem?: string }) {
  const detectors = useQuery(detectorsQuery);
  return (
    <Select
      label="Detector"
      required
      data={(detectors.data ?? []).map((one) => ({ value: one.id, label: one.title }))}
      value={draft.detector || null}
      error={problem}
      onChange={(detector) => onChange({ detector: detector ?? "", dataset: "", values: {} })}
    />
  );
}

function DatasetField({ draft, problem, onChange }: FieldProps & { problem?: string }) {
  const datasets = useQuery(datasetsQuery);
  return (
    <Select
      label="Dataset"
      required
      searchable
      data={(datasets.data ?? []).map((one) => one.name)}
      value={draft.dataset || null}
      error={problem}
      onChange={(dataset) => onChange({ dataset: dataset ?? "" })}
    />
  );
}

function problemsIn(draft: Draft, detector: Detector | undefined): Readonly<Record<string, string>> {
  return {
    ...(isCron(draft.cron) ? {} : { cron: "Write five fields in numbers, such as 30 6 * * 1-5." }),
    ...(draft.kind === "hunt" && !detector && { detector: "Choose a detector." }),
    ...(draft.kind !== "hunt" && !draft.dataset && { dataset: "Choose a dataset." }),
    ...(detector && problemsOf(detector, draft, draft.zone)),
  };
}

function sent(draft: Draft, detector: Detector | undefined): ScheduleSent {
  const form = detector ? formOf(detector, draft, draft.zone) : { dataset: draft.dataset };
  return { kind: draft.kind, form: { ...form }, cron: draft.cron.trim().replace(/\s+/g, " "), zone: draft.zone };
}
