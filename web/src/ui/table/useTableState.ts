/** How a list is looked at: words, order and columns, kept in the address. */
import { useUrlState } from "@/lib/url";

export type TableState = {
  words: string;
  sort: string;
  hidden: readonly string[];
  filters: Readonly<Record<string, string>>;
  change: (part: {
    words?: string;
    sort?: string;
    hidden?: readonly string[];
    filters?: Record<string, string>;
  }) => void;
};

/** `filters` names what else of the address belongs to the list, such as a state or a detector. */
export function useTableState(filters: readonly string[] = [], initialSort = ""): TableState {
  const [state, write] = useUrlState();
  return {
    words: state.q ?? "",
    sort: state.sort ?? initialSort,
    hidden: state.hide?.split(",") ?? [],
    filters: Object.fromEntries(filters.flatMap((name) => (state[name] ? [[name, state[name]]] : []))),
    change: (part) =>
      write({
        ...(part.words !== undefined && { q: part.words }),
        ...(part.sort !== undefined && { sort: part.sort }),
        ...(part.hidden !== undefined && { hide: part.hidden.join(",") }),
        ...part.filters,
      }),
  };
}
