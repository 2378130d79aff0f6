/** What can be done with the selected rows; it lies below the list, so that no row moves when it comes. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./DataTable.module.css";
import type { Selection } from "./useSelection";

/** `away` counts the selected rows that are not shown. */
type SelectionBarProps = { selection: Selection; away: number; children: ReactNode };

export function SelectionBar({ selection, away, children }: SelectionBarProps) {
  return (
    <section className={styles.selection} aria-label="Selection">
      <strong role="status">
        {selection.ids.size.toLocaleString("en")} selected{away > 0 && `, ${away.toLocaleString("en")} not shown`}:
      </strong>
      {children}
      <Button size="compact-sm" variant="subtle" className={styles.clear} onClick={selection.clear}>
        Select none
      </Button>
    </section>
  );
}
