/** The text of a request being edited on the version that was read; where somebody was quicker, both are settled. */
import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { type Escalation, editText } from "@/api/escalations";
import { asProblem } from "@/api/problem";
import { useFormDraft } from "@/lib/drafts";
import { ConflictDialog } from "@/ui/ConflictDialog";
import { Failure } from "@/ui/Failure";
import { useChange } from "./useChange";

export function TextEditor({ shown, onClose }: { shown: Escalation; onClose: () => void }) {
  const draft = useFormDraft(`escalation.${shown.ref}.text`, { text: shown.text, base: shown.text_version });
  const [theirs, setTheirs] = useState<{ text: string; version: number }>();
  const leave = () => {
    draft.clear();
    onClose();
  };
  const keep = useChange({
    run: ({ text, base }: { text: string; base: number }) => editText(shown.ref, base, text),
    said: (now) => `The text of ${now.ref} is kept.`,
    onDone: leave,
  });
  const send = async (text: string, base: number) => {
    try {
      await keep.mutateAsync({ text, base });
    } catch (error) {
      const { code, facts } = asProblem(error);
      if (code === "stale_text") setTheirs({ text: String(facts.theirs), version: Number(facts.version) });
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(draft.form.text, draft.form.base);
      }}
    >
      <Stack gap="sm">
        <Textarea
          aria-label="Text of the request"
          autosize
          minRows={6}
          maxRows={24}
          maxLength={200_000}
          autoFocus
          value={draft.form.text}
          onChange={(event) => draft.change({ text: event.currentTarget.value, base: draft.form.base })}
        />
        {keep.error && !theirs && <Failure error={keep.error} />}
        <Group>
          <Button type="submit" size="compact-md" loading={keep.isPending}>
            Keep
          </Button>
          <Button size="compact-md" variant="default" onClick={leave}>
            Let my changes go
          </Button>
        </Group>
      </Stack>
      {theirs && (
        <ConflictDialog
          name={`The text of ${shown.ref}`}
          mine={draft.form.text}
          theirs={{ text: theirs.text }}
          isBusy={keep.isPending}
          onKeep={(text) => {
            draft.change({ text, base: theirs.version });
            setTheirs(undefined);
            send(text, theirs.version);
          }}
          onTakeTheirs={leave}
          onClose={() => setTheirs(undefined)}
        />
      )}
    </form>
  );
}
