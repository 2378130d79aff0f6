/** Asking somebody to take a turn, all of it or a part; what was typed stays where it is refused. */
import { Button, Group, Modal, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useAct } from "@/api/act";
import type { Desk } from "@/api/desks";
import { directoryQuery } from "@/api/people";
import { askSwap, type NewSwap } from "@/api/swaps";
import { useFormDraft } from "@/lib/drafts";
import { absolute } from "@/lib/time";
import { useZone } from "@/lib/zone";
import { Failure } from "@/ui/Failure";
import { TimeField } from "@/ui/TimeField";
import { done } from "@/ui/told";
import { Instant } from "@/ui/When";

type Turn = Desk["on_call"][number];
const NOTHING = { to: "", starts: "", ends: "", back: "", backStarts: "", backEnds: "", reason: "" };

export function AskForSwap({ desk, turn, onClose }: { desk: Desk; turn: Turn; onClose: () => void }) {
  const zone = useZone();
  const people = useQuery(directoryQuery).data ?? [];
  const draft = useFormDraft(`desk.${desk.key}.swap.${turn.id}`, NOTHING);
  const { form, change } = draft;
  const ask = useAct((body: NewSwap) => askSwap(body), {
    renews: ["swaps"],
    onDone: () => {
      draft.clear();
      onClose();
      done(`${form.to} is asked.`);
    },
  });
  const other = people.find((one) => one.name === form.to)?.id;
  const theirs = desk.on_call.filter((one) => one.person === other);
  const fault = form.starts && form.ends && form.starts >= form.ends ? "It ends before it starts." : "";
  const isReady = form.to !== "" && form.reason.trim() !== "" && !fault;
  return (
    <Modal opened onClose={onClose} title="Ask for a swap" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) ask.mutate(bodyOf(turn, form));
        }}
      >
        <Stack gap="md">
          <p>
            Called from <Instant at={turn.starts} /> until <Instant at={turn.ends} />. Nothing moves before the other
            accepts.
          </p>
          <NativeSelect
            label="Who takes it"
            required
            data-autofocus
            value={form.to}
            data={["", ...people.filter((one) => one.id !== turn.person).map((one) => one.name)]}
            onChange={(event) => change({ to: event.currentTarget.value, back: "" })}
          />
          <TimeField
            label="From"
            description="Empty for all that is left."
            value={form.starts}
            onChange={(starts) => change({ starts })}
          />
          <TimeField
            label="Until"
            description="Empty for its end."
            error={fault}
            value={form.ends}
            onChange={(ends) => change({ ends })}
          />
          {theirs.length > 0 && (
            <NativeSelect
              label="Taken in return"
              value={form.back}
              data={[
                { value: "", label: "Nothing" },
                ...theirs.map((one) => ({
                  value: String(one.id),
                  label: `${absolute(one.starts, zone)} – ${absolute(one.ends, zone)}`,
                })),
              ]}
              onChange={(event) => change({ back: event.currentTarget.value })}
            />
          )}
          {form.back && (
            <>
              <TimeField
                label="In return, from"
                value={form.backStarts}
                onChange={(backStarts) => change({ backStarts })}
              />
              <TimeField label="In return, until" value={form.backEnds} onChange={(backEnds) => change({ backEnds })} />
            </>
          )}
          <Textarea
            label="Why"
            required
            autosize
            minRows={2}
            maxLength={500}
            value={form.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          {ask.error && <Failure error={ask.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={ask.isPending}>
              Ask
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function bodyOf(turn: Turn, form: typeof NOTHING): NewSwap {
  const back = form.back
    ? {
        back_turn: Number(form.back),
        back_starts: form.backStarts || undefined,
        back_ends: form.backEnds || undefined,
      }
    : {};
  const part = { starts: form.starts || undefined, ends: form.ends || undefined };
  return { turn: turn.id, to: form.to, reason: form.reason.trim(), ...part, ...back };
}
