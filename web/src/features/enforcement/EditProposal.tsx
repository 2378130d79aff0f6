/** A proposal edited by who proposed it: votes so far end, and others are asked again. */
import { Alert, Button, Drawer, Group, MultiSelect, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { caseQuery } from "@/api/cases";
import { amend, type Decision, type Measure } from "@/api/enforcement";
import { findingsQuery } from "@/api/findings";
import { MEASURES } from "@/api/policies";
import { asProblem } from "@/api/problem";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import { type Faults, faultsOf, formOf, type ProposalForm, proposalOf } from "./proposalForm";
import { spelt } from "./words";

type EditProposalProps = { decision: Decision; onClose: () => void; onSaved: (decision: Decision) => void };

export function EditProposal({ decision, onClose, onSaved }: EditProposalProps) {
  const draft = useFormDraft<ProposalForm>(`decision.${decision.ref}.${decision.version}.edit`, formOf(decision));
  const [faults, setFaults] = useState<Faults>({});
  const save = useAct(() => amend(decision, proposalOf(draft.form)), {
    renews: ["decisions", "approvals", "cases"],
    onDone: (saved) => {
      draft.clear();
      onSaved(saved);
      done(`${decision.ref} is changed. Others are asked to approve it again.`);
      onClose();
    },
  });
  const problem = save.error && asProblem(save.error);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={`Edit ${decision.ref}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const found = faultsOf(draft.form, Date.now());
          setFaults(found);
          if (Object.keys(found).length === 0) save.mutate(undefined);
        }}
      >
        <Stack gap="sm">
          <Alert color="blue" variant="light">
            Votes given so far count for nothing once you save. Others are asked to approve what it says then.
          </Alert>
          {draft.isRestored && (
            <Alert color="blue" variant="light" title="Your draft is back">
              It holds what you typed before and did not save.
            </Alert>
          )}
          <Fields decision={decision} form={draft.form} faults={faults} change={draft.change} />
          {problem && <Failure error={problem} />}
          {problem?.isStale && (
            <p>Somebody changed it meanwhile. Close this, read it again, and edit what it is now.</p>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close and keep the draft
            </Button>
            <Button type="submit" loading={save.isPending}>
              Save and ask again
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}

type FieldsProps = {
  decision: Decision;
  form: ProposalForm;
  faults: Faults;
  change: (part: Partial<ProposalForm>) => void;
};

function Fields({ decision, form, faults, change }: FieldsProps) {
  const whole = useQuery(caseQuery(decision.case));
  const findings = useQuery(findingsQuery(decision.case));
  const confirmed = findings.data?.filter((one) => one.state === "confirmed").map((one) => one.ref) ?? [];
  const either = (known: readonly string[], chosen: readonly string[]) => [...new Set([...known, ...chosen])];
  const text = (name: "facts" | "proportionality", label: string) => (
    <Textarea
      label={label}
      required
      autosize
      minRows={3}
      maxLength={10_000}
      error={faults[name]}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const line = (
    name: "clauses" | "legal_demand" | "court_order" | "contract" | "territory",
    label: string,
    description?: string,
  ) => (
    <TextInput
      label={label}
      description={description}
      error={faults[name]}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const many = (name: "subjects" | "evidence" | "findings", label: string, known: readonly string[]) => (
    <MultiSelect
      label={label}
      searchable
      error={faults[name]}
      data={either(known, form[name])}
      value={form[name]}
      onChange={(chosen) => change({ [name]: chosen })}
    />
  );
  return (
    <>
      <NativeSelect
        label="Measure"
        data={MEASURES.map((measure) => ({ value: measure, label: spelt(measure) }))}
        value={form.action}
        onChange={(event) => change({ action: event.currentTarget.value as Measure })}
      />
      {many("subjects", "On whom", whole.data?.entities.map((one) => one.entity) ?? [])}
      {line("clauses", "Clauses", "As PM-01, with blanks between")}
      {line("legal_demand", "Legal demand")}
      {line("court_order", "Court order")}
      {line("contract", "Contract")}
      {text("facts", "Facts")}
      {text("proportionality", "Proportionality")}
      {many("evidence", "Evidence", whole.data?.evidence ?? [])}
      {many("findings", "Findings", confirmed)}
      {line("territory", "Where", "world, or countries as JP,SG")}
      <TextInput
        type="datetime-local"
        label="Ends (UTC)"
        description="Empty where it has no end of its own"
        error={faults.ends}
        value={form.ends}
        onChange={(event) => change({ ends: event.currentTarget.value })}
      />
      <NativeSelect
        label="Impact"
        description="The desk raises it where many are hit, where it cannot be undone, or where it is about money"
        data={[
          { value: "normal", label: "Normal" },
          { value: "high", label: "High" },
        ]}
        value={form.impact}
        onChange={(event) => change({ impact: event.currentTarget.value as "normal" | "high" })}
      />
    </>
  );
}
