/** What is proposed, in a few lines. */
import type { Decision } from "@/api/enforcement";
import { Card } from "@/ui/Card";
import { Person } from "@/ui/Person";
import { Instant, When } from "@/ui/When";
import styles from "./decision.module.css";
import { counted, spelt } from "./words";

export function ProposedCard({ decision }: { decision: Decision }) {
  return (
    <Card title="What is proposed">
      <dl className={styles.facts}>
        <dt>Measure</dt>
        <dd>
          <strong>{spelt(decision.action)}</strong> on {counted(decision.subjects.length, "entity", "entities")}
        </dd>
        <dt>Where</dt>
        <dd>{decision.territory === "world" ? "Everywhere" : decision.territory.split(",").join(", ")}</dd>
        <dt>Until</dt>
        <dd>{decision.ends_at ? <Instant at={decision.ends_at} /> : "Until somebody lifts it"}</dd>
        <dt>Impact</dt>
        <dd>
          {decision.impact === "high" ? "High: two people must approve" : "Normal: one other person must approve"}
        </dd>
        <dt>Proposed</dt>
        <dd>
          by <Person id={decision.proposer} />, <When at={decision.proposed_at} />
        </dd>
        {decision.executed_at && (
          <>
            <dt>Executed</dt>
            <dd>
              by <Person id={decision.executor} />, <When at={decision.executed_at} />
            </dd>
          </>
        )}
        {decision.reversed_at && (
          <>
            <dt>Reversed</dt>
            <dd>
              by <Person id={decision.reversed_by} />, <When at={decision.reversed_at} />: {decision.reversal_reason}
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}
