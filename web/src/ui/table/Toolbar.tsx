/** What narrows a list: words, a room's own filters, saved views and columns; and how many rows are shown. */
import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import type { ListName } from "@/api/exports";
import { Columns } from "./Columns";
import { type Column, fieldsOf } from "./column";
import { ExportButton } from "./ExportButton";
import { FilterField } from "./FilterField";
import styles from "./Toolbar.module.css";
import type { TableState } from "./useTableState";
import type { Words } from "./useWords";
import { Views } from "./Views";

/** Which list of the desk it is, and how it is narrowed. */
export type ExportAs = { list: ListName; filters: Readonly<Record<string, string>> };

type ToolbarProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  state: TableState;
  words: Words;
  count: number;
  of: number;
  hasMore?: boolean;
  list?: string;
  exportAs?: ExportAs;
  /** Whether the rows are still being read for the words. */
  isReading: boolean;
  onLeave: () => void;
  children?: ReactNode;
};

export function Toolbar<Row>(props: ToolbarProps<Row>) {
  const { label, columns, shown, state, count, of, exportAs } = props;
  return (
    <div className={styles.toolbar}>
      <FilterField label={label} words={props.words} onLeave={props.onLeave} />
      {props.children}
      <div className={styles.end}>
        <span className={styles.count} role="status">
          {count === of ? "" : `${count.toLocaleString("en")} of `}
          {of.toLocaleString("en")}
          {props.hasMore && "+"}
          {props.isReading && ", reading them"}
          <VisuallyHidden> {label.toLowerCase()}</VisuallyHidden>
        </span>
        {props.list && <Views room={props.list} columns={columns} shown={shown} hasChosen={state.hasChosen} />}
        {exportAs && <ExportButton form={{ ...exportAs, columns: fieldsOf(shown) }} />}
        <Columns columns={columns} shown={shown} state={state} />
      </div>
    </div>
  );
}
