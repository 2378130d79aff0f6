/** Why the desk may act: the clauses with their text at hand, or the demand, the order or the contract. */
import { useQuery } from "@tanstack/react-query";
import type { Decision } from "@/api/enforcement";
import { clauseQuery } from "@/api/policies";
import { Card } from "@/ui/Card";
import { Tag } from "@/ui/Tag";
import { ClauseText } from "./ClauseText";
import styles from "./decision.module.css";
import { spelt } from "./words";

export function BasisCard({ decision }: { decision: Decision }) {
  const { clauses = [], legal_demand, court_order, contract } = decision.basis;
  const others = [
    ["Legal demand", legal_demand],
    ["Court order", court_order],
    ["Contract", contract],
  ].filter(([, text]) => text);
  return (
    <Card title="Basis">
      <div className={styles.stack}>
        {clauses.map((ref) => (
          <CitedClause key={ref} cited={ref} measure={decision.action} />
        ))}
        {others.map(([name, text]) => (
          <div key={name}>
            <h3>{name}</h3>
            <p className={styles.prose}>{text}</p>
          </div>
        ))}
      </div>
    </Card>
  );
}

function CitedClause({ cited, measure }: { cited: string; measure: Decision["action"] }) {
  const clause = useQuery(clauseQuery(cited));
  const isAllowed = clause.data?.allowed_actions.includes(measure);
  return (
    <article aria-label={cited}>
      <h3 className={styles.line}>
        <span>{`${cited} ${clause.data?.title ?? ""}`}</span>
        {clause.data && <Tag>{clause.data.severity}</Tag>}
        {clause.data?.four_eyes && <Tag>four eyes</Tag>}
        {clause.data && (
          <Tag tone={isAllowed ? "good" : "warn"}>
            {isAllowed ? `allows ${spelt(measure).toLowerCase()}` : `does not allow ${spelt(measure).toLowerCase()}`}
          </Tag>
        )}
      </h3>
      {clause.data && (
        <>
          <p className={styles.soft}>{clause.data.harm}</p>
          <details>
            <summary>The words of the clause</summary>
            <ClauseText clause={clause.data} level={4} />
          </details>
        </>
      )}
      {clause.error && <p className={styles.soft}>The policy book does not show this clause now.</p>}
    </article>
  );
}
