/** Gives an escalation to somebody; taking it from another needs a reason. */
import { Button, Group, Modal, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { assignEscalation, type Escalation } from "@/api/escalations";
import { directoryQuery, usePeople } from "@/api/people";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { useChange } from "./useChange";
import { WhoFits } from "./WhoFits";

export function AssignDialog({ shown, onClose }: { shown: Escalation; onClose: () => void }) {
  const people = useQuery(directoryQuery).data ?? [];
  const nameOf = usePeople();
  const draft = useFormDraft(`escalation.${shown.ref}.assign`, { assignee: "", reason: "" });
  const { assignee, reason } = draft.form;
  const isTaken = shown.assignee !== null && shown.assignee !== assignee;
  const assign = useChange({
    run: () => assignEscalation(shown, assignee, reason.trim()),
    said: (now) => `${now.ref} is with ${nameOf(now.assignee ?? "")}.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Assign ${shown.ref}`} closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          assign.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <WhoFits reference={shown.ref} value={assignee} onChoose={(person) => draft.change({ assignee: person })} />
          <NativeSelect
            label="To whom"
            description="Or anybody else; whom it cannot be given to the desk says"
            required
            value={assignee}
            data={[
              { value: "", label: "Choose somebody" },
              ...people.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={(event) => draft.change({ assignee: event.currentTarget.value })}
          />
          <Textarea
            label="Why"
            description={isTaken ? "Needed, for somebody else holds it" : "Not needed"}
            required={isTaken}
            autosize
            maxLength={2_000}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          {assign.error && <Failure error={assign.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!assignee || (isTaken && !reason.trim())} loading={assign.isPending}>
              Assign
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
