/** The end of a case: how it ended, and why; what still waits forbids it. */
import { Alert, Button, Group, Modal, Radio, Stack, Textarea } from "@mantine/core";
import { type Case, closeCase, type Disposition } from "@/api/cases";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { Ref } from "@/ui/Ref";
import { useCaseChange } from "../useCaseChange";
import { DISPOSITIONS } from "../words";

const EMPTY = { disposition: "" as Disposition | "", reason: "" };

export function CloseCase({ shown, onClose }: { shown: Case; onClose: () => void }) {
  const draft = useFormDraft(`close.${shown.ref}`, EMPTY);
  const { disposition, reason } = draft.form;
  const close = useCaseChange({
    run: (chosen: Disposition) => closeCase(shown, chosen, reason.trim()),
    said: (closed) => `${closed.ref} is closed: ${DISPOSITIONS[closed.disposition ?? "referred"].name.toLowerCase()}.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
    showsItsError: true,
  });
  const isBlocked = shown.blocked_by.length > 0;
  return (
    <Modal opened onClose={onClose} title={`Close ${shown.ref}`} closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (disposition) close.mutate(disposition);
        }}
      >
        <Stack gap="md">
          {isBlocked && (
            <Alert title="It cannot be closed yet" role="alert">
              It waits for{" "}
              {shown.blocked_by.map((ref) => (
                <Ref key={ref} subject={ref} />
              ))}
              . Have it approved and executed, or refused.
            </Alert>
          )}
          <Radio.Group
            label="Disposition"
            value={disposition}
            onChange={(chosen) => draft.change({ disposition: chosen as Disposition })}
          >
            <Stack gap="xs" mt="xs">
              {Object.entries(DISPOSITIONS).map(([value, { name, meaning }]) => (
                <Radio key={value} value={value} label={name} description={meaning} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label="Why it ends so"
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          {close.error && <Failure error={close.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={isBlocked || !disposition || !reason.trim()} loading={close.isPending}>
              Close the case
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
