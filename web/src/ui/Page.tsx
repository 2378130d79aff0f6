/** The head of a page, and the page below it; a room's list fills what is left of the height. */
import type { ReactNode } from "react";
import styles from "./Page.module.css";

type PageProps = {
  title: ReactNode;
  /** Said in the window's title and by readers where the title is more than text. */
  name: string;
  about?: ReactNode;
  actions?: ReactNode;
  /** Whether the content scrolls itself, as a table does. */
  fills?: boolean;
  children: ReactNode;
};

export function Page({ title, name, about, actions, fills = false, children }: PageProps) {
  return (
    <section className={styles.page} data-fills={fills} aria-label={name}>
      <title>{`${name} · Watchfloor`}</title>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1>{title}</h1>
          {about && <p className={styles.about}>{about}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
