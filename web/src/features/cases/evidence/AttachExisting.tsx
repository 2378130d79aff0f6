/** An item that is in the locker already, brought into this case too. */
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import type { Case } from "@/api/cases";
import { attachEvidence } from "@/api/evidence";
import { useDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { useCaseChange } from "../useCaseChange";

export function AttachExisting({ shown, onClose }: { shown: Case; onClose: () => void }) {
  const draft = useDraft(`attach.${shown.ref}`);
  const item = draft.text.trim().toUpperCase();
  const isReference = /^EV-[1-9]\d*$/.test(item);
  const attach = useCaseChange({
    run: () => attachEvidence(shown.ref, item),
    said: () => `${item} is in ${shown.ref} too.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
    showsItsError: true,
  });
  return (
    <Modal opened onClose={onClose} title="Attach an item" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReference) attach.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Item"
            description="Its reference, such as EV-3. It stays in the cases that have it."
            required
            data-autofocus
            value={draft.text}
            onChange={(event) => draft.write(event.currentTarget.value)}
          />
          {attach.error && <Failure error={attach.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReference} loading={attach.isPending}>
              Attach
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
