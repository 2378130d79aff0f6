/** What happened to an item from its collection on; each entry names the hash of the one before. */
import { useQuery } from "@tanstack/react-query";
import { type Custody, custodyQuery, type Evidence } from "@/api/evidence";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { Instant } from "@/ui/When";
import { plain } from "../words";
import styles from "./Record.module.css";

export function CustodyCard({ item }: { item: Evidence }) {
  const custody = useQuery(custodyQuery(item.ref));
  const entries = custody.data;
  return (
    <Card
      title="Custody"
      count={entries?.length}
      actions={
        entries &&
        entries.length > 0 && (
          <Tag tone={isChained(entries) ? "good" : "harm"}>{isChained(entries) ? "Unbroken" : "Broken"}</Tag>
        )
      }
    >
      {custody.error && <Failure error={custody.error} onRetry={custody.refetch} />}
      {custody.isLoading && <Loading />}
      <ol className={styles.custody} aria-label={`Custody of ${item.ref}`}>
        {entries?.map((entry) => (
          <li key={entry.position}>
            <strong>{plain(entry.verb.replace(/^evidence\./, ""))}</strong> by <Person id={entry.actor} />
            <span className={styles.soft}>
              <Instant at={entry.at} /> · ledger {entry.position} · <code>{entry.hash.slice(0, 12)}</code>
            </span>
            {entry.reason && <span>“{entry.reason}”</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Whether each entry names the hash of the one before. */
export function isChained(entries: readonly Custody[]): boolean {
  return entries.every((entry, place) => entry.previous === (entries[place - 1]?.hash ?? ""));
}
