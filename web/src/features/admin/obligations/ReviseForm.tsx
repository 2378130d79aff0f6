/** Legal's word on a row: whether it applies, our own target where the law has no number, and why. */
import { Button, Group, NativeSelect, NumberInput, Stack, Textarea } from "@mantine/core";
import { useAct } from "@/api/act";
import { type Applies, type Obligation, reviseObligation, type Unit } from "@/api/obligations";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import { SWITCH, spelt } from "./words";

const UNITS: readonly Unit[] = ["elapsed_hours", "business_hours", "business_days", "calendar_days"];

type Form = { applies: Applies; target: string; unit: Unit; reason: string };

function formOf(row: Obligation): Form {
  const own = row.internal_target;
  return { applies: row.applies, target: own ? String(own.value) : "", unit: own?.unit ?? "elapsed_hours", reason: "" };
}

export function ReviseForm({ row }: { row: Obligation }) {
  const draft = useFormDraft<Form>(`obligation.${row.id}`, formOf(row));
  const { form } = draft;
  const isOwnNumber = row.clock_class === "undefined_speed";
  const before = formOf(row);
  const isTargetNew =
    isOwnNumber && (form.target !== before.target || (form.target !== "" && form.unit !== before.unit));
  const isGone = isTargetNew && form.target === "";
  const revise = useAct(
    () =>
      reviseObligation(row, {
        reason: form.reason.trim(),
        applies: form.applies,
        changes: isTargetNew && !isGone ? { internal_target: { value: Number(form.target), unit: form.unit } } : {},
        as_shipped: isGone ? ["internal_target"] : [],
      }),
    {
      renews: ["obligations"],
      onDone: (said) => {
        draft.clear();
        done(`${said.id}: ${SWITCH[said.applies].name}. Clocks that run keep what they started with.`);
      },
    },
  );
  const isReady = form.reason.trim() !== "" && (form.applies !== row.applies || isTargetNew);
  return (
    <Card title="What we say of it">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) revise.mutate(undefined);
        }}
      >
        <Stack gap="sm">
          <NativeSelect
            label="Does it apply to us?"
            description={SWITCH[form.applies].follows}
            data={Object.entries(SWITCH).map(([value, { name }]) => ({ value, label: name }))}
            value={form.applies}
            onChange={(event) => draft.change({ applies: event.currentTarget.value as Applies })}
          />
          {isOwnNumber && (
            <Group align="flex-end" gap="sm">
              <NumberInput
                label="Our own target"
                description="The law has no number; empty is none"
                min={0}
                max={175_680}
                value={form.target}
                onChange={(value) => draft.change({ target: String(value) })}
              />
              <NativeSelect
                label="Unit"
                data={UNITS.map((unit) => ({ value: unit, label: spelt(unit) }))}
                value={form.unit}
                onChange={(event) => draft.change({ unit: event.currentTarget.value as Unit })}
              />
            </Group>
          )}
          <Textarea
            label="Why"
            description="It stays in the history and in the ledger"
            required
            autosize
            minRows={2}
            maxLength={2_000}
            value={form.reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          {revise.error && <Failure error={revise.error} />}
          {revise.error && <p>What you wrote is kept here.</p>}
          <Group justify="flex-end">
            <Button type="submit" disabled={!isReady} loading={revise.isPending}>
              Say so
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
