/** What was done with a lead: who, when, and for what reason. */
import { useQuery } from "@tanstack/react-query";
import { leadHistoryQuery } from "@/api/leads";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { When } from "@/ui/When";
import styles from "./Leads.module.css";

export function LeadLedger({ subject }: { subject: string }) {
  const history = useQuery(leadHistoryQuery(subject));
  if (history.error) return <Failure error={history.error} onRetry={history.refetch} />;
  if (!history.data) return <Loading />;
  if (history.data.items.length === 0) return <Empty title="Nothing was done with it yet" />;
  return (
    <Card title="Ledger" count={history.data.items.length}>
      <ol className={styles.ledger}>
        {history.data.items.map((entry) => (
          <li key={`${entry.at} ${entry.verb}`}>
            <When at={entry.at} />
            <strong>{entry.verb.replace(/[._]/g, " ")}</strong>
            <span>
              by <Person id={entry.by} />
            </span>
            <span className={styles.soft}>{entry.reason}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
