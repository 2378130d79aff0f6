/** Who said what of a row, when and why, and what differed; nothing that was in force is lost. */
import { useQuery } from "@tanstack/react-query";
import { historyQuery, type Revision } from "@/api/obligations";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { Instant } from "@/ui/When";
import styles from "../admin.module.css";
import { STATES, spelt } from "./words";

export function Revisions({ obligation }: { obligation: string }) {
  const history = useQuery(historyQuery(obligation));
  return (
    <Card title="History" count={history.data?.length}>
      {history.error && <Failure error={history.error} onRetry={history.refetch} />}
      {history.isLoading && <Loading label="Loading the history" />}
      {history.data?.length === 0 && <p className={styles.soft}>It is as the book has it: nobody has changed it.</p>}
      <ol className={styles.items} aria-label="Revisions">
        {history.data?.map((one) => (
          <RevisionItem key={one.revision} revision={one} />
        ))}
      </ol>
    </Card>
  );
}

function RevisionItem({ revision }: { revision: Revision }) {
  return (
    <li>
      <div className={styles.line}>
        <strong>{`Revision ${revision.revision}`}</strong>
        <Tag tone={revision.state === "in_force" ? "good" : "plain"}>{STATES[revision.state]}</Tag>
        <span className={styles.soft}>
          by <Person id={revision.by} />, from <Instant at={revision.effective_from} />
        </span>
      </div>
      <p>{revision.reason}</p>
      <ul className={styles.list} aria-label={`What revision ${revision.revision} changed`}>
        {revision.differences.map((one) => (
          <li key={one.field}>{`${spelt(one.field)}: ${shown(one.older)} → ${shown(one.newer)}`}</li>
        ))}
      </ul>
    </li>
  );
}

function shown(value: string): string {
  return value === "" ? "none" : spelt(value);
}
