/** Names and what stands behind them, in two columns. */
import type { ReactNode } from "react";
import styles from "./Hunt.module.css";

type FactsProps = { label: string; facts: ReadonlyArray<readonly [string, ReactNode]> };

export function Facts({ label, facts }: FactsProps) {
  return (
    <dl className={styles.facts} aria-label={label}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
