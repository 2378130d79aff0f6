/** A decision being proposed: on what basis, what, on whom, and why; kept as a draft until the desk has it. */
import { Alert, Button, Group, NativeSelect, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { type Case, proposeDecision } from "@/api/cases";
import { evidenceQuery } from "@/api/evidence";
import { findingsQuery } from "@/api/findings";
import { clausesQuery, type Measure } from "@/api/policies";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { ClausePicker } from "../ClausePicker";
import { useCaseChange } from "../useCaseChange";
import { plain } from "../words";
import { Checked } from "./Checked";
import styles from "./Decisions.module.css";
import { allowedBy, type BasisKind, formOf, isHeavy, missingIn, toPropose, UNTOUCHED, whySpared } from "./measures";

const BASES: Array<{ value: BasisKind; label: string }> = [
  { value: "clauses", label: "Policy clauses" },
  { value: "legal_demand", label: "Legal demand" },
  { value: "court_order", label: "Court order" },
  { value: "contract", label: "Contract" },
];

export function ProposeDecision({ shown, onClose }: { shown: Case; onClose: () => void }) {
  const draft = useFormDraft(`decision.${shown.ref}`, UNTOUCHED);
  const { change } = draft;
  const form = formOf(draft.form, shown);
  const book = useQuery(clausesQuery());
  const findings = useQuery(findingsQuery(shown.ref));
  const items = useQueries({ queries: shown.evidence.map((ref) => evidenceQuery(ref)) });
  const evidence = items.flatMap(({ data }) => (data ? [data] : []));
  const named = form.basis === "clauses" ? form.clauses : [];
  const clauses = (book.data ?? []).filter((clause) => named.includes(clause.ref));
  const allowed = allowedBy(clauses);
  const action = form.action !== null && allowed.includes(form.action) ? form.action : undefined;
  const spared = new Map(shown.entities.map((one) => [one.entity, whySpared(one, action)]));
  const subjects = form.subjects.filter((entity) => spared.has(entity) && !spared.get(entity));
  const usable = { ...form, action: action ?? null, subjects };
  const missing = missingIn(usable);
  const propose = useCaseChange({
    run: (measure: Measure) => proposeDecision(shown.ref, toPropose(usable, measure)),
    said: (made) => `${made.ref} is proposed. It waits for a second pair of eyes.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
    showsItsError: true,
  });
  return (
    <Card title="Propose a decision" actions={draft.isRestored && <span>Your draft was kept.</span>}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (action && missing.length === 0) propose.mutate(action);
        }}
      >
        <Stack gap="md">
          <div>
            <Text size="sm" fw={600} mb={4}>
              Basis
            </Text>
            <SegmentedControl
              size="xs"
              aria-label="Basis"
              data={BASES}
              value={form.basis}
              onChange={(basis) => change({ basis: basis as BasisKind })}
            />
          </div>
          {form.basis === "clauses" ? (
            <ClausePicker label="Clauses" value={form.clauses} onChange={(refs) => change({ clauses: refs })} />
          ) : (
            <TextInput
              label="Reference"
              description="Under which it is filed."
              required
              maxLength={500}
              value={form.reference}
              onChange={(event) => change({ reference: event.currentTarget.value })}
            />
          )}
          <Group grow align="start">
            <NativeSelect
              label="Measure"
              description={named.length ? "What every clause of the basis allows." : "Any; the desk checks it again."}
              required
              data={[
                { value: "", label: "Choose a measure" },
                ...allowed.map((value) => ({ value, label: plain(value) })),
              ]}
              value={action ?? ""}
              onChange={(event) => change({ action: (event.currentTarget.value || null) as Measure | null })}
            />
            <TextInput
              label="Territory"
              description="world, or countries such as SG,JP."
              value={form.territory}
              error={missing.includes("a territory") && "Two capital letters each, with commas."}
              onChange={(event) => change({ territory: event.currentTarget.value })}
            />
            <TextInput
              type="datetime-local"
              label="Ends at"
              description="In your own time; may be empty."
              value={form.ends_at}
              onChange={(event) => change({ ends_at: event.currentTarget.value })}
            />
            <NativeSelect
              label="Impact"
              description="High needs two approvals."
              data={["normal", "high"]}
              value={form.impact}
              onChange={(event) => change({ impact: event.currentTarget.value as "normal" | "high" })}
            />
          </Group>
          {isHeavy(usable) && (
            <Alert title="Two people must approve it">
              It is bulk, about money, cannot be undone, or was declared high.
            </Alert>
          )}
          <Checked
            name="Subjects"
            options={shown.entities.map((one) => ({
              id: one.entity,
              about: one.role,
              whyNot: spared.get(one.entity),
            }))}
            chosen={subjects}
            onChange={(chosen) => change({ subjects: chosen })}
            none="The case names no entity. Add whom it concerns in the brief."
          />
          <Textarea
            label="Facts"
            description="What happened, for those who approve and for whoever is told."
            required
            autosize
            minRows={3}
            maxLength={10_000}
            value={form.facts}
            onChange={(event) => change({ facts: event.currentTarget.value })}
          />
          <Textarea
            label="Proportionality"
            description="Why this, and nothing milder."
            required
            autosize
            minRows={2}
            maxLength={10_000}
            value={form.proportionality}
            onChange={(event) => change({ proportionality: event.currentTarget.value })}
          />
          <div className={styles.two}>
            <Checked
              name="Findings"
              options={(findings.data ?? []).map((one) => ({
                id: one.ref,
                about: one.text,
                whyNot: one.state === "confirmed" ? undefined : `It is ${one.state}, not confirmed.`,
              }))}
              chosen={form.findings}
              onChange={(chosen) => change({ findings: chosen })}
              none="The case has no finding yet."
            />
            <Checked
              name="Evidence"
              options={evidence.map((item) => ({
                id: item.ref,
                about: item.labels.length ? "(labelled)" : item.title,
                whyNot: item.state === "sealed" ? undefined : `It is ${item.state}, not sealed.`,
              }))}
              chosen={form.evidence}
              onChange={(chosen) => change({ evidence: chosen })}
              none="The case has no evidence yet."
            />
          </div>
          {propose.error && <Failure error={propose.error} />}
          <Group justify="flex-end">
            {missing.length > 0 && (
              <Text size="sm" c="dimmed" role="status">
                Still missing: {missing.join(", ")}.
              </Text>
            )}
            <Button variant="subtle" onClick={onClose}>
              Back, and keep what I typed
            </Button>
            <Button type="submit" disabled={missing.length > 0} loading={propose.isPending}>
              Propose
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
