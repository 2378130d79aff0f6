/** What could explain a claim innocently: each reading that was measured, and whether it speaks against the claim. */
import type { Shapes } from "@/api/client";
import { Card } from "../Card";
import { Tag } from "../Tag";
import styles from "./Explain.module.css";
import { figure, spoken } from "./words";

type Measured = Shapes["CounterEvidenceOut"];

export function CounterEvidence({ items }: { items: readonly Measured[] }) {
  const against = items.filter((item) => item.speaks_against);
  const rest = items.filter((item) => !item.speaks_against);
  return (
    <Card title="What else could explain it" count={items.length}>
      {items.length === 0 && <p className={styles.soft}>Nothing innocent was measured. Ask what could explain it.</p>}
      {items.length > 0 && (
        <p className={styles.soft}>
          {against.length === 0
            ? "None of these readings speaks against the claim."
            : `${against.length} of ${items.length} speak against the claim.`}
        </p>
      )}
      <ul className={styles.readings} aria-label="Counter-evidence">
        {[...against, ...rest].map((item) => (
          <Reading key={item.name} item={item} />
        ))}
      </ul>
    </Card>
  );
}

function Reading({ item }: { item: Measured }) {
  return (
    <li className={styles.reading} data-against={item.speaks_against}>
      <div className={styles.readingHead}>
        <strong>{spoken(item.name)}</strong>
        <Tag tone={item.speaks_against ? "warn" : "plain"}>
          {item.speaks_against ? "Speaks against" : "Does not speak against"}
        </Tag>
        <span className={styles.number}>{figure(item.value)}</span>
      </div>
      <p>{item.sentence}</p>
    </li>
  );
}
