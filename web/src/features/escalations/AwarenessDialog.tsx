/** Moves the legal trigger, with a reason; duties that start on it are timed anew. */
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { changeAwareness, type Escalation } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { TimeField } from "@/ui/TimeField";
import { useChange } from "./useChange";

export function AwarenessDialog({ shown, onClose }: { shown: Escalation; onClose: () => void }) {
  const draft = useFormDraft(`escalation.${shown.ref}.awareness`, { at: shown.awareness_at, reason: "" });
  const { at, reason } = draft.form;
  const change = useChange({
    run: () => changeAwareness(shown, at, reason.trim()),
    said: (now) => `${now.ref}: duties that start on awareness are timed anew.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Time of awareness" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <p>It is a legal trigger: clocks that start on it are timed anew, and the ledger keeps both times.</p>
          <TimeField label="Aware since" required value={at} onChange={(now) => draft.change({ at: now })} />
          <Textarea
            label="Why"
            required
            autosize
            minRows={2}
            maxLength={2_000}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          {change.error && <Failure error={change.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!at || !reason.trim()} loading={change.isPending}>
              Change it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
