/** One note with every text it ever had. */
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { Note } from "@/api/cases";
import { useDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Person } from "@/ui/Person";
import { When } from "@/ui/When";
import { NoteEditor } from "./NoteEditor";
import styles from "./Notes.module.css";

export function NoteCard({ note, isOpen }: { note: Note; isOpen: boolean }) {
  const key = `note.${note.case}.${note.id}`;
  const draft = useDraft(key);
  const [isEditing, edit] = useState(draft.text !== "");
  const [isLookingBack, lookBack] = useState(false);
  return (
    <Card
      title={`Note ${note.id}`}
      actions={
        <Group gap="xs">
          <span className={styles.soft}>
            <Person id={note.author} />, <When at={note.written_at} />
          </span>
          {note.versions.length > 1 && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={isLookingBack}
              onClick={() => lookBack(!isLookingBack)}
            >
              {note.versions.length} versions
            </Button>
          )}
          {isOpen && !isEditing && (
            <Button size="compact-sm" variant="default" onClick={() => edit(true)}>
              Edit
            </Button>
          )}
        </Group>
      }
    >
      {isEditing && isOpen ? (
        <NoteEditor note={note} draftKey={key} onClose={() => edit(false)} />
      ) : (
        <p className={styles.text}>{note.text}</p>
      )}
      {isLookingBack && (
        <ol className={styles.versions}>
          {note.versions.toReversed().map((version) => (
            <li key={version.version} value={version.version}>
              <span className={styles.soft}>
                <Person id={version.author} />, <When at={version.written_at} />
              </span>
              <p className={styles.text}>{version.text}</p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
