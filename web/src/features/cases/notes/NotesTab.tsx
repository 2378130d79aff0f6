/** The notes of a case, the newest first; what is typed is kept until the desk has it. */
import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { notesQuery, writeNote } from "@/api/cases";
import { useDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import type { Given } from "../brief/BriefTab";
import { useCaseChange } from "../useCaseChange";
import { NoteCard } from "./NoteCard";

export function NotesTab({ shown, isOpen }: Given) {
  const notes = useQuery(notesQuery(shown.ref));
  if (notes.error) return <Failure error={notes.error} onRetry={notes.refetch} />;
  if (!notes.data) return <Loading />;
  return (
    <Stack gap="md">
      {isOpen && <NewNote caseRef={shown.ref} />}
      {notes.data.length === 0 && (
        <Empty title="No note yet">Notes are for the desk alone: they stand in no report for people outside.</Empty>
      )}
      {notes.data.toReversed().map((note) => (
        <NoteCard key={note.id} note={note} isOpen={isOpen} />
      ))}
    </Stack>
  );
}

function NewNote({ caseRef }: { caseRef: string }) {
  const draft = useDraft(`note.${caseRef}.new`);
  const write = useCaseChange({
    run: () => writeNote(caseRef, draft.text.trim()),
    said: () => "The note is kept.",
    onDone: draft.clear,
    showsItsError: true,
  });
  return (
    <Card title="A new note" actions={draft.isRestored && draft.text !== "" && <span>Your draft was kept.</span>}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          write.mutate(undefined);
        }}
      >
        <Stack gap="sm">
          <Textarea
            aria-label="New note"
            placeholder="What you saw, thought, asked"
            autosize
            minRows={3}
            maxLength={100_000}
            value={draft.text}
            onChange={(event) => draft.write(event.currentTarget.value)}
          />
          {write.error && <Failure error={write.error} />}
          <Group>
            <Button type="submit" size="compact-md" disabled={!draft.text.trim()} loading={write.isPending}>
              Keep the note
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
