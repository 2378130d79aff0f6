/** One decision as an approver reads it: what, on whom, why, on what proof; and what may be done with it now. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type Decision, decisionQuery } from "@/api/enforcement";
import { DetailLayout } from "@/ui/DetailLayout";
import { Failure } from "@/ui/Failure";
import { LedgerTimeline } from "@/ui/LedgerTimeline";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import { ActionsCard } from "./ActionsCard";
import { ApprovalCard } from "./ApprovalCard";
import { BasisCard } from "./BasisCard";
import { ChangedNotice } from "./ChangedNotice";
import styles from "./decision.module.css";
import { GroundsCards } from "./GroundsCards";
import { ProposedCard } from "./ProposedCard";
import { SubjectsCard } from "./SubjectsCard";
import { counted, DECISION_TONES, spelt } from "./words";

export function DecisionPage() {
  const { ref = "" } = useParams({ strict: false });
  const decision = useQuery(decisionQuery(ref));
  if (decision.data) return <DecisionRead key={ref} decision={decision.data} onReload={decision.refetch} />;
  return (
    <Page name={ref} title={ref}>
      {decision.error ? <Failure error={decision.error} onRetry={decision.refetch} /> : <Loading />}
    </Page>
  );
}

type DecisionReadProps = { decision: Decision; onReload: () => void };

function DecisionRead({ decision, onReload }: DecisionReadProps) {
  // What was read: an approval binds this and nothing that came since.
  const [read, setRead] = useState(decision);
  const isChanged = read.payload_hash !== decision.payload_hash;
  const whole = (
    <div className={styles.columns}>
      <div className={styles.main}>
        <ProposedCard decision={decision} />
        <SubjectsCard subjects={decision.subjects} />
        <BasisCard decision={decision} />
        <GroundsCards decision={decision} />
      </div>
      <div className={styles.side}>
        <ApprovalCard decision={decision} isChanged={isChanged} onReload={onReload} onSaved={setRead} />
        <ActionsCard decision={decision} />
      </div>
    </div>
  );
  return (
    <DetailLayout
      reference={decision.ref}
      title={`${spelt(decision.action)} on ${counted(decision.subjects.length, "entity", "entities")}`}
      tags={
        <>
          <Tag tone={DECISION_TONES[decision.state]}>{decision.state}</Tag>
          {decision.impact === "high" && <Tag tone="warn">high impact</Tag>}
          {decision.simulation && <Tag tone="violet">simulation</Tag>}
        </>
      }
      about={
        <>
          of <Ref subject={decision.case} />
        </>
      }
      tabs={[
        { id: "decision", name: "Decision", content: () => whole },
        { id: "ledger", name: "Ledger", content: () => <LedgerTimeline subject={decision.ref} /> },
      ]}
    >
      {isChanged && <ChangedNotice read={read} now={decision} onRead={() => setRead(decision)} />}
    </DetailLayout>
  );
}
