/** The keyboard of a list, and what clicks do: both move the active row, select and open. */
import type { KeyboardEvent, MouseEvent, RefObject } from "react";
import { type Shortcut, useShortcuts } from "@/lib/shortcuts";
import type { LineActs } from "./Line";
import type { Places } from "./usePlaces";
import type { Selection } from "./useSelection";

type KeysOf<Row> = {
  listed: readonly Row[];
  rowId: (row: Row) => string;
  /** Where the active row stands; -1 where there is none. */
  place: number;
  area: RefObject<HTMLDivElement | null>;
  places: Places;
  selection: Selection;
  isSelecting: boolean;
  activate: (id: string) => void;
  onOpen?: (row: Row) => void;
};

export function useKeys<Row>(list: KeysOf<Row>) {
  const { listed, rowId, place, area, places, selection, isSelecting, activate, onOpen } = list;
  const at = (where: number) => listed[Math.max(0, Math.min(listed.length - 1, where))];
  const current = listed[place];
  const move = (to: number, isExtending = false) => {
    const row = at(to);
    if (row === undefined) return;
    const id = rowId(row);
    if (isExtending && isSelecting) selection.extend(current ? rowId(current) : id, id);
    else selection.release();
    activate(id);
    places.virtual.scrollToIndex(Math.max(0, Math.min(listed.length - 1, to)));
    if (!area.current?.contains(document.activeElement)) area.current?.focus({ preventScroll: true });
  };
  const shortcut = (keys: string, label: string, run: () => void): Shortcut => ({ keys, label, group: "List", run });
  useShortcuts([
    shortcut("j", "Next row", () => move(place + 1)),
    shortcut("k", "Row before", () => move(place - 1)),
    ...(onOpen ? [shortcut("Enter", "Open the row", () => current && onOpen(current))] : []),
    ...(isSelecting
      ? [
          shortcut("x", "Select the row", () => current && selection.toggle(rowId(current))),
          shortcut("Shift+j", "Select on to the next row", () => move(place + 1, true)),
          shortcut("Shift+k", "Select on to the row before", () => move(place - 1, true)),
          shortcut("a", "Select all that are shown", () => selection.all(true)),
          shortcut("Escape", "Select none", selection.clear),
        ]
      : []),
  ]);
  const hear = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      Home: 0,
      End: listed.length - 1,
      PageDown: place + places.screenful(),
      PageUp: place - places.screenful(),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to, event.shiftKey);
  };
  const acts: LineActs<Row> = {
    toggle: selection.toggle,
    open: (row) => onOpen?.(row),
    press: (id, event: MouseEvent) => {
      if (isSelecting && event.shiftKey && current) selection.extend(rowId(current), id);
      else if (isSelecting && (event.ctrlKey || event.metaKey)) selection.toggle(id);
      else selection.release();
      activate(id);
    },
  };
  /** From the filter into the list: the first row becomes active where none is. */
  const enter = () => {
    area.current?.focus({ preventScroll: true });
    if (place < 0) move(0);
  };
  return { hear, acts, enter };
}
