/** An empty place that teaches: what would stand here, and what brings it. */
import type { ReactNode } from "react";
import styles from "./states.module.css";

type EmptyProps = {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Where it is the whole page its title is the page's heading; within a page it is none, so that no level is left out. */
  isPage?: boolean;
};

export function Empty({ title, children, action, isPage = false }: EmptyProps) {
  return (
    <div className={styles.state}>
      {isPage ? <h1>{title}</h1> : <p className={styles.title}>{title}</p>}
      {children && <div className={styles.body}>{children}</div>}
      {action}
    </div>
  );
}
