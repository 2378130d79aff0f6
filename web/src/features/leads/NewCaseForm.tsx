/** A new case, filled in from a lead: its claim is the title, and its detector names the clause. */
import { Button, Group, MultiSelect, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Shapes } from "@/api/client";
import { clausesByDetectorQuery, type LeadLine } from "@/api/leads";
import { clausesQuery } from "@/api/policies";
import { useFormDraft } from "@/lib/drafts";

export type CaseForm = Pick<Shapes["OpenCase"], "title" | "type" | "impact" | "clauses">;
type Draft = Omit<CaseForm, "clauses"> & { clauses: CaseForm["clauses"] | null };

const IMPACTS = ["S0", "S1", "S2", "S3", "S4"] as const;
const TYPE = /^[a-z][a-z0-9_-]{0,62}$/;

type NewCaseFormProps = {
  lead: LeadLine;
  isBusy: boolean;
  onSubmit: (form: CaseForm) => Promise<unknown>;
  onClose: () => void;
};

export function NewCaseForm({ lead, isBusy, onSubmit, onClose }: NewCaseFormProps) {
  const byDetector = useQuery(clausesByDetectorQuery).data ?? {};
  const clauses = useQuery(clausesQuery()).data ?? [];
  const likely = byDetector[lead.detector];
  const prefilled: Draft = { title: lead.title, type: "investigation", impact: "S3", clauses: null };
  const { form, change, clear, isRestored } = useFormDraft(`lead-case.${lead.ref}`, prefilled);
  // Until somebody chooses, whatever the detector names, though it be heard of after the first word was typed.
  const chosen = form.clauses ?? (likely ? [likely] : []);
  const isType = TYPE.test(form.type ?? "");
  const isReady = form.title.trim() !== "" && isType;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // A refused form keeps what was typed; the refusal is shown above it.
        if (isReady) onSubmit({ ...form, clauses: chosen, title: form.title.trim() }).then(clear, () => undefined);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Title"
          required
          maxLength={200}
          data-autofocus
          description={isRestored ? "As you left it." : undefined}
          value={form.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <TextInput
          label="Type"
          required
          value={form.type}
          error={isType ? undefined : "Small letters, digits, - and _; a letter first."}
          onChange={(event) => change({ type: event.currentTarget.value })}
        />
        <NativeSelect
          label="Impact"
          description="S0 is the gravest."
          value={form.impact}
          data={[...IMPACTS]}
          onChange={(event) => change({ impact: event.currentTarget.value as CaseForm["impact"] })}
        />
        <MultiSelect
          label="Clauses that may be breached"
          searchable
          value={[...chosen]}
          data={withNamed(clauses, chosen)}
          onChange={(refs) => change({ clauses: refs })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!isReady} loading={isBusy}>
            Open the case
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The clauses to choose from; one that is named stays choosable where the book could not be read. */
function withNamed(clauses: ReadonlyArray<{ id: string; title: string }>, named: readonly string[]) {
  const known = clauses.map((one) => ({ value: one.id, label: `${one.id} ${one.title}` }));
  const rest = named.filter((id) => !clauses.some((one) => one.id === id));
  return [...known, ...rest.map((id) => ({ value: id, label: id }))];
}
