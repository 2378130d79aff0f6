/** What the ledger holds of an entity, for whoever may read it. */
import { useQuery } from "@tanstack/react-query";
import { historyQuery } from "@/api/entities";
import { asProblem } from "@/api/problem";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { When } from "@/ui/When";
import styles from "./Dossier.module.css";

export function History({ subject }: { subject: string }) {
  const history = useQuery(historyQuery(subject));
  const problem = history.error && asProblem(history.error);
  if (problem?.code === "role")
    return (
      <Empty title="The ledger of an entity is not open to you">
        Leads, Legal and auditors read it. What happened in a case or a lead stands in its own history.
      </Empty>
    );
  if (problem?.status === 404 || history.data?.items.length === 0)
    return (
      <Empty title="The ledger says nothing of it">What names it stands in the histories of leads and cases.</Empty>
    );
  if (history.error) return <Failure error={history.error} onRetry={history.refetch} />;
  if (!history.data) return <Loading label="Reading the ledger" />;
  return (
    <Card title="History" count={history.data.items.length}>
      <ol className={styles.lines}>
        {history.data.items.map((line) => (
          <li key={`${line.at} ${line.verb}`}>
            <When at={line.at} />
            <Person id={line.by} />
            <span className={styles.words}>{line.verb.replace(".", ": ").replaceAll("_", " ")}</span>
            {line.reason && <span className={styles.soft}>{line.reason}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
