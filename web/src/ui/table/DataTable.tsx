/** The list that every room uses: virtual rows, one focused row that keys move, order, selection, more on demand. */
import { Checkbox } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useDeferredValue, useMemo, useRef } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { Empty } from "../Empty";
import { Failure } from "../Failure";
import { Loading } from "../Loading";
import type { Column } from "./column";
import styles from "./DataTable.module.css";
import { Head } from "./Head";
import { filtered, sorted, wordsOf } from "./rows";
import { Toolbar } from "./Toolbar";
import type { TableState } from "./useTableState";

const ROW = 34;

export type DataTableProps<Row> = {
  /** What the list holds, for readers: "Leads". */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  state: TableState;
  /** Whether the desk filters by the words; else the loaded rows are filtered here. */
  isFilteredByDesk?: boolean;
  isLoading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  empty?: ReactNode;
  hasMore?: boolean;
  onMore?: () => void;
  /** The row that keys act on, and who is told when it moves. */
  active?: string;
  onActive?: (id: string) => void;
  onOpen?: (row: Row) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Further filters and acts beside the words. */
  tools?: ReactNode;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, rowId, state, selected, onSelect } = props;
  const words = useDeferredValue(props.isFilteredByDesk ? "" : state.words);
  const shown = columns.filter((column) => !column.isHidden && !state.hidden.includes(column.id));
  const isFiltering = words !== "";
  const searchable = useMemo(() => (isFiltering ? wordsOf(rows, columns) : []), [rows, columns, isFiltering]);
  const listed = useMemo(
    () => sorted(filtered(rows, searchable, words), columns, state.sort),
    [rows, searchable, words, columns, state.sort],
  );
  const viewport = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialRect: { width: 1000, height: 700 },
    onChange: (instance) => {
      const last = instance.getVirtualItems().at(-1)?.index ?? 0;
      if (props.hasMore && last > listed.length - 40) props.onMore?.();
    },
  });
  const place = listed.findIndex((row) => rowId(row) === props.active);
  const move = (to: number) => {
    const next = listed[Math.max(0, Math.min(listed.length - 1, to))];
    if (!next) return;
    props.onActive?.(rowId(next));
    virtual.scrollToIndex(listed.indexOf(next));
  };
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  const open = () => {
    const row = listed[place];
    if (row) props.onOpen?.(row);
  };
  useShortcuts([
    { keys: "j", label: "Next row", group: "List", run: () => move(place + 1) },
    { keys: "k", label: "Row before", group: "List", run: () => move(place - 1) },
    { keys: "Enter", label: "Open the row", group: "List", run: open },
    ...(onSelect
      ? [{ keys: "x", label: "Select the row", group: "List", run: () => props.active && toggle(props.active) }]
      : []),
  ]);
  return (
    <div className={styles.frame}>
      <Toolbar
        label={props.label}
        columns={columns}
        state={state}
        count={listed.length}
        of={rows.length}
        hasMore={props.hasMore}
      >
        {props.tools}
      </Toolbar>
      <div className={styles.viewport} ref={viewport}>
        <div
          role="grid"
          aria-label={props.label}
          aria-rowcount={listed.length + 1}
          tabIndex={0}
          className={styles.grid}
        >
          <Head
            columns={shown}
            state={state}
            isSelecting={Boolean(onSelect)}
            isAll={listed.length > 0 && selected?.size === listed.length}
            onAll={(isAll) => onSelect?.(new Set(isAll ? listed.map(rowId) : []))}
          />
          <div
            className={styles.rows}
            ref={(element) => element?.style.setProperty("height", `${virtual.getTotalSize()}px`)}
          >
            {virtual.getVirtualItems().map((item) => {
              const row = listed[item.index];
              if (row === undefined) return null;
              const id = rowId(row);
              return (
                <div
                  key={id}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={selected?.has(id) ?? id === props.active}
                  data-active={id === props.active}
                  className={styles.row}
                  ref={(element) => element?.style.setProperty("transform", `translateY(${item.start}px)`)}
                  onClick={() => props.onActive?.(id)}
                  onDoubleClick={() => props.onOpen?.(row)}
                >
                  {onSelect && (
                    <div role="gridcell" className={styles.check}>
                      <Checkbox
                        size="xs"
                        aria-label={`Select ${id}`}
                        checked={selected?.has(id) ?? false}
                        onChange={() => toggle(id)}
                      />
                    </div>
                  )}
                  {shown.map((column) => (
                    <div
                      role="gridcell"
                      key={column.id}
                      className={styles.cell}
                      data-align={column.align}
                      data-width={column.width ?? "rest"}
                    >
                      {column.cell ? column.cell(row) : column.text(row)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
        <States {...props} isEmpty={listed.length === 0} isFiltered={rows.length > 0 || state.words !== ""} />
      </div>
    </div>
  );
}

type StatesProps = Pick<DataTableProps<unknown>, "isLoading" | "error" | "onRetry" | "empty"> & {
  isEmpty: boolean;
  isFiltered: boolean;
};

function States({ isLoading, error, onRetry, empty, isEmpty, isFiltered }: StatesProps) {
  if (error) return <Failure error={error} onRetry={onRetry} />;
  if (!isEmpty) return null;
  if (isLoading) return <Loading />;
  if (isFiltered) return <Empty title="Nothing fits">Take a word or a filter away.</Empty>;
  return empty ?? <Empty title="Nothing here yet" />;
}
