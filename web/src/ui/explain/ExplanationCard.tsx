/** Why a lead was made: its claim, what was measured, and with equal weight what else could explain it. */
import type { Shapes } from "@/api/client";
import { Card } from "../Card";
import { Icon } from "../Icon";
import { ClaimFacts, Parameters, TopObjects } from "./ClaimFacts";
import { CounterEvidence } from "./CounterEvidence";
import { Exemplars } from "./Exemplars";
import styles from "./Explain.module.css";
import { ScoreBar } from "./ScoreBar";

export function ExplanationCard({ lead }: { lead: Shapes["LeadOut"] }) {
  return (
    <div className={styles.explanation}>
      {lead.question && (
        <p className={styles.question} role="note" aria-label="Question to answer first">
          <Icon name="warn" size={16} />
          <span>{lead.question}</span>
        </p>
      )}
      <div className={styles.scales}>
        <Card title="What is claimed">
          <div className={styles.claim}>
            <p className={styles.sentence}>{lead.explanation}</p>
            <ScoreBar statistic={lead.statistic} score={lead.score} baseline={lead.baseline} />
          </div>
        </Card>
        <CounterEvidence items={lead.counter_evidence} />
      </div>
      <Card title="What it rests on">
        <ClaimFacts lead={lead} />
        <TopObjects items={lead.top_objects} />
        <Parameters items={lead.parameters} />
      </Card>
      <Exemplars items={lead.exemplars} />
    </div>
  );
}
