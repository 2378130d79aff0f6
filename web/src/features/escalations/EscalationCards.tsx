/** The queue on a phone: one column, large to the thumb. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { EscalationLine } from "@/api/escalations";
import { CLASSES } from "@/ui/demandWords";
import { SeverityTag } from "@/ui/SeverityTag";
import { Tag } from "@/ui/Tag";
import { Clocks } from "./Clocks";
import { Holder } from "./columns";
import styles from "./Escalations.module.css";
import { STATES } from "./words";

type CardsProps = { lines: readonly EscalationLine[]; hasMore: boolean; onMore: () => void };

export function EscalationCards({ lines, hasMore, onMore }: CardsProps) {
  return (
    <>
      <ul className={styles.cards} aria-label="Escalations">
        {lines.map((line) => (
          <li key={line.ref}>
            <Link className={styles.card} to="/escalations/$ref" params={{ ref: line.ref }}>
              <span className={styles.line}>
                <SeverityTag severity={line.severity} />
                {line.is_hard && <Tag tone="accent">legal clock</Tag>}
                <Tag tone={STATES[line.state].tone}>{STATES[line.state].name}</Tag>
              </span>
              <strong>{line.title}</strong>
              <Clocks clocks={line.clocks} most={1} />
              <span className={styles.soft}>
                {line.ref} · {CLASSES[line.demand_class]} · {line.jurisdictions.join(" ") || "nowhere yet"} · held by{" "}
                <Holder line={line} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button variant="default" onClick={onMore}>
          Show more
        </Button>
      )}
    </>
  );
}
