/** A move to another state, with what that state asks for; what it still lacks is said. */
import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { type Escalation, type EscalationState, moveEscalation, waitFor } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { useNow } from "@/lib/now";
import { Caution } from "@/ui/Caution";
import { Failure } from "@/ui/Failure";
import { TimeField } from "@/ui/TimeField";
import styles from "./Escalations.module.css";
import { faultOfMove, type MoveForm, meetable, moveOf, NOTHING } from "./moves";
import { useChange } from "./useChange";
import { choices, DISPOSITIONS, NEEDS_REASON, PARTIES, STATES } from "./words";

type MoveDialogProps = { shown: Escalation; target: EscalationState; onClose: () => void; duplicateOf?: string };

export function MoveDialog({ shown, target, onClose, duplicateOf = "" }: MoveDialogProps) {
  const meets = meetable(shown).map((clock) => clock.ref);
  const key = `escalation.${shown.ref}.${target}`;
  const draft = useFormDraft(key, { ...NOTHING, meets, duplicate_of: duplicateOf });
  const { form } = draft;
  const fault = faultOfMove(form, target, useNow());
  const lacking = shown.lacking[target] ?? [];
  const move = useChange({
    run: () =>
      target === "waiting"
        ? waitFor(shown, {
            party: form.party as keyof typeof PARTIES,
            until: form.until || undefined,
            reason: form.reason.trim(),
          })
        : moveEscalation(shown, moveOf(form, target)),
    said: (now) => `${now.ref} is ${STATES[now.state].name}.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const isReasonNeeded = NEEDS_REASON.includes(target) || target === "waiting";
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${shown.ref}: ${STATES[target].name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!fault) move.mutate(undefined);
        }}
      >
        <Stack gap="md">
          {lacking.length > 0 && (
            <Caution title="It still lacks">
              <ul className={styles.lacks}>
                {lacking.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </Caution>
          )}
          <Asked shown={shown} target={target} form={form} onChange={draft.change} />
          <Textarea
            label="Why"
            description={isReasonNeeded ? undefined : "Not needed; it stays in the ledger"}
            required={isReasonNeeded}
            autosize
            minRows={2}
            maxLength={2_000}
            data-autofocus
            value={form.reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          {move.error && <Failure error={move.error} />}
          {move.error && <p>What you wrote is kept here.</p>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={Boolean(fault)} title={fault || undefined} loading={move.isPending}>
              {STATES[target].act.replace("…", "")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type AskedProps = {
  shown: Escalation;
  target: EscalationState;
  form: MoveForm;
  onChange: (part: Partial<MoveForm>) => void;
};

/** The fields that belong to one target alone. */
function Asked({ shown, target, form, onChange }: AskedProps) {
  if (target === "closed") {
    return (
      <NativeSelect
        label="How it ended"
        required
        data={[{ value: "", label: "Choose one" }, ...choices(DISPOSITIONS)]}
        value={form.disposition}
        onChange={(event) => onChange({ disposition: event.currentTarget.value as MoveForm["disposition"] })}
      />
    );
  }
  if (target === "duplicate" || target === "actioned") {
    const isDuplicate = target === "duplicate";
    const name = isDuplicate ? "duplicate_of" : "decision";
    return (
      <TextInput
        label={isDuplicate ? "Duplicate of" : "Decision"}
        description={
          isDuplicate ? "The one that goes on, as ESC-2026-000123" : "The approved one, as DEC-7, if there is"
        }
        required={isDuplicate}
        value={form[name]}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    );
  }
  if (target === "waiting") {
    return (
      <>
        <p>No clock stops by itself. Pause those that may stop by hand.</p>
        <NativeSelect
          label="For whom"
          data={choices(PARTIES)}
          value={form.party}
          onChange={(event) => onChange({ party: event.currentTarget.value })}
        />
        <TimeField label="Until" value={form.until} onChange={(until) => onChange({ until })} />
      </>
    );
  }
  return target === "responded" ? <Answer shown={shown} form={form} onChange={onChange} /> : null;
}

function Answer({ shown, form, onChange }: Omit<AskedProps, "target">) {
  const clocks = meetable(shown);
  return (
    <>
      {clocks.length > 0 && (
        <Checkbox.Group
          label="The answer meets"
          description="These clocks stop as met"
          value={form.meets}
          onChange={(meets) => onChange({ meets })}
        >
          <Stack gap="xs" mt="xs">
            {clocks.map((clock) => (
              <Checkbox key={clock.ref} value={clock.ref} label={clock.name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Textarea
        label="Why no answer is owed"
        description="Only where none is; an answer is noted in the conversation first"
        autosize
        maxLength={2_000}
        value={form.none_owed}
        onChange={(event) => onChange({ none_owed: event.currentTarget.value })}
      />
    </>
  );
}
