/** The column heads of a list: pressing one sorts, pressing it again turns the order round. */
import { Checkbox } from "@mantine/core";
import type { Column } from "./column";
import styles from "./DataTable.module.css";
import type { TableState } from "./useTableState";

type HeadProps<Row> = {
  columns: readonly Column<Row>[];
  state: TableState;
  isSelecting: boolean;
  isAll: boolean;
  onAll: (isAll: boolean) => void;
};

export function Head<Row>({ columns, state, isSelecting, isAll, onAll }: HeadProps<Row>) {
  return (
    <div role="row" className={styles.head}>
      {isSelecting && (
        <div role="columnheader" className={styles.check}>
          <Checkbox
            size="xs"
            aria-label="Select all"
            checked={isAll}
            onChange={(event) => onAll(event.currentTarget.checked)}
          />
        </div>
      )}
      {columns.map((column) => {
        const name = column.serverSort ?? column.id;
        const order = state.sort === name ? "ascending" : state.sort === `-${name}` ? "descending" : "none";
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={order}
            className={styles.cell}
            data-align={column.align}
            data-width={column.width ?? "rest"}
          >
            <button
              type="button"
              className={styles.sort}
              onClick={() => state.change({ sort: order === "descending" ? name : `-${name}` })}
            >
              {column.header}
              <span aria-hidden="true">{{ ascending: " ↑", descending: " ↓", none: "" }[order]}</span>
            </button>
          </div>
        );
      })}
    </div>
  );
}
