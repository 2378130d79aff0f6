/** An update in other words or to other groups; where somebody was quicker, both texts are shown and none is lost. */
import { Alert, Button, Drawer, Group, MultiSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { editUpdate, type Update, type UpdateEdit } from "@/api/comms";
import { asProblem } from "@/api/problem";
import { groupsQuery } from "@/api/stakeholders";
import { useFormDraft } from "@/lib/drafts";
import { ConflictDialog } from "@/ui/ConflictDialog";
import { Failure } from "@/ui/Failure";
import { TimeField } from "@/ui/TimeField";
import { done } from "@/ui/told";

type EditUpdateProps = { update: Update; onClose: () => void; onSaved: (update: Update) => void };
type Conflict = { version: number; title: string; text: string; author: string };

const groupsOf = (update: Update) => [...new Set(update.recipients.flatMap((one) => (one.group ? [one.group] : [])))];

export function EditUpdate({ update, onClose, onSaved }: EditUpdateProps) {
  const { title, text, next_update_at } = update;
  const groups = useQuery(groupsQuery);
  const initial = { title, text, next: next_update_at ?? "", groups: groupsOf(update) };
  const draft = useFormDraft(`update.${update.ref}.edit`, initial);
  const [conflict, setConflict] = useState<Conflict>();
  const form = draft.form;
  const isRegrouped = form.groups.join() !== initial.groups.join();
  const bodyOf = (words: string): UpdateEdit => ({
    title: form.title.trim(),
    text: words,
    next_update_at: form.next || null,
    groups: isRegrouped ? form.groups : null,
  });
  const save = useAct((on: { version: number; text: string }) => editUpdate(update.ref, on.version, bodyOf(on.text)), {
    renews: ["updates", "approvals"],
    onDone: (saved) => {
      draft.clear();
      onSaved(saved);
      done(`${update.ref} is saved as a draft.`);
      onClose();
    },
  });
  const write = (version: number, words: string) =>
    save.mutate({ version, text: words }, { onError: (error) => setConflict(conflictOf(error)) });
  const isReady = form.title.trim() !== "" && form.text.trim() !== "";
  if (conflict) {
    return (
      <ConflictDialog
        name={update.ref}
        mine={form.text}
        theirs={{ text: conflict.text, by: conflict.author }}
        isBusy={save.isPending}
        onKeep={(words) => {
          draft.change({ text: words });
          write(conflict.version, words);
        }}
        onTakeTheirs={() => {
          draft.clear();
          onClose();
        }}
        onClose={() => setConflict(undefined)}
      />
    );
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={`Edit ${update.ref}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) write(update.version, form.text);
        }}
      >
        <Stack gap="sm">
          {update.state !== "draft" && (
            <Alert color="blue" variant="light">
              Once you save, it is a draft again, and an approval that was asked for or given ends.
            </Alert>
          )}
          {draft.isRestored && (
            <Alert color="blue" variant="light" title="Your draft is back">
              It holds what you typed before and did not save.
            </Alert>
          )}
          <TextInput
            label="Title"
            required
            maxLength={200}
            value={form.title}
            onChange={(event) => draft.change({ title: event.currentTarget.value })}
          />
          <Textarea
            label="Text"
            required
            autosize
            minRows={12}
            maxRows={30}
            maxLength={20_000}
            value={form.text}
            onChange={(event) => draft.change({ text: event.currentTarget.value })}
          />
          <MultiSelect
            label="Groups"
            searchable
            data={(groups.data ?? []).map((one) => ({ value: one.key, label: one.name }))}
            value={form.groups}
            onChange={(chosen) => draft.change({ groups: chosen })}
          />
          <TimeField label="Next update" value={form.next} onChange={(next) => draft.change({ next })} />
          {save.error && <Failure error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close and keep the draft
            </Button>
            <Button type="submit" disabled={!isReady} loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}

/** What somebody else wrote meanwhile, from the desk's refusal; undefined for any other failure. */
function conflictOf(error: unknown): Conflict | undefined {
  const problem = asProblem(error);
  const { theirs, version, author } = problem.facts as { theirs?: Conflict; version?: number; author?: string };
  if (!problem.isStale || !theirs || version === undefined) return undefined;
  return { version, title: theirs.title, text: theirs.text, author: author ?? "" };
}
