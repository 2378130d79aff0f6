/** Break glass: which compartment, why, for how long; others are told at once. */
import { Button, Checkbox, NumberInput, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { breakGlass } from "@/api/glass";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { done } from "@/ui/told";

const EMPTY = { compartment: "", isAll: false, reason: "", minutes: 60 };

export function BreakGlass() {
  const draft = useFormDraft("glass.break", EMPTY);
  const { compartment, isAll, reason, minutes } = draft.form;
  const [isAsking, setAsking] = useState(false);
  const take = useAct(
    () => breakGlass({ compartment: isAll ? null : compartment.trim(), reason: reason.trim(), minutes }),
    {
      // What one may see changes with it.
      renews: ["glass", "session", "cases", "leads", "evidence"],
      onDone: (glass) => {
        draft.clear();
        setAsking(false);
        done(`${glass.ref}: you have access for ${minutes} minutes.`);
      },
    },
  );
  const isReady = (isAll || compartment.trim() !== "") && reason.trim() !== "" && minutes >= 1;
  return (
    <Card title="Break glass">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          take.reset();
          if (isReady) setAsking(true);
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Compartment"
            disabled={isAll}
            maxLength={60}
            value={compartment}
            onChange={(event) => draft.change({ compartment: event.currentTarget.value })}
          />
          <Checkbox
            label="All compartments"
            checked={isAll}
            onChange={(event) => draft.change({ isAll: event.currentTarget.checked })}
          />
          <Textarea
            label="Why it cannot wait"
            required
            autosize
            minRows={2}
            maxLength={2_000}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          <NumberInput
            label="Minutes"
            min={1}
            max={4_320}
            value={minutes}
            onChange={(value) => draft.change({ minutes: Number(value) || 0 })}
          />
          <Button type="submit" variant="default" disabled={!isReady}>
            Break glass
          </Button>
        </Stack>
      </form>
      {isAsking && (
        <Confirm
          title="Break glass"
          action="Break glass"
          isHarmful
          isBusy={take.isPending}
          error={take.error}
          onConfirm={() => take.mutate(undefined)}
          onClose={() => setAsking(false)}
        >
          {`You see ${isAll ? "all compartments" : compartment} for ${minutes} minutes, and all you do there is noted. Others are told at once, and one of them judges whether it was right. That stays in the ledger.`}
        </Confirm>
      )}
    </Card>
  );
}
