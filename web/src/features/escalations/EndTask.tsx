/** Ends a task with what came of it; a paper names its evidence, and some end with what they ask about. */
import { Button, Group, Textarea } from "@mantine/core";
import { endTask, type Task } from "@/api/escalations";
import { useDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import styles from "./Escalations.module.css";
import { useChange } from "./useChange";

/** Tasks that end with something else, and what that is. */
const ENDS_WITH: Readonly<Record<string, string>> = {
  legal: "It ends when Legal says of its clock that the duty applies or does not.",
  hold: "It ends with its first measure: say there what stands.",
};

export function EndTask({ task }: { task: Task }) {
  const draft = useDraft(`task.${task.ref}`);
  const end = useChange({
    run: (isDone: boolean) => endTask(task, draft.text.trim(), isDone),
    said: (now) => `${now.ref} is ${now.state}.`,
    onDone: draft.clear,
  });
  const otherwise = ENDS_WITH[task.kind];
  if (otherwise) return <span className={styles.soft}>{otherwise}</span>;
  const isPaper = task.kind === "paper";
  const isReady = isPaper ? /^EV-[1-9]\d*$/.test(draft.text.trim()) : draft.text.trim() !== "";
  return (
    <div className={styles.form}>
      <Textarea
        label={isPaper ? `Evidence that is the paper of ${task.ref}` : `What came of ${task.ref}`}
        description={isPaper ? "As EV-7; link it to the escalation first" : undefined}
        autosize
        maxLength={2_000}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
      />
      {end.error && <Failure error={end.error} />}
      <Group>
        <Button size="compact-md" disabled={!isReady} loading={end.isPending} onClick={() => end.mutate(true)}>
          Done
        </Button>
        {!task.is_mandatory && (
          <Button size="compact-md" variant="default" disabled={!isReady} onClick={() => end.mutate(false)}>
            Drop it
          </Button>
        )}
      </Group>
    </div>
  );
}
