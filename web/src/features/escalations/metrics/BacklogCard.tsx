/** What is open now, and for how long. */
import type { EscalationMetrics } from "@/api/escalationMetrics";
import { Card } from "@/ui/Card";
import { Ref } from "@/ui/Ref";
import { When } from "@/ui/When";
import styles from "./Metrics.module.css";
import { time } from "./words";

export function BacklogCard({ backlog }: { backlog: EscalationMetrics["backlog"] }) {
  const ages = [
    ["the oldest", backlog.oldest_age],
    ["90 of 100 are younger than", backlog.p90_age],
    ["median age", backlog.median_age],
  ] as const;
  return (
    <Card title="Open now">
      <div className={styles.stack}>
        <dl className={styles.figures}>
          <div>
            <dt>open</dt>
            <dd>{backlog.open.toLocaleString("en")}</dd>
          </div>
          {ages.map(([name, seconds]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{time(seconds)}</dd>
            </div>
          ))}
        </dl>
        {backlog.oldest && (
          <p>
            The oldest is <Ref subject={backlog.oldest} />, begun <When at={backlog.oldest_since} />.
          </p>
        )}
        <p className={styles.soft}>It does not depend on the days that are chosen.</p>
      </div>
    </Card>
  );
}
