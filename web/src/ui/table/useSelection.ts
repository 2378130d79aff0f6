/** Which rows of a list are selected: one, a stretch from an anchor, all that are shown, or none. */
import { useRef, useState } from "react";

export type Selection = {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** Select from the anchor, or from `from` where there is none, to `to`. */
  extend: (from: string, to: string) => void;
  all: (isAll: boolean) => void;
  clear: () => void;
  /** The next stretch begins anew. */
  release: () => void;
};

type Held = { selected?: ReadonlySet<string>; onSelect?: (selected: ReadonlySet<string>) => void };

const NONE: ReadonlySet<string> = new Set();

/** `ordered` gives the ids of the shown rows in their order; the caller may hold the selection itself. */
export function useSelection(ordered: () => readonly string[], { selected, onSelect }: Held): Selection {
  const [own, setOwn] = useState(NONE);
  const stretch = useRef<{ anchor: string; base: ReadonlySet<string> }>(undefined);
  const ids = selected ?? own;
  const change = (next: ReadonlySet<string>) => {
    setOwn(next);
    onSelect?.(next);
  };
  const release = () => {
    stretch.current = undefined;
  };
  return {
    ids,
    release,
    toggle: (id) => {
      release();
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      change(next);
    },
    extend: (from, to) => {
      stretch.current ??= { anchor: from, base: ids };
      const order = ordered();
      const ends = [order.indexOf(stretch.current.anchor), order.indexOf(to)].sort((one, other) => one - other);
      change(new Set([...stretch.current.base, ...order.slice(ends[0], (ends[1] ?? 0) + 1)]));
    },
    all: (isAll) => {
      release();
      change(isAll ? new Set(ordered()) : NONE);
    },
    clear: () => {
      release();
      change(NONE);
    },
  };
}
