/** Puts an escalation off until a time, with a reason; a legal clock may not grow short meanwhile. */
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { type EscalationLine, snoozeEscalation } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { TimeField } from "@/ui/TimeField";
import { Instant } from "@/ui/When";
import { useChange } from "./useChange";

export function SnoozeDialog({ line, onClose }: { line: EscalationLine; onClose: () => void }) {
  const draft = useFormDraft(`escalation.${line.ref}.snooze`, { until: "", reason: "" });
  const { until, reason } = draft.form;
  const put = useChange({
    run: () => snoozeEscalation(line, until, reason.trim()),
    said: (now) => `${now.ref} is put off.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const isPast = until !== "" && Date.parse(until) <= Date.now();
  return (
    <Modal opened onClose={onClose} title={`Put off ${line.ref}`} closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          put.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <p>It leaves the queue until then. Its clocks run on.</p>
          {line.hard_at && (
            <p>
              A legal clock makes it urgent at <Instant at={line.hard_at} />: not beyond that.
            </p>
          )}
          <TimeField
            label="Until"
            required
            value={until}
            error={isPast && "Give a time to come."}
            onChange={(at) => draft.change({ until: at })}
          />
          <Textarea
            label="Why"
            required
            autosize
            minRows={2}
            maxLength={2_000}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          {put.error && <Failure error={put.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!until || isPast || !reason.trim()} loading={put.isPending}>
              Put it off
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
