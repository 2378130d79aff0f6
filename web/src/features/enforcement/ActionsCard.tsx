/** The actions of a decision, live: how each left the desk, what was answered, and another try where it did not arrive. */
import type { Action, Decision } from "@/api/enforcement";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { EntityChip } from "@/ui/EntityChip";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./decision.module.css";
import { ExportNote } from "./ExportNote";
import { RetryAction } from "./RetryAction";
import { ACTION_TONES, ACTION_WORDS, counted, spelt } from "./words";

const SHOWN = 60;

export function ActionsCard({ decision }: { decision: Decision }) {
  const { actions } = decision;
  if (actions.length === 0) {
    return (
      <Card title="Actions">
        <Empty title="Nothing has left the desk">Executing the decision makes one action for each entity.</Empty>
      </Card>
    );
  }
  return (
    <Card title="Actions" count={actions.length}>
      <div className={styles.stack}>
        <p className={styles.soft}>{summary(actions)}</p>
        <ExportNote decision={decision} />
        <ul className={styles.list} aria-label="Actions">
          {actions.slice(0, SHOWN).map((action) => (
            <ActionLine key={action.ref} action={action} />
          ))}
        </ul>
        {actions.length > SHOWN && (
          <p className={styles.soft}>{`and ${actions.length - SHOWN} more in the list of actions.`}</p>
        )}
      </div>
    </Card>
  );
}

function summary(actions: readonly Action[]): string {
  const states = [...new Set(actions.map((one) => one.state))];
  const told = states.map((state) => `${actions.filter((one) => one.state === state).length} ${ACTION_WORDS[state]}`);
  return `${counted(actions.length, "action")}: ${told.join(", ")}.`;
}

function ActionLine({ action }: { action: Action }) {
  return (
    <li>
      <p className={styles.line}>
        <code>{action.ref}</code>
        <span>{spelt(action.action)}</span>
        <Tag tone={ACTION_TONES[action.state]}>{ACTION_WORDS[action.state]}</Tag>
        {action.delivered_at && <When at={action.delivered_at} />}
        {action.reverses && <span className={styles.soft}>{`undoes ${action.reverses}`}</span>}
      </p>
      <EntityChip entity={action.entity} />
      {action.receipt && (
        <details>
          <summary>Receipt</summary>
          <pre className={styles.receipt}>{JSON.stringify(action.receipt, null, 2)}</pre>
        </details>
      )}
      {action.state === "dead" && <RetryAction action={action} />}
    </li>
  );
}
