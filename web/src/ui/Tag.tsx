/** A word with a tone; the tone never says anything that the word does not. Red is for breach and confirmed harm. */
import type { ReactNode } from "react";
import styles from "./Tag.module.css";

export type Tone = "plain" | "accent" | "good" | "warn" | "harm" | "violet";

export function Tag({ tone = "plain", children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={styles.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
