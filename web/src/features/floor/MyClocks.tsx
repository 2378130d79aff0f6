/** The clocks that run, least slack first and those of what I hold before the others; and the tasks for my roles. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ClockLine, openClocksQuery } from "@/api/clocks";
import { escalationsQuery, openTasksQuery, type Task } from "@/api/escalations";
import { useMay } from "@/api/permissions";
import { type Role, useMe } from "@/api/session";
import { ClockChip } from "@/ui/ClockChip";
import { Tag } from "@/ui/Tag";
import styles from "./Floor.module.css";
import { Items } from "./Items";

const MOST = 8;

/** For which words of a task each role answers. */
const ANSWERS_FOR: Partial<Record<Role, readonly string[]>> = {
  specialist: ["desk"],
  lead: ["desk", "approver"],
  legal: ["legal", "approver"],
  policy: ["policy", "approver"],
};

export function MyClocks() {
  return useMay()("escalation:read") ? <Sections /> : null;
}

function Sections() {
  const me = useMe();
  const held = useInfiniteQuery(escalationsQuery({ assignee: "me" }));
  const clocks = useQuery(openClocksQuery);
  const tasks = useQuery(openTasksQuery);
  const mine = new Set(held.data?.pages.flatMap((page) => page.items.map((line) => line.ref)));
  const ordered = mineFirst(clocks.data?.items ?? [], mine);
  const asked = tasksFor(tasks.data?.items ?? [], me.roles, me.id);
  return (
    <>
      <Items
        title="My clocks"
        items={clocks.data && ordered.slice(0, MOST)}
        count={ordered.length}
        keyOf={(clock) => clock.ref}
        to={(clock) => clock.subject}
        actions={<Link to="/escalations">All escalations</Link>}
        empty={
          <>
            No clock runs. They start by themselves when a request is taken in: press <kbd>g</kbd> <kbd>e</kbd>, then{" "}
            <kbd>n</kbd>.
          </>
        }
      >
        {(clock) => (
          <>
            {clock.due_at && <ClockChip due={clock.due_at} what={clock.name} />}
            <span className={styles.words}>
              <span className={styles.main}>{clock.name}</span>
              <span className={styles.soft}>
                {clock.subject}
                {mine.has(clock.subject) ? ", held by you" : ""}
              </span>
            </span>
            {clock.is_provisional && <Tag tone="warn">provisional</Tag>}
            {clock.kind === "internal" && <Tag>own promise</Tag>}
          </>
        )}
      </Items>
      <Items
        title="Tasks for me"
        items={tasks.data && asked.slice(0, MOST)}
        count={asked.length}
        keyOf={(task) => task.ref}
        to={(task) => `/escalations/${task.escalation}?tab=tasks`}
        empty="Nothing is asked of your roles. A question for Legal, a paper that is owed or a measure that ends appears here."
      >
        {(task) => (
          <>
            {task.due_at && <ClockChip due={task.due_at} what={task.ref} />}
            <span className={styles.words}>
              <span className={styles.main}>{task.title}</span>
              <span className={styles.soft}>
                {task.ref}, {task.escalation}
                {task.for_role && `, for ${task.for_role}`}
              </span>
            </span>
            {task.is_mandatory && <Tag tone="warn">before closing</Tag>}
          </>
        )}
      </Items>
    </>
  );
}

/** Those of what one holds before the others; each part keeps the desk's order, the least time first. */
export function mineFirst(clocks: readonly ClockLine[], mine: ReadonlySet<string>): ClockLine[] {
  return clocks.toSorted((one, other) => Number(mine.has(other.subject)) - Number(mine.has(one.subject)));
}

/** The tasks that are asked of a person or of their roles. */
export function tasksFor(tasks: readonly Task[], roles: readonly Role[], id: string): Task[] {
  const words = new Set(roles.flatMap((role) => ANSWERS_FOR[role] ?? []));
  return tasks.filter((task) => task.assignee === id || (!task.assignee && words.has(task.for_role)));
}
