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
  align?: "left" | "right";
  /** Width in rem; a column without one shares what is left. */
  width?: number;
  isHidden?: boolean;
};
