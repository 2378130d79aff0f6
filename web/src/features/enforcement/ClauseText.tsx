/** The whole of a clause: its words, what it is and is not, what it needs and what it allows. */
import type { Clause } from "@/api/policies";
import { Tag } from "@/ui/Tag";
import styles from "./clause.module.css";
import { spelt } from "./words";

export function ClauseText({ clause, level }: { clause: Clause; level: 3 | 4 }) {
  const Heading = level === 3 ? "h3" : "h4";
  const lists = [
    ["Evidence needed", clause.evidence_needed],
    ["Examples", clause.examples],
    ["Not meant", clause.counter_examples],
  ] as const;
  return (
    <div className={styles.clause}>
      {clause.text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} className={styles.text}>
          {paragraph.replace(/\n(?!- )/g, " ")}
        </p>
      ))}
      {lists.map(
        ([name, items]) =>
          items.length > 0 && (
            <section key={name} aria-label={name}>
              <Heading>{name}</Heading>
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </section>
          ),
      )}
      <section aria-label="Allowed measures">
        <Heading>Allowed measures</Heading>
        <p className={styles.tags}>
          {clause.allowed_actions.map((measure) => (
            <Tag key={measure}>{spelt(measure).toLowerCase()}</Tag>
          ))}
        </p>
      </section>
      {(clause.territories ?? []).map((territory) => (
        <p key={territory.territory}>
          <strong>{territory.territory}</strong>
          {territory.severity && ` (${territory.severity})`}: {territory.note}
        </p>
      ))}
      <p className={styles.soft}>
        {`In force since ${clause.effective_from}; words of ${clause.text_since}. Reported as ${clause.dsa.category}, ${clause.dsa.keyword}.`}
      </p>
    </div>
  );
}
