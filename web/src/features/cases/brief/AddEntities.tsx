/** Entities put into a case, one a line. */
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { addEntities, type Case } from "@/api/cases";
import { useDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { useCaseChange } from "../useCaseChange";

const ENTITY = /^[a-z][a-z0-9_]{1,31}:\S+$/;

export function AddEntities({ shown, onClose }: { shown: Case; onClose: () => void }) {
  const draft = useDraft(`entities.${shown.ref}`);
  const named = [...new Set(draft.text.split(/\s+/).filter(Boolean))];
  const strange = named.filter((one) => !ENTITY.test(one));
  const add = useCaseChange({
    run: () => addEntities(shown.ref, named),
    said: () => `${named.length} in the case. Each needs a role.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
    showsItsError: true,
  });
  return (
    <Modal opened onClose={onClose} title="Add entities" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <Textarea
            label="Entities"
            description="One a line, as kind:id, such as account:0hjd3h3dhr."
            required
            autosize
            minRows={4}
            maxRows={14}
            data-autofocus
            value={draft.text}
            onChange={(event) => draft.write(event.currentTarget.value)}
            error={strange.length > 0 && `Not written as kind:id: ${strange.slice(0, 3).join(", ")}`}
          />
          {add.error && <Failure error={add.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={named.length === 0 || strange.length > 0} loading={add.isPending}>
              Add {named.length || ""}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
