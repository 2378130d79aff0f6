/** What an erasure will touch, what stays and why, and what stands against it; computed now. */
import { useQuery } from "@tanstack/react-query";
import { type Plan, planQuery } from "@/api/erasures";
import { Card } from "@/ui/Card";
import { Caution } from "@/ui/Caution";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import styles from "./admin.module.css";
import { ToldTable } from "./Told";

export function ErasurePlan({ subject }: { subject: string }) {
  const plan = useQuery(planQuery(subject));
  return (
    <Card title="What it will touch">
      {plan.error && <Failure error={plan.error} onRetry={plan.refetch} />}
      {plan.isLoading && <Loading label="Looking through all data" />}
      {plan.data && <Told plan={plan.data} />}
    </Card>
  );
}

function Told({ plan }: { plan: Plan }) {
  const whole = { error: undefined, isLoading: false, refetch: () => undefined };
  return (
    <div className={styles.stack}>
      {plan.against.length > 0 && <Caution title="It may not run now">{plan.against.join(" ")}</Caution>}
      {plan.cautions.map((caution) => (
        <p key={caution}>{caution}</p>
      ))}
      <ToldTable
        label="Datasets"
        told={{ ...whole, data: plan.datasets }}
        heads={["Dataset", "Rows", "Texts", "Files", "Refused rows"]}
        numbers={["Rows", "Texts", "Files", "Refused rows"]}
        empty={<p>No dataset names the person.</p>}
        rowId={(one) => one.dataset}
        cells={(one) => [one.dataset, ...[one.rows, one.texts, one.files, one.quarantined].map(counted)]}
      />
      <ToldTable
        label="Records"
        told={{ ...whole, data: plan.tables }}
        heads={["Records", "Rows"]}
        numbers={["Rows"]}
        empty={<p>No record names the person.</p>}
        rowId={(one) => one.table}
        cells={(one) => [one.table, counted(one.rows)]}
      />
      <p>{`${counted(plan.payloads)} payloads of the ledger will be emptied, each under a certificate.`}</p>
      {plan.kept.length > 0 && (
        <div>
          <h3>What stays, and why</h3>
          <ul className={styles.list}>
            {plan.kept.map((one) => (
              <li key={one.what}>{`${one.what} (${counted(one.count)}): ${one.why}`}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function counted(count: number): string {
  return count.toLocaleString("en");
}
