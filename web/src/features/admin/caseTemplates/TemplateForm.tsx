/** A further version of a case template: rows of tasks, what a closing needs, whom to tell, what to look at first. */
import { Button, Checkbox, Group, MultiSelect, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useAct } from "@/api/act";
import { type CaseTemplate, type ClosingField, type Confidentiality, reviseCaseTemplate } from "@/api/caseTemplates";
import { asProblem } from "@/api/problem";
import { groupsQuery } from "@/api/stakeholders";
import { useFormDraft } from "@/lib/drafts";
import { choicesOf } from "@/ui/commsWords";
import { CLASSES } from "@/ui/demandWords";
import { Failure } from "@/ui/Failure";
import { CLOSING, CONFIDENTIALITY } from "@/ui/templateWords";
import { done } from "@/ui/told";
import { TaskRows } from "./TaskRows";
import { contentOf, type TemplateForm as Form, faultOf, formOf } from "./words";

export function TemplateForm({ template, onClose }: { template: CaseTemplate; onClose: () => void }) {
  // The draft remembers the version that it was begun on, also over a reload.
  const initial = { ...formOf(template.content), version: template.version, reason: "" };
  const draft = useFormDraft(`caseTemplate.${template.demand_class}`, initial);
  const { version, reason, ...form } = draft.form;
  const change = (part: Partial<Form> | { reason: string }) => draft.change({ version, ...part });
  const leave = () => {
    draft.clear();
    onClose();
  };
  const revise = useAct(() => reviseCaseTemplate({ ...template, version }, contentOf(form), reason.trim()), {
    renews: ["case_templates", "escalations"],
    onDone: (now) => {
      done(`Version ${now.version} is in force for what comes in from now on.`);
      leave();
    },
  });
  const fault = faultOf(form);
  const isStale = Boolean(revise.error) && asProblem(revise.error).isStale;
  return (
    <form
      noValidate
      aria-label={`A further version of ${CLASSES[template.demand_class]}`}
      onSubmit={(event) => {
        event.preventDefault();
        revise.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <TaskRows rows={form.rows} onChange={(rows) => change({ rows })} />
        <OtherFields form={form} onChange={change} />
        <TextInput
          label="Why"
          description="It stays with the version and in the ledger"
          required
          maxLength={2_000}
          value={reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {fault && <p role="alert">{fault}</p>}
        {revise.error && <Failure error={revise.error} />}
        {isStale && version !== template.version && (
          <Group>
            <span>
              Somebody wrote version {template.version} meanwhile. Yours is kept here: look at theirs below, then keep
              yours over it.
            </span>
            <Button size="compact-sm" variant="default" onClick={() => draft.change({ version: template.version })}>
              Base mine on version {template.version}
            </Button>
          </Group>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            Let my changes go
          </Button>
          <Button type="submit" disabled={Boolean(fault) || !reason.trim()} loading={revise.isPending}>
            Keep this version
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type OtherProps = { form: Form; onChange: (part: Partial<Form>) => void };

function OtherFields({ form, onChange }: OtherProps) {
  const groups = useQuery(groupsQuery);
  const known = (groups.data ?? []).map((group) => ({ value: group.key, label: group.name }));
  const telling = (level: "S0" | "S1") => (
    <MultiSelect
      label={`Tell at ${level}`}
      data={known}
      value={form.tell[level]}
      onChange={(keys) => onChange({ tell: { ...form.tell, [level]: keys } })}
    />
  );
  return (
    <>
      <MultiSelect
        label="Filled in before closing"
        data={choicesOf(CLOSING)}
        value={form.closing}
        onChange={(fields) => onChange({ closing: fields as ClosingField[] })}
      />
      {telling("S0")}
      {telling("S1")}
      <NativeSelect
        label="Proposed confidentiality"
        data={choicesOf(CONFIDENTIALITY)}
        value={form.confidentiality}
        onChange={(event) => onChange({ confidentiality: event.currentTarget.value as Confidentiality })}
      />
      <Checkbox
        label="Propose that nobody it is about hears of it"
        checked={form.no_tipping_off}
        onChange={(event) => onChange({ no_tipping_off: event.currentTarget.checked })}
      />
      <Textarea
        label="Look at this first"
        description="A line for each"
        autosize
        minRows={3}
        value={form.look_first}
        onChange={(event) => onChange({ look_first: event.currentTarget.value })}
      />
    </>
  );
}
