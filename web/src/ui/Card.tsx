/** A titled part of a page. */
import { type ReactNode, useId } from "react";
import styles from "./Card.module.css";

type CardProps = { title: ReactNode; count?: number; actions?: ReactNode; children: ReactNode; flush?: boolean };

export function Card({ title, count, actions, children, flush = false }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>
          {title}
          {count !== undefined && <span className={styles.count}>{count.toLocaleString("en")}</span>}
        </h2>
        {actions}
      </header>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}
