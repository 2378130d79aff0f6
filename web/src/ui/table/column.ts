/** What a list says of one of its columns. */
import type { ReactNode } from "react";

export type Column<Row> = {
  id: string;
  header: string;
  /** The plain words of a cell: what is filtered, sorted, read out and exported. */
  text: (row: Row) => string;
  /** What is shown instead of the words. */
  cell?: (row: Row) => ReactNode;
  /** What it is sorted by where the words would sort wrongly. */
  value?: (row: Row) => number | string;
  /** The desk's own name of this order; with it, sorting asks the desk. */
  serverSort?: string;
  /** The desk's name of what it shows, for exports, where the id is not that; null where it is no field of the line. */
  field?: string | null;
  align?: "left" | "right";
  /** Width in rem; a column without one shares what is left. */
  width?: number;
  /** Which columns go first where there is little room: 3 below 62 rem, 2 below 50 rem; others stay. */
  priority?: 1 | 2 | 3;
  /** Whether it is hidden until somebody chooses it. */
  isHidden?: boolean;
};

/** The fields of the lines that these columns show. */
export function fieldsOf<Row>(columns: readonly Column<Row>[]): string[] {
  const fields = columns.map((column) => (column.field === undefined ? column.id : column.field));
  return [...new Set(fields)].filter((field) => field !== null);
}

/** The columns that are shown: those that somebody chose, or all but the hidden ones. */
export function shownOf<Row>(
  columns: readonly Column<Row>[],
  state: { hidden: readonly string[]; hasChosen?: boolean },
): readonly Column<Row>[] {
  if (state.hasChosen) return columns.filter((column) => !state.hidden.includes(column.id));
  return columns.filter((column) => !column.isHidden && !state.hidden.includes(column.id));
}
