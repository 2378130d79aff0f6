/** The form of a handover: from which desk to which, the receiving shift in that desk's zone, and who leads it. */
import { Button, Group, Modal, NativeSelect, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useAct } from "@/api/act";
import { coverageAheadQuery, desksQuery } from "@/api/desks";
import { draftHandover } from "@/api/handovers";
import { directoryQuery } from "@/api/people";
import { useFormDraft } from "@/lib/drafts";
import { useNow } from "@/lib/now";
import { Failure } from "@/ui/Failure";
import { TimeField } from "@/ui/TimeField";
import { done } from "@/ui/told";
import styles from "./Handover.module.css";

const EMPTY = { from: "", to: "", begins: "", ends: "", lead: "" };
const NOBODY = { value: "", label: "Choose" };

export function DraftHandover({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const now = useNow();
  const draft = useFormDraft("handover.new", EMPTY);
  const { from, to, begins, ends, lead } = draft.form;
  const desks = useQuery(desksQuery);
  const people = useQuery(directoryQuery);
  const receiving = useQuery({ ...coverageAheadQuery(to), enabled: to !== "" });
  const zone = desks.data?.find((one) => one.key === to)?.zone;
  const planned = receiving.data?.next_shift;
  const shift = planned && Date.parse(planned.starts) > now ? planned : undefined;
  const write = useAct(
    () =>
      draftHandover({
        from_desk: from,
        to_desk: to,
        shift_begins: begins,
        shift_ends: ends,
        receiving_lead: lead || null,
      }),
    {
      renews: ["handovers", "floor"],
      onDone: (made) => {
        draft.clear();
        done(`${made.ref} is drafted, with ${made.items.length} items. Make it better, then freeze it.`);
        navigate({ to: "/handovers/$ref", params: { ref: made.ref } });
      },
    },
  );
  const isLate = Boolean(begins && ends) && Date.parse(ends) <= Date.parse(begins);
  const isReady = Boolean(from && to && begins && ends) && !isLate;
  const choices = [NOBODY, ...(desks.data ?? []).map((one) => ({ value: one.key, label: one.name }))];
  return (
    <Modal opened onClose={onClose} size="lg" title="Draft a handover" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) write.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <p className={styles.soft}>
            The desk writes a note on every open escalation from the record. Nothing moves until the next shift accepts.
          </p>
          {desks.error && <Failure error={desks.error} onRetry={desks.refetch} />}
          {desks.data?.length === 0 && <p>There is no desk yet. Who runs the desk makes one under Admin, Desks.</p>}
          <div className={styles.two}>
            <NativeSelect
              label="From"
              required
              data-autofocus
              data={choices}
              value={from}
              onChange={(event) => draft.change({ from: event.currentTarget.value })}
            />
            <NativeSelect
              label="To"
              required
              data={choices}
              value={to}
              onChange={(event) => draft.change({ to: event.currentTarget.value, begins: "", ends: "" })}
            />
          </div>
          <div className={styles.two}>
            <TimeField
              key={`begins ${zone}`}
              label="Shift begins"
              required
              zone={zone}
              value={begins}
              onChange={(at) => draft.change({ begins: at })}
            />
            <TimeField
              key={`ends ${zone}`}
              label="Shift ends"
              required
              zone={zone}
              value={ends}
              error={isLate && "It ends before it begins."}
              onChange={(at) => draft.change({ ends: at })}
            />
          </div>
          {shift && (
            <Group>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => draft.change({ begins: shift.starts, ends: shift.ends })}
              >
                Take the next planned shift: {shift.shift}
              </Button>
            </Group>
          )}
          <NativeSelect
            label="Receiving lead"
            description="What nobody accepts 15 minutes into the shift passes to them"
            data={[
              { value: "", label: "Whoever is on shift there, or called first" },
              ...(people.data ?? []).map((one) => ({ value: one.id, label: one.name })),
            ]}
            value={lead}
            onChange={(event) => draft.change({ lead: event.currentTarget.value })}
          />
          {write.error && <Failure error={write.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close and keep the draft
            </Button>
            <Button type="submit" disabled={!isReady} loading={write.isPending}>
              Draft it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
