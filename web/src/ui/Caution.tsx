/** Something to heed that is no breach: what stands in the way, and what to do about it. */
import type { ReactNode } from "react";
import styles from "./Caution.module.css";

export function Caution({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.caution} role="note" aria-label={title}>
      <strong>{title}</strong>
      <div>{children}</div>
    </div>
  );
}
