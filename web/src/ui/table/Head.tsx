/** The column heads of a list: pressing one sorts, pressing it again turns the order round. */
import type { Column } from "./column";
import styles from "./Line.module.css";
import type { TableState } from "./useTableState";

type HeadProps<Row> = {
  columns: readonly Column<Row>[];
  state: TableState;
  isSelecting: boolean;
  isAll: boolean;
  isSome: boolean;
  onAll: (isAll: boolean) => void;
};

export function Head<Row>({ columns, state, isSelecting, isAll, isSome, onAll }: HeadProps<Row>) {
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {isSelecting && (
        <div role="columnheader" className={styles.check}>
          <input
            type="checkbox"
            aria-label="Select all"
            checked={isAll}
            ref={(element) => {
              if (element) element.indeterminate = isSome && !isAll;
            }}
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
            data-priority={column.priority}
          >
            <button
              type="button"
              className={styles.sort}
              title={`Sort by ${column.header}`}
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
