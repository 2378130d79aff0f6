/** Why it stands where it stands: the sum, term by term, and why it has its severity. */
import type { Escalation } from "@/api/escalations";
import { Card } from "@/ui/Card";
import { When } from "@/ui/When";
import styles from "./Escalations.module.css";
import { spelt } from "./words";

export function PriorityCard({ shown }: { shown: Escalation }) {
  const { priority } = shown;
  return (
    <details>
      <summary>
        Priority {figure(priority.value)}
        {priority.is_hard ? ", and a legal clock puts it first" : ""}: see the sum
      </summary>
      <Card title="Why it stands where it stands">
        <div className={styles.stack}>
          <p>
            {priority.hard_at ? (
              <>
                A legal clock puts it before all others from <When at={priority.hard_at} />.
              </>
            ) : (
              "No legal clock makes it urgent: its place comes from the sum alone."
            )}{" "}
            {shown.severity && `Severity ${shown.severity}: ${shown.severity_reason || "by the matrix"}.`} Matrix
            version {priority.matrix}.
          </p>
          <table className={styles.table} aria-label="Terms of the priority">
            <thead>
              <tr>
                <th scope="col">Term</th>
                <th scope="col">How it comes about</th>
                <th scope="col" data-align="right">
                  Value
                </th>
              </tr>
            </thead>
            <tbody>
              {priority.terms.map((term) => (
                <tr key={term.name}>
                  <td>{spelt(term.name)}</td>
                  <td>{term.says}</td>
                  <td data-align="right">{figure(term.value)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">Sum</th>
                <td />
                <td data-align="right">
                  <strong>{figure(priority.value)}</strong>
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      </Card>
    </details>
  );
}

function figure(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}
