/** A file as evidence: sent in chunks that go on where they were cut off, and held until it was screened. */
import { Alert, Button, FileInput, Group, Modal, NativeSelect, Progress, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Case } from "@/api/cases";
import { collectUpload, sendFile, type TakenUpload } from "@/api/uploads";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { useCaseChange } from "../useCaseChange";
import { plain } from "../words";
import { Described, UNDESCRIBED } from "./Described";

type Kind = NonNullable<TakenUpload["kind"]>;

const KINDS: Kind[] = ["file", "capture", "log_extract", "message", "external_page", "audio_clip"];
const EMPTY = { kind: "file" as Kind, source: "", method: "upload", derived_from: "", ...UNDESCRIBED };

export function CollectFile({ shown, onClose }: { shown: Case; onClose: () => void }) {
  const draft = useFormDraft(`file.${shown.ref}`, EMPTY);
  const { form, change } = draft;
  const [file, choose] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const collect = useCaseChange({
    run: async (chosen: File) => {
      const upload = await sendFile(chosen, setShare);
      const { derived_from, title, source, method, ...rest } = form;
      return collectUpload(shown.ref, {
        ...rest,
        upload,
        title: title.trim(),
        source: source.trim(),
        method: method.trim(),
        derived_from: derived_from || null,
      });
    },
    said: (item) =>
      item.state === "held" ? `${item.ref} is here, and held until somebody has screened it.` : `${item.ref} is here.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
    showsItsError: true,
  });
  const isReady = file !== null && form.title.trim() !== "" && form.source.trim() !== "" && form.method.trim() !== "";
  return (
    <Modal opened onClose={onClose} size="lg" title="Collect a file" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file && isReady) collect.mutate(file);
        }}
      >
        <Stack gap="md">
          <Alert title="Never bring suspected child sexual abuse material">
            Keep its locator and its hash only: choose “A locator, without a copy”.
          </Alert>
          <FileInput label="File" placeholder="Choose a file" required value={file} onChange={choose} />
          <Described form={form} onChange={change} />
          <Group grow align="start">
            <NativeSelect
              label="Kind"
              data={KINDS.map((value) => ({ value, label: plain(value) }))}
              value={form.kind}
              onChange={(event) => change({ kind: event.currentTarget.value as Kind })}
            />
            <NativeSelect
              label="Copy of"
              data={["", ...shown.evidence]}
              value={form.derived_from}
              onChange={(event) => change({ derived_from: event.currentTarget.value })}
            />
          </Group>
          <TextInput
            label="Source"
            description="Where it comes from."
            required
            maxLength={500}
            value={form.source}
            onChange={(event) => change({ source: event.currentTarget.value })}
          />
          <TextInput
            label="Method"
            description="How it was taken."
            required
            maxLength={500}
            value={form.method}
            onChange={(event) => change({ method: event.currentTarget.value })}
          />
          {collect.isPending && <Progress value={share * 100} aria-label="Sent" />}
          {collect.error && <Failure error={collect.error} />}
          {collect.error && (
            <Alert>What was sent is kept: press again, and the same file goes on where it stopped.</Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={collect.isPending}>
              Send and collect
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
