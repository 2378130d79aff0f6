/** The page of one object: its reference to copy, its title and tags, what can be done, and its tabs. */
import type { ReactNode } from "react";
import { CopyReference } from "./CopyReference";
import styles from "./DetailLayout.module.css";
import { Page } from "./Page";
import { type Tab, Tabs } from "./Tabs";

type DetailLayoutProps = {
  /** "LEAD-3", "CASE-1", `kind:id`. */
  reference: string;
  /** The object in words; the heading of the page. */
  title: string;
  tags?: ReactNode;
  /** One line below the title: who, when, where from. */
  about?: ReactNode;
  actions?: ReactNode;
  /** What stands above the tabs whichever is open. */
  children?: ReactNode;
  tabs?: readonly Tab[];
};

export function DetailLayout({ reference, title, tags, about, actions, children, tabs }: DetailLayoutProps) {
  return (
    <Page
      name={`${reference} ${title}`}
      title={title}
      actions={actions}
      about={
        <span className={styles.about}>
          <CopyReference reference={reference} />
          {tags}
          {about}
        </span>
      }
    >
      {children}
      {tabs && <Tabs tabs={tabs} label={`Parts of ${reference}`} />}
    </Page>
  );
}
