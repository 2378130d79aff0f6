/** The words a list is filtered by: heard at once, shown when there is time, written into the address when one stops. */
import { startTransition, useRef, useState } from "react";
import type { TableState } from "./useTableState";

const WRITE_MS = 250;

export type Words = {
  text: string;
  /** Changes when the address says other words than were typed here; the field begins anew with them. */
  origin: number;
  type: (text: string) => void;
  /** Write what was typed into the address now. */
  settle: () => void;
  /** Forget what was typed and not written, where the list is left. */
  drop: () => void;
};

export function useWords(state: TableState): Words {
  const [held, hold] = useState({ text: state.words, seen: state.words, written: state.words, origin: 0 });
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> }>(undefined);
  if (held.seen !== state.words) {
    const isOurs = state.words === held.written;
    hold({
      text: isOurs ? held.text : state.words,
      seen: state.words,
      written: state.words,
      origin: isOurs ? held.origin : held.origin + 1,
    });
  }
  const latest = useRef(state);
  latest.current = state;
  const drop = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  };
  const settle = () => {
    if (!waiting.current) return;
    const { text } = waiting.current;
    drop();
    hold((before) => ({ ...before, written: text }));
    latest.current.change({ words: text });
  };
  const type = (text: string) => {
    drop();
    waiting.current = { text, timer: setTimeout(settle, WRITE_MS) };
    startTransition(() => hold((before) => ({ ...before, text })));
  };
  return { text: held.text, origin: held.origin, type, settle, drop };
}
