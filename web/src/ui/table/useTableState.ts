/** How a list is looked at: words, order and columns, kept in the address; the columns are remembered here as well. */
import { useLocation } from "@tanstack/react-router";
import { useUrlState } from "@/lib/url";

export type TableState = {
  words: string;
  sort: string;
  hidden: readonly string[];
  /** Whether somebody chose the columns, in this address or in this browser. */
  hasChosen?: boolean;
  filters: Readonly<Record<string, string>>;
  change: (part: {
    words?: string;
    sort?: string;
    hidden?: readonly string[];
    filters?: Record<string, string>;
  }) => void;
};

const KEPT = "watchfloor.columns.";
/** In the address: every column is shown. */
const NONE = "none";

/**
 * `filters` names what else of the address belongs to the list, such as a state or a detector. `list` is the name under
 * which this browser remembers the columns; without one, the address is.
 */
export function useTableState(filters: readonly string[] = [], initialSort = "", list?: string): TableState {
  const [state, write] = useUrlState();
  const path = useLocation({ select: (location) => location.pathname });
  const key = KEPT + (list ?? [path, state.tab].filter(Boolean).join("#"));
  const chosen = state.hide ?? localStorage.getItem(key);
  return {
    words: state.q ?? "",
    sort: state.sort ?? initialSort,
    hidden: chosen && chosen !== NONE ? chosen.split(",") : [],
    hasChosen: Boolean(chosen),
    filters: Object.fromEntries(filters.flatMap((name) => (state[name] ? [[name, state[name]]] : []))),
    change: (part) => {
      const hide = part.hidden && (part.hidden.join(",") || NONE);
      if (hide) localStorage.setItem(key, hide);
      write({
        ...(part.words !== undefined && { q: part.words }),
        ...(part.sort !== undefined && { sort: part.sort }),
        ...(hide && { hide }),
        ...part.filters,
      });
    },
  };
}
