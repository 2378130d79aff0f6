/** An empty place that teaches: what would stand here, and what brings it. */
import type { ReactNode } from "react";
import styles from "./states.module.css";

export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.state}>
      <h3>{title}</h3>
      {children && <div className={styles.body}>{children}</div>}
      {action}
    </div>
  );
}
