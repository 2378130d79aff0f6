/** A note being edited on the version that was read; where somebody was quicker, both texts are settled. */
import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { editNote, type Note, notesQuery } from "@/api/cases";
import { asProblem } from "@/api/problem";
import { useFormDraft } from "@/lib/drafts";
import { ConflictDialog } from "@/ui/ConflictDialog";
import { Failure } from "@/ui/Failure";
import { useCaseChange } from "../useCaseChange";

type NoteEditorProps = { note: Note; draftKey: string; onClose: () => void };

export function NoteEditor({ note, draftKey, onClose }: NoteEditorProps) {
  const client = useQueryClient();
  // The draft remembers on which version it was begun, also over a reload.
  const draft = useFormDraft(draftKey, { text: note.text, base: note.version });
  const [theirs, setTheirs] = useState<Note>();
  const leave = () => {
    draft.clear();
    onClose();
  };
  const keep = useCaseChange({
    run: ({ text, base }: { text: string; base: number }) => editNote(note.case, { id: note.id, version: base }, text),
    said: () => `Note ${note.id} is kept.`,
    onDone: leave,
    showsItsError: true,
  });
  const send = async (text: string, base: number) => {
    try {
      await keep.mutateAsync({ text, base });
    } catch (error) {
      const problem = asProblem(error);
      if (!problem.isStale && problem.status !== 409) return;
      const now = await client.fetchQuery({ ...notesQuery(note.case), staleTime: 0 }).catch(() => []);
      setTheirs(now.find((one) => one.id === note.id));
    }
  };
  const isConflict = theirs !== undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(draft.form.text, draft.form.base);
      }}
    >
      <Stack gap="sm">
        <Textarea
          aria-label={`Text of note ${note.id}`}
          autosize
          minRows={3}
          maxLength={100_000}
          autoFocus
          value={draft.form.text}
          onChange={(event) => draft.change({ text: event.currentTarget.value, base: draft.form.base })}
        />
        {keep.error && !isConflict && <Failure error={keep.error} />}
        <Group>
          <Button type="submit" size="compact-md" disabled={!draft.form.text.trim()} loading={keep.isPending}>
            Keep
          </Button>
          <Button size="compact-md" variant="default" onClick={leave}>
            Let my changes go
          </Button>
        </Group>
      </Stack>
      {theirs && (
        <ConflictDialog
          name={`Note ${note.id}`}
          mine={draft.form.text}
          theirs={{ text: theirs.text, by: theirs.versions.at(-1)?.author, at: theirs.versions.at(-1)?.written_at }}
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
