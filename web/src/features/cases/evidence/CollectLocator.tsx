/** What is pointed at and never copied: where it is, the hash that was reported, and the report. */
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import type { Case } from "@/api/cases";
import { collectLocator } from "@/api/evidence";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { useCaseChange } from "../useCaseChange";

const EMPTY = { title: "", source: "", method: "report", locator: "", sha256: "", report_reference: "" };
type Field = keyof typeof EMPTY;

const FIELDS: ReadonlyArray<{ id: Field; label: string; about: string }> = [
  { id: "title", label: "Title", about: "Neutral words. Do not describe it." },
  { id: "source", label: "Source", about: "Which system or platform." },
  { id: "method", label: "Method", about: "How you came to know of it." },
  { id: "locator", label: "Locator", about: "Where it is, so that those who may can find it." },
  { id: "sha256", label: "SHA-256", about: "The hash that was reported: 64 hexadecimal digits in small letters." },
  { id: "report_reference", label: "Report reference", about: "The number of the report that was made." },
];

export function CollectLocator({ shown, onClose }: { shown: Case; onClose: () => void }) {
  const draft = useFormDraft(`locator.${shown.ref}`, EMPTY);
  const { form } = draft;
  const isHash = /^[0-9a-f]{64}$/.test(form.sha256.trim());
  const collect = useCaseChange({
    run: () => {
      const { title, source, method, locator, sha256, report_reference } = form;
      return collectLocator(shown.ref, {
        title: title.trim(),
        source: source.trim(),
        method: method.trim(),
        locator: locator.trim(),
        sha256: sha256.trim(),
        report_reference: report_reference.trim(),
        labels: [],
      });
    },
    said: (item) => `${item.ref} points at it. The desk keeps no copy.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
    showsItsError: true,
  });
  const isReady = isHash && FIELDS.every(({ id }) => form[id].trim() !== "");
  return (
    <Modal opened onClose={onClose} title="Point at it without a copy" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) collect.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <Text size="sm">For suspected child sexual abuse material. Nothing of it is ever stored here.</Text>
          {FIELDS.map(({ id, label, about }) => (
            <TextInput
              key={id}
              label={label}
              description={about}
              required
              value={form[id]}
              error={id === "sha256" && form.sha256 !== "" && !isHash && "This is no SHA-256."}
              onChange={(event) => draft.change({ [id]: event.currentTarget.value })}
            />
          ))}
          {collect.error && <Failure error={collect.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={collect.isPending}>
              Keep the locator
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
