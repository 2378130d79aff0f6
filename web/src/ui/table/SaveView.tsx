/** The present search of a list, saved under a name. */
import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { saveView } from "@/api/views";
import { useFormDraft } from "@/lib/drafts";
import { done } from "../told";
import styles from "./Toolbar.module.css";

type SaveViewProps = { room: string; query: string; columns: readonly string[]; taken: readonly string[] };

export function SaveView({ room, query, columns, taken }: SaveViewProps) {
  const client = useQueryClient();
  const draft = useFormDraft(`view.${room}`, { name: "", shared: false });
  const name = draft.form.name.trim();
  const isTaken = taken.includes(name);
  const save = useMutation({
    mutationFn: () => saveView({ room, name, query, columns: [...columns], shared: draft.form.shared }),
    onSuccess: (view) => {
      draft.clear();
      client.invalidateQueries({ queryKey: ["views", room] });
      done(`The view “${view.name}” was saved.`);
    },
  });
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        if (name && !isTaken) save.mutate();
      }}
    >
      <TextInput
        size="xs"
        label="Save this search as"
        value={draft.form.name}
        maxLength={80}
        error={isTaken && "You have a view of this name. Take another name."}
        onChange={(event) => draft.change({ name: event.currentTarget.value })}
      />
      <Group justify="space-between">
        <Checkbox
          size="xs"
          label="Share with everybody"
          checked={draft.form.shared}
          onChange={(event) => draft.change({ shared: event.currentTarget.checked })}
        />
        <Button type="submit" size="compact-sm" disabled={!name || isTaken} loading={save.isPending}>
          Save
        </Button>
      </Group>
    </form>
  );
}
