/** On what proof: facts, proportionality, the findings with their numbers, the evidence with the hashes that are bound. */
import { useQuery } from "@tanstack/react-query";
import type { Decision } from "@/api/enforcement";
import { evidenceQuery } from "@/api/evidence";
import { type Finding, findingsQuery } from "@/api/findings";
import { Card } from "@/ui/Card";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import styles from "./decision.module.css";

export function GroundsCards({ decision }: { decision: Decision }) {
  return (
    <>
      <Card title="Facts and proportionality">
        <div className={styles.stack}>
          <div>
            <h3>Facts</h3>
            <p className={styles.prose}>{decision.facts}</p>
          </div>
          <div>
            <h3>Proportionality</h3>
            <p className={styles.prose}>{decision.proportionality}</p>
          </div>
        </div>
      </Card>
      <FindingsCard decision={decision} />
      <Card title="Evidence" count={decision.evidence.length}>
        <ul className={styles.list}>
          {decision.evidence.map((cited) => (
            <CitedItem key={cited.evidence} cited={cited} />
          ))}
        </ul>
      </Card>
    </>
  );
}

function FindingsCard({ decision }: { decision: Decision }) {
  const findings = useQuery(findingsQuery(decision.case));
  const found = new Map(findings.data?.map((one) => [one.ref, one]));
  return (
    <Card title="Findings" count={decision.findings.length}>
      {decision.findings.length === 0 && <p className={styles.soft}>It cites no finding, only evidence.</p>}
      <ul className={styles.list}>
        {decision.findings.map((ref) => (
          <li key={ref}>
            <CitedFinding subject={ref} finding={found.get(ref)} />
          </li>
        ))}
      </ul>
      {findings.error && <p className={styles.soft}>The findings of the case cannot be read now.</p>}
    </Card>
  );
}

function CitedFinding({ subject, finding }: { subject: string; finding?: Finding }) {
  return (
    <>
      <p className={styles.line}>
        <code>{subject}</code>
        {finding && (
          <>
            <Tag tone={finding.state === "confirmed" ? "good" : "warn"}>{finding.state}</Tag>
            <Tag>{`${finding.confidence} confidence`}</Tag>
            <span className={styles.soft}>
              by <Person id={finding.author} />, confirmed by <Person id={finding.reviewer} />
            </span>
          </>
        )}
      </p>
      {finding && <p className={styles.prose}>{finding.text}</p>}
      {finding && (
        <details>
          <summary>What else could explain it, and its limits</summary>
          <ul>
            {[...finding.alternatives, ...finding.limits].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function CitedItem({ cited }: { cited: Decision["evidence"][number] }) {
  const item = useQuery(evidenceQuery(cited.evidence));
  const isOther = item.data && item.data.sha256 !== cited.sha256;
  return (
    <li>
      <p className={styles.line}>
        <Ref subject={cited.evidence} />
        <span>{item.data?.title}</span>
        {item.data && <Tag tone={item.data.state === "sealed" ? "good" : "warn"}>{item.data.state}</Tag>}
        {isOther && <Tag tone="warn">its content is another now</Tag>}
      </p>
      <p className={styles.hash}>{cited.sha256}</p>
      {item.data && (
        <p className={styles.soft}>
          Collected by <Person id={item.data.collected_by} />
        </p>
      )}
    </li>
  );
}
