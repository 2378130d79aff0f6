/** What became of the chosen things: where and since when it has an effect, or why not. */
import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { type ItemOutcome, setOutcome } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { useNow } from "@/lib/now";
import { Failure } from "@/ui/Failure";
import { TimeField } from "@/ui/TimeField";
import { useChange } from "./useChange";
import { choices, faultOfTerritory, OUTCOMES, territoryOf } from "./words";

type OutcomeDialogProps = {
  reference: string;
  numbers: readonly number[];
  onDone: () => void;
  onClose: () => void;
};

export function OutcomeDialog({ reference, numbers, onDone, onClose }: OutcomeDialogProps) {
  const [begun] = useState(() => new Date().toISOString());
  const draft = useFormDraft(`escalation.${reference}.outcome`, {
    outcome: "done" as ItemOutcome,
    territory: "",
    effect_at: begun,
    note: "",
  });
  const { outcome, territory, effect_at, note } = draft.form;
  const now = useNow();
  const isEffective = outcome === "done" || outcome === "partly";
  const fault = isEffective ? faultOfTerritory(territory) : "";
  const isAhead = isEffective && Date.parse(effect_at) > now + 60_000;
  const isReady = isEffective
    ? territory.trim() !== "" && !fault && effect_at !== "" && !isAhead && (outcome === "done" || note.trim() !== "")
    : note.trim() !== "";
  const settle = useChange({
    run: () =>
      setOutcome(reference, {
        numbers: [...numbers],
        outcome,
        territory: isEffective ? territoryOf(territory) : "",
        effect_at: isEffective ? effect_at : undefined,
        note: note.trim(),
      }),
    said: () => `${numbers.length.toLocaleString("en")} settled: ${OUTCOMES[outcome].name}.`,
    onDone: () => {
      draft.clear();
      onDone();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Outcome of ${numbers.length.toLocaleString("en")}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) settle.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <NativeSelect
            label="Outcome"
            description={`Say ${OUTCOMES[outcome].asks}.`}
            data={choices(OUTCOMES)}
            value={outcome}
            onChange={(event) => draft.change({ outcome: event.currentTarget.value as ItemOutcome })}
          />
          {isEffective && (
            <>
              <TextInput
                label="Territory"
                description="WORLD, or ISO codes: IN, AU-NSW"
                required
                error={fault}
                value={territory}
                onChange={(event) => draft.change({ territory: event.currentTarget.value })}
              />
              <TimeField
                label="In effect since"
                required
                value={effect_at}
                error={isAhead && "An effect lies in the past."}
                onChange={(at) => draft.change({ effect_at: at })}
              />
            </>
          )}
          <Textarea
            label={outcome === "done" ? "Note" : "Why"}
            required={outcome !== "done"}
            autosize
            minRows={2}
            maxLength={2_000}
            value={note}
            onChange={(event) => draft.change({ note: event.currentTarget.value })}
          />
          {settle.error && <Failure error={settle.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={settle.isPending}>
              Set the outcome
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
