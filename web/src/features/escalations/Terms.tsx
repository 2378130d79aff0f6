/** What speaks for a desk or a person, and what against: words with a sign, in the order in which they decide. */
import type { RoutingTerm } from "@/api/routing";
import { Tag } from "@/ui/Tag";
import styles from "./Escalations.module.css";

export function Terms({ terms }: { terms: readonly RoutingTerm[] }) {
  return (
    <span className={styles.line}>
      {terms.map((term) => (
        <Tag key={term.criterion} tone={term.is_for ? "good" : "warn"}>
          {term.is_for ? "+" : "−"} {term.says}
        </Tag>
      ))}
    </span>
  );
}
