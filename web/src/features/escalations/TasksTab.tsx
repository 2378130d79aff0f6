/** What must be done: tasks that people add, and those that clocks ask for. */

import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { addTask, type Task } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { ClockChip } from "@/ui/ClockChip";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { TimeField } from "@/ui/TimeField";
import { When } from "@/ui/When";
import { EndTask } from "./EndTask";
import styles from "./Escalations.module.css";
import type { TabProps } from "./RequestTab";
import { TemplateCard } from "./TemplateCard";
import { useChange } from "./useChange";

export function TasksTab({ shown, isOpen }: TabProps) {
  const tasks = shown.tasks.toSorted((one, other) => Number(one.state !== "open") - Number(other.state !== "open"));
  return (
    <div className={styles.stack}>
      <Card title="Tasks" count={tasks.length}>
        {tasks.length === 0 && (
          <p className={styles.soft}>
            No task. The class brings its own, and clocks bring theirs: a question for Legal, a paper that is owed, a
            decision before a measure ends.
          </p>
        )}
        <ul className={styles.plain} aria-label="Tasks">
          {tasks.map((task) => (
            <li key={task.ref} className={styles.item}>
              <TaskLine task={task} isOpen={isOpen} />
            </li>
          ))}
        </ul>
      </Card>
      {isOpen && <TaskForm reference={shown.ref} />}
      <TemplateCard shown={shown} isOpen={isOpen} />
    </div>
  );
}

function TaskLine({ task, isOpen }: { task: Task; isOpen: boolean }) {
  return (
    <>
      <span className={styles.line}>
        <strong>{task.title}</strong>
        {(task.is_mandatory || task.is_required) && <Tag tone="warn">before closing</Tag>}
        {task.for_role && <Tag>for {task.for_role.replaceAll("_", " ")}</Tag>}
        {task.due_at && task.state === "open" && <ClockChip due={task.due_at} what={task.ref} />}
      </span>
      <span className={styles.soft}>
        {task.ref}
        {task.state === "open" ? ", open" : `, ${task.state}: ${task.outcome}, by `}
        {task.state !== "open" && <Person id={task.done_by} />}
        {task.done_at && (
          <>
            , <When at={task.done_at} />
          </>
        )}
      </span>
      {task.state === "open" && isOpen && <EndTask task={task} />}
    </>
  );
}

const NOTHING = { title: "", for_role: "", is_mandatory: false, due_at: "" };

function TaskForm({ reference }: { reference: string }) {
  const draft = useFormDraft(`escalation.${reference}.task`, NOTHING);
  const [isNew, setNew] = useState(draft.isRestored);
  const { title, for_role, is_mandatory, due_at } = draft.form;
  const add = useChange({
    run: () => addTask(reference, { title: title.trim(), for_role, is_mandatory, due_at: due_at || undefined }),
    said: (task) => `${task.ref} is open.`,
    onDone: () => {
      draft.clear();
      setNew(false);
    },
  });
  if (!isNew) {
    return (
      <div>
        <Button size="compact-md" variant="default" onClick={() => setNew(true)}>
          Add a task
        </Button>
      </div>
    );
  }
  return (
    <Card title="New task">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(undefined);
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="What is to be done"
            required
            maxLength={300}
            value={title}
            onChange={(event) => draft.change({ title: event.currentTarget.value })}
          />
          <div className={styles.pair}>
            <NativeSelect
              label="For"
              data={[{ value: "", label: "Anybody" }, "desk", "legal", "approver", "policy"]}
              value={for_role}
              onChange={(event) => draft.change({ for_role: event.currentTarget.value })}
            />
            <TimeField label="Due" value={due_at} onChange={(at) => draft.change({ due_at: at })} />
          </div>
          <Checkbox
            label="It must be done before closing"
            checked={is_mandatory}
            onChange={(event) => draft.change({ is_mandatory: event.currentTarget.checked })}
          />
          {add.error && <Failure error={add.error} />}
          <Group>
            <Button type="submit" size="compact-md" disabled={!title.trim()} loading={add.isPending}>
              Add the task
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
