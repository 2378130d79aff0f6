/** Ask for a person to be erased: all their ids, the ground, and a reason that names nobody. */
import { Button, Group, Modal, NativeSelect, Stack, TagsInput, Textarea } from "@mantine/core";
import { useAct } from "@/api/act";
import { type Basis, requestErasure } from "@/api/erasures";
import { useFormDraft } from "@/lib/drafts";
import { useUrlState } from "@/lib/url";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";

const GROUNDS: ReadonlyArray<{ value: Basis; label: string }> = [
  { value: "subject_request", label: "They asked for it" },
  { value: "consent_withdrawn", label: "They withdrew their consent" },
  { value: "unlawful_processing", label: "It was processed unlawfully" },
  { value: "legal_obligation", label: "The law demands it" },
  { value: "retention_ended", label: "The time of keeping ended" },
];

type Form = { entities: string[]; basis: Basis; reason: string };
const EMPTY: Form = { entities: [], basis: "subject_request", reason: "" };

export function RequestErasure({ onClose }: { onClose: () => void }) {
  const draft = useFormDraft<Form>("erasure.request", EMPTY);
  const { entities, basis, reason } = draft.form;
  const [, change] = useUrlState();
  const ask = useAct(() => requestErasure({ entities, basis, reason: reason.trim() }), {
    renews: ["erasures"],
    onDone: (erasure) => {
      draft.clear();
      onClose();
      change({ erasure: erasure.ref });
      done(`${erasure.ref} is asked for. Somebody else confirms it.`);
    },
  });
  const wrong = entities.filter((entity) => !/^[a-z_]+:.+$/.test(entity));
  const fault = wrong.length > 0 ? `Write kind:id: ${wrong.join(", ")}` : "";
  const isReady = entities.length > 0 && !fault && reason.trim() !== "";
  return (
    <Modal opened onClose={onClose} size="lg" title="Ask for an erasure" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) ask.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <p>Nothing is erased yet. You see what it would touch, and somebody else confirms it.</p>
          <TagsInput
            label="All ids of the person"
            description="As account:a1; write one and press Enter, 50 at most"
            required
            maxTags={50}
            error={fault}
            value={entities}
            onChange={(chosen) => draft.change({ entities: chosen })}
          />
          <NativeSelect
            label="Ground"
            data={[...GROUNDS]}
            value={basis}
            onChange={(event) => draft.change({ basis: event.currentTarget.value as Basis })}
          />
          <Textarea
            label="Reason"
            description="It stays in the ledger for ever: do not name the person"
            required
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          {ask.error && <Failure error={ask.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={ask.isPending}>
              Ask for it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
