/** Legal's instruction on stopped material: where it was, what was reported, what is to be done. */
import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useAct } from "@/api/act";
import { type Held, instruct } from "@/api/holding";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";

export function InstructDisposal({ held, onClose }: { held: Held; onClose: () => void }) {
  const draft = useFormDraft(`holding.${held.evidence}.instruction`, {
    locator: held.locator ?? "",
    report_reference: held.report_reference ?? "",
    instruction: held.instruction ?? "",
  });
  const { form } = draft;
  const send = useAct(() => instruct(held.evidence, form), {
    renews: ["evidence"],
    onDone: () => {
      draft.clear();
      onClose();
      done(`${held.evidence}: the instruction is recorded. Another person carries it out.`);
    },
  });
  const isReady = Object.values(form).every((text) => text.trim() !== "");
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Instruct disposal of ${held.evidence}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) send.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Locator"
            description="Where the material was, for the report; no copy is made"
            required
            maxLength={500}
            value={form.locator}
            onChange={(event) => draft.change({ locator: event.currentTarget.value })}
          />
          <TextInput
            label="Reference of the report"
            required
            maxLength={500}
            value={form.report_reference}
            onChange={(event) => draft.change({ report_reference: event.currentTarget.value })}
          />
          <Textarea
            label="Instruction"
            required
            autosize
            minRows={3}
            maxLength={2_000}
            value={form.instruction}
            onChange={(event) => draft.change({ instruction: event.currentTarget.value })}
          />
          {send.error && <Failure error={send.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={send.isPending}>
              Record the instruction
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
