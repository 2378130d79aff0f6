/** A list on the floor whose lines are reached by `j` and `k`, each a link to its object. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/addresses";
import { Card } from "@/ui/Card";
import styles from "./Floor.module.css";

/** What marks a link as one that keys stop at. */
export const STOP = "data-floor-stop";

type ItemsProps<Item> = {
  title: string;
  items: readonly Item[] | null | undefined;
  keyOf: (item: Item) => string;
  /** The subject that the line leads to, or its whole address. */
  to: (item: Item) => string;
  children: (item: Item) => ReactNode;
  /** Teaches what would stand here. */
  empty: ReactNode;
  count?: number;
  actions?: ReactNode;
};

/** Nothing at all where one may not see the section. */
export function Items<Item>({ title, items, keyOf, to, children, empty, count, actions }: ItemsProps<Item>) {
  if (!items) return null;
  return (
    <Card title={title} count={count ?? items.length} actions={actions} flush>
      {items.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ul className={styles.items} aria-label={title}>
          {items.map((item) => (
            <li key={keyOf(item)}>
              <Stop to={to(item)}>{children(item)}</Stop>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** A line that keys stop at; a subject without a page is told but leads nowhere. */
export function Stop({ to, children }: { to: string; children: ReactNode }) {
  const address = to.startsWith("/") ? to : addressOf(to);
  if (!address) return <div className={styles.item}>{children}</div>;
  return (
    <Link className={styles.item} to={address} {...{ [STOP]: "" }}>
      {children}
    </Link>
  );
}
