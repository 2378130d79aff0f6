/** One claim as it stands: its numbers, what speaks for and against it, and what one may do with it. */
import type { Finding } from "@/api/findings";
import { Card } from "@/ui/Card";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { FINDING_TONE } from "../words";
import { FindingActs } from "./FindingActs";
import styles from "./Findings.module.css";
import { Statement } from "./Statement";
import { written } from "./statement";

type FindingCardProps = { finding: Finding; isOpen: boolean; onSupersede: () => void };

export function FindingCard({ finding, isOpen, onSupersede }: FindingCardProps) {
  const values = new Map(finding.numbers.map((number) => [written(number), number.value]));
  return (
    <Card
      title={
        <>
          {finding.ref} <Tag tone={FINDING_TONE[finding.state]}>{finding.state}</Tag>{" "}
          <Tag>{finding.confidence} confidence</Tag>
        </>
      }
      actions={isOpen && <FindingActs finding={finding} onSupersede={onSupersede} />}
    >
      <p className={styles.claim}>
        <Statement text={finding.statement} values={values} />
      </p>
      <dl className={styles.facts}>
        <dt>Why</dt>
        <dd>{finding.rationale}</dd>
        <Listed name="Alternatives" items={finding.alternatives} none="None is named." />
        <Listed name="Limits" items={finding.limits} none="None is named." />
        <dt>Evidence</dt>
        <dd>
          <ul className={styles.list}>
            {finding.citations.map((cited) => (
              <li key={`${cited.evidence} ${cited.locator} ${cited.stance}`}>
                <Tag tone={cited.stance === "supports" ? "good" : "warn"}>{cited.stance}</Tag>{" "}
                <Ref subject={cited.evidence} /> {cited.locator}
              </li>
            ))}
          </ul>
        </dd>
        {finding.clause && (
          <>
            <dt>Clause</dt>
            <dd>
              <code>{finding.clause}</code>
            </dd>
          </>
        )}
        <dt>Written</dt>
        <dd>
          by <Person id={finding.author} />, <When at={finding.written_at} />
          {finding.supersedes && <>, in place of {finding.supersedes}</>}
        </dd>
        {finding.reviewer && (
          <>
            <dt>Judged</dt>
            <dd>
              by <Person id={finding.reviewer} />, <When at={finding.reviewed_at} />: {finding.review_reason}
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}

function Listed({ name, items, none }: { name: string; items: readonly string[]; none: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {items.length === 0 ? (
          none
        ) : (
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}
