/** A table that may be wider than the screen: it scrolls by itself, also by keys. */
import type { ReactNode } from "react";
import styles from "./Metrics.module.css";

export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <div className={styles.scrolls} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        {children}
      </table>
    </div>
  );
}

/** The head of a table: the first column is of words, the others are of numbers unless they are said to be of words. */
export function Head({ columns, words = [] }: { columns: readonly string[]; words?: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((name, place) => (
          <th key={name} scope="col" data-align={place === 0 || words.includes(name) ? undefined : "right"}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Cells of numbers. */
export function Numbers({ of }: { of: readonly string[] }) {
  return of.map((value, place) => {
    const key = `${place} ${value}`;
    return (
      <td key={key} data-align="right">
        {value}
      </td>
    );
  });
}
