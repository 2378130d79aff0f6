/** One row of a list; it is drawn anew only when something of it changes. */
import { type MouseEvent, memo, type RefObject } from "react";
import type { Column } from "./column";
import styles from "./Line.module.css";

export type LineActs<Row> = {
  toggle: (id: string) => void;
  open: (row: Row) => void;
  press: (id: string, event: MouseEvent) => void;
};

type LineProps<Row> = {
  row: Row;
  id: string;
  domId: string;
  index: number;
  start: number;
  columns: readonly Column<Row>[];
  isActive: boolean;
  isSelected: boolean;
  isSelecting: boolean;
  acts: RefObject<LineActs<Row>>;
};

/** How many cells stand in the first of two lines. */
const BIG = 2;

function DrawnLine<Row>(props: LineProps<Row>) {
  const { row, id, columns, isActive, isSelected, isSelecting, acts } = props;
  return (
    <div
      role="row"
      id={props.domId}
      aria-rowindex={props.index + 2}
      aria-selected={isSelecting ? isSelected : isActive}
      data-active={isActive}
      className={styles.row}
      ref={(element) => element?.style.setProperty("transform", `translateY(${props.start}px)`)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => acts.current.press(id, event)}
      onDoubleClick={() => acts.current.open(row)}
    >
      {isSelecting && (
        <div role="gridcell" className={styles.check}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${id}`}
            checked={isSelected}
            onClick={(event) => event.stopPropagation()}
            onChange={() => acts.current.toggle(id)}
          />
        </div>
      )}
      <div className={styles.lines}>
        <div className={styles.big}>
          {columns.slice(0, BIG).map((column) => (
            <Cell key={column.id} row={row} column={column} />
          ))}
        </div>
        <div className={styles.small}>
          {columns.slice(BIG).map((column) => (
            <Cell key={column.id} row={row} column={column} />
          ))}
        </div>
      </div>
    </div>
  );
}

export const Line = memo(DrawnLine) as typeof DrawnLine;

function Cell<Row>({ row, column }: { row: Row; column: Column<Row> }) {
  const text = column.cell ? undefined : column.text(row);
  return (
    <div
      role="gridcell"
      className={styles.cell}
      title={text}
      data-label={column.header}
      data-align={column.align}
      data-width={column.width ?? "rest"}
      data-priority={column.priority}
    >
      {column.cell ? column.cell(row) : text}
    </div>
  );
}
