/** A finding being written: every field is kept as a draft until the desk has it. */
import { Button, Group, NativeSelect, Select, Stack, Textarea } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import type { Case } from "@/api/cases";
import { type Evidence, evidenceQuery } from "@/api/evidence";
import { addFinding, type Finding } from "@/api/findings";
import { clausesQuery } from "@/api/policies";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { useCaseChange } from "../useCaseChange";
import { Citations } from "./Citations";
import { EMPTY, type FindingForm, isComplete, toSend } from "./form";
import { Lines } from "./Lines";
import { StatementEditor } from "./StatementEditor";

type WriteFindingProps = { shown: Case; replaced?: Finding; onClose: () => void };

export function WriteFinding({ shown, replaced, onClose }: WriteFindingProps) {
  const begun: FindingForm = replaced ? formOf(replaced) : EMPTY;
  const draft = useFormDraft(`finding.${shown.ref}.${replaced?.ref ?? "new"}`, begun);
  const { form, change } = draft;
  const items = useQueries({ queries: shown.evidence.map((ref) => evidenceQuery(ref)) });
  const evidence = items.flatMap(({ data }): Evidence[] => (data ? [data] : []));
  const clauses = useQuery(clausesQuery());
  const send = useCaseChange({
    run: (isDraft: boolean) => addFinding(shown.ref, { ...toSend(form, replaced?.ref), draft: isDraft }),
    said: (made) =>
      `${made.ref} ${made.state === "draft" ? "is kept as a draft" : "is proposed; somebody else judges it"}.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
    showsItsError: true,
  });
  const isReady = isComplete(form);
  return (
    <Card
      title={replaced ? `A finding in place of ${replaced.ref}` : "A new finding"}
      actions={draft.isRestored && <span>Your draft was kept.</span>}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) send.mutate(false);
        }}
      >
        <Stack gap="md">
          <StatementEditor
            statement={form.statement}
            evidence={evidence}
            onChange={change}
            citations={form.citations}
          />
          <Textarea
            label="Rationale"
            description="How you come to the claim."
            required
            autosize
            minRows={2}
            maxLength={4000}
            value={form.rationale}
            onChange={(event) => change({ rationale: event.currentTarget.value })}
          />
          <Group grow align="start">
            <NativeSelect
              label="Confidence"
              description="How sure you are, apart from how good the source is."
              data={["low", "medium", "high"]}
              value={form.confidence}
              onChange={(event) => change({ confidence: event.currentTarget.value as FindingForm["confidence"] })}
            />
            <Select
              label="Clause"
              description="What it would break, where it holds."
              searchable
              clearable
              data={(clauses.data ?? []).map((one) => ({ value: one.ref, label: `${one.id} ${one.title}` }))}
              value={form.clause}
              onChange={(clause) => change({ clause })}
            />
          </Group>
          <Lines
            name="Alternatives"
            about="What else could explain it."
            lines={form.alternatives}
            onChange={(alternatives) => change({ alternatives })}
          />
          <Lines
            name="Limits"
            about="What could not be seen."
            lines={form.limits}
            onChange={(limits) => change({ limits })}
          />
          <Citations citations={form.citations} evidence={evidence} onChange={(citations) => change({ citations })} />
          {send.error && <Failure error={send.error} />}
          <Group justify="flex-end">
            <Button variant="subtle" onClick={onClose}>
              Back, and keep what I typed
            </Button>
            <Button variant="default" disabled={!isReady} loading={send.isPending} onClick={() => send.mutate(true)}>
              Keep as a draft
            </Button>
            <Button type="submit" disabled={!isReady} loading={send.isPending}>
              Propose
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function formOf(finding: Finding): FindingForm {
  const { statement, rationale, confidence, clause, alternatives, limits, citations } = finding;
  return { statement, rationale, confidence, clause, alternatives, limits, citations };
}
