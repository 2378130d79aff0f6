/** The list that every room uses: virtual rows, one active row that keys move, order, selection, more on demand. */
import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import { Failure } from "../Failure";
import type { Column } from "./column";
import styles from "./DataTable.module.css";
import { Head } from "./Head";
import { Line } from "./Line";
import { SelectionBar } from "./SelectionBar";
import { Foot, States } from "./States";
import { type ExportAs, Toolbar } from "./Toolbar";
import { useKeys } from "./useKeys";
import { useListed } from "./useListed";
import { usePlaces } from "./usePlaces";
import { useSelection } from "./useSelection";
import type { TableState } from "./useTableState";
import { useWords } from "./useWords";

export type DataTableProps<Row> = {
  /** What the list holds, for readers: "Leads". */
  label: string;
  rows: readonly Row[];
  /** Kept outside of the component, or memoized: what was made of them is remembered with them. */
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
  isLoadingMore?: boolean;
  onMore?: () => void;
  /** How many there are in all, where the desk counted them. */
  total?: number;
  /** The row that keys act on, and who is told when it moves; without them the list keeps it. */
  active?: string;
  onActive?: (id: string) => void;
  onOpen?: (row: Row) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Further filters and acts beside the words. */
  tools?: ReactNode;
  /** What can be done with the selected rows; shown with a selection. */
  actions?: ReactNode | ((ids: readonly string[]) => ReactNode);
  /** The room whose saved views are offered. */
  list?: string;
  /** The list and filters by which the desk writes the rows as CSV. */
  exportAs?: ExportAs;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, rowId, state } = props;
  const grid = useId();
  const words = useWords(state);
  const { listed, shown, isFiltering, isReading } = useListed(props, words.text);
  const [own, setOwn] = useState<string>();
  const [askedAt, setAskedAt] = useState(-1);
  const active = props.active ?? own;
  const isSelecting = Boolean(props.onSelect ?? props.actions);
  const selection = useSelection(() => listed.map(rowId), props);
  const chosen = useMemo(
    () => (selection.ids.size ? listed.reduce((count, row) => count + Number(selection.ids.has(rowId(row))), 0) : 0),
    [listed, selection.ids, rowId],
  );
  const more = () => {
    setAskedAt(rows.length);
    props.onMore?.();
  };
  const isLoadingMore = props.isLoadingMore ?? (askedAt === rows.length && !props.error);
  const places = usePlaces(listed.length, () => {
    if (props.hasMore && askedAt !== rows.length) more();
  });
  const place = active === undefined ? -1 : listed.findIndex((row) => rowId(row) === active);
  const activate = (id: string) => {
    setOwn(id);
    props.onActive?.(id);
  };
  const area = useRef<HTMLDivElement>(null);
  const keys = useKeys({ listed, rowId, place, area, places, selection, isSelecting, activate, onOpen: props.onOpen });
  const acts = useRef(keys.acts);
  acts.current = keys.acts;
  const items = places.virtual.getVirtualItems();
  const isActiveShown = items.some((item) => item.index === place);
  return (
    <div className={styles.frame} ref={places.watch} data-narrow={places.isNarrow}>
      <Toolbar
        label={props.label}
        columns={columns}
        shown={shown}
        state={state}
        words={words}
        count={listed.length}
        of={props.total ?? rows.length}
        hasMore={props.hasMore && props.total === undefined}
        list={props.list}
        exportAs={props.exportAs}
        isReading={isReading}
        onLeave={keys.enter}
      >
        {props.tools}
      </Toolbar>
      {Boolean(props.error) && <Failure error={props.error} onRetry={props.onRetry} />}
      <div className={styles.viewport} ref={places.viewport}>
        <div
          ref={area}
          role="grid"
          aria-label={props.label}
          aria-rowcount={listed.length + 1}
          aria-multiselectable={isSelecting}
          aria-activedescendant={isActiveShown ? `${grid}-${place}` : undefined}
          tabIndex={0}
          className={styles.grid}
          onKeyDown={keys.hear}
        >
          <Head
            columns={shown}
            state={state}
            isSelecting={isSelecting}
            isAll={listed.length > 0 && chosen === listed.length}
            isSome={selection.ids.size > 0}
            onAll={selection.all}
          />
          <div role="rowgroup" className={styles.rows} ref={places.stretch}>
            {items.map((item) => {
              const row = listed[item.index];
              if (row === undefined) return null;
              const id = rowId(row);
              return (
                <Line
                  key={id}
                  row={row}
                  id={id}
                  domId={`${grid}-${item.index}`}
                  index={item.index}
                  start={item.start}
                  columns={shown}
                  isActive={item.index === place}
                  isSelected={selection.ids.has(id)}
                  isSelecting={isSelecting}
                  acts={acts}
                />
              );
            })}
          </div>
        </div>
        <States {...props} isEmpty={listed.length === 0} isFiltered={rows.length > 0 || state.words !== ""} />
        {props.hasMore && <Foot isLoading={isLoadingMore} isFiltering={isFiltering} of={rows.length} onMore={more} />}
      </div>
      {isSelecting && selection.ids.size > 0 && (
        <SelectionBar selection={selection} away={selection.ids.size - chosen}>
          {typeof props.actions === "function" ? props.actions([...selection.ids]) : props.actions}
        </SelectionBar>
      )}
    </div>
  );
}
