/** Which rows and columns of a list are shown: ordered first, so that each key only filters. */
import { useMemo } from "react";
import { type Column, shownOf } from "./column";
import { filtered, sorted, wordsBy } from "./rows";
import { usePrepared } from "./usePrepared";
import type { TableState } from "./useTableState";

type Asked<Row> = {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  state: TableState;
  isFilteredByDesk?: boolean;
};

export function useListed<Row>({ rows, columns, state, isFilteredByDesk }: Asked<Row>, words: string) {
  const wordsOf = useMemo(() => wordsBy(columns), [columns]);
  const isReady = usePrepared(isFilteredByDesk ? undefined : rows, wordsOf);
  const query = isFilteredByDesk || !isReady ? "" : words;
  const ordered = useMemo(() => sorted(rows, columns, state.sort), [rows, columns, state.sort]);
  const listed = useMemo(() => filtered(ordered, wordsOf, query), [ordered, wordsOf, query]);
  const hidden = state.hidden.join(",");
  const shown = useMemo(
    () => shownOf(columns, { hidden: hidden.split(","), hasChosen: state.hasChosen }),
    [columns, hidden, state.hasChosen],
  );
  return { listed, shown, isFiltering: query !== "", isReading: !isReady && words !== "" };
}
