/** Reads the words of a long list ahead, a few milliseconds at a time, so that no key has to wait for all of them. */
import { useMemo, useSyncExternalStore } from "react";
import type { WordsOf } from "./rows";

/** A list of so many rows is read when it is first filtered. */
const SHORT = 3_000;
const SLICE_MS = 8;
const BETWEEN_MS = 1;
/** How many rows are read between two looks at the clock. */
const BATCH = 64;

type Preparation = { isReady: () => boolean; subscribe: (listener: () => void) => () => void };

/** Begins when somebody follows, goes on while somebody does, and tells when all is read. */
export function preparation<Row>(rows: readonly Row[] | undefined, words: WordsOf<Row>): Preparation {
  const count = rows && rows.length > SHORT ? rows.length : 0;
  const listeners = new Set<() => void>();
  let place = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = () => {
    const end = performance.now() + SLICE_MS;
    while (rows && place < count && performance.now() < end) {
      for (const row of rows.slice(place, place + BATCH)) words(row);
      place += BATCH;
    }
    if (place < count) timer = setTimeout(slice, BETWEEN_MS);
    else for (const listener of listeners) listener();
  };
  return {
    isReady: () => place >= count,
    subscribe: (listener) => {
      listeners.add(listener);
      if (place < count) timer ??= setTimeout(slice, BETWEEN_MS);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}

/** Whether the words of all rows are known, or few enough to be read at once. */
export function usePrepared<Row>(rows: readonly Row[] | undefined, words: WordsOf<Row>): boolean {
  const prepared = useMemo(() => preparation(rows, words), [rows, words]);
  return useSyncExternalStore(prepared.subscribe, prepared.isReady);
}
