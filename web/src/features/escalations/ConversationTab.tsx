/** What was said: by the requester, to them, and within the desk; also after the end. */
import { Button, Group, SegmentedControl, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Escalation, escalationNotesQuery, type NoteDirection, writeEscalationNote } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./Escalations.module.css";
import { useChange } from "./useChange";
import { choices, DIRECTIONS } from "./words";

type ConversationProps = { shown: Escalation; mayWrite: boolean };

export function ConversationTab({ shown, mayWrite }: ConversationProps) {
  const notes = useQuery(escalationNotesQuery(shown.ref));
  return (
    <div className={styles.stack}>
      <Card title="Conversation" count={notes.data?.length}>
        {notes.error && <Failure error={notes.error} onRetry={notes.refetch} />}
        {notes.isLoading && <Loading />}
        {notes.data?.length === 0 && (
          <p className={styles.soft}>
            Nothing was said yet. Note here what came, what you answered, and what is thought.
          </p>
        )}
        <ol className={styles.plain} aria-label="Notes">
          {notes.data?.map((note) => (
            <li key={note.id} className={styles.item}>
              <span className={styles.line}>
                <Tag tone={DIRECTIONS[note.direction].tone}>{DIRECTIONS[note.direction].name}</Tag>
                <span className={styles.soft}>
                  <Person id={note.author} />, <When at={note.at} />
                </span>
              </span>
              <p className={styles.text}>{note.text}</p>
            </li>
          ))}
        </ol>
      </Card>
      {mayWrite && <NoteForm shown={shown} />}
    </div>
  );
}

function NoteForm({ shown }: { shown: Escalation }) {
  const draft = useFormDraft(`escalation.${shown.ref}.note`, { text: "", direction: "inside" as NoteDirection });
  const { text, direction } = draft.form;
  const write = useChange({
    run: () => writeEscalationNote(shown.ref, direction, text.trim()),
    said: () => "The note is kept.",
    onDone: draft.clear,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate(undefined);
      }}
    >
      <Stack gap="sm">
        <SegmentedControl
          aria-label="Direction"
          value={direction}
          data={choices(DIRECTIONS)}
          onChange={(value) => draft.change({ direction: value as NoteDirection })}
        />
        <Textarea
          label="New note"
          description={
            shown.no_tipping_off && direction === "out"
              ? "No tipping-off: write to nobody whom it is about."
              : "A note to the requester says that it was sent; sending is done elsewhere."
          }
          autosize
          minRows={3}
          maxLength={50_000}
          value={text}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
        />
        {draft.isRestored && <p className={styles.soft}>Your draft was kept.</p>}
        {write.error && <Failure error={write.error} />}
        <Group>
          <Button type="submit" size="compact-md" disabled={!text.trim()} loading={write.isPending}>
            Keep the note
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
