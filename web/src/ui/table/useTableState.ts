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

/**
 * `filters` names what else of the address belongs to the list, such as a state or a detector. `name` keeps apart the
 * lists of one page, as those of its tabs.
 */
export function useTableState(filters: readonly string[] = [], initialSort = "", name = ""): TableState {
  const [state, write] = useUrlState();
  const key = (part: string) => (name ? `${name}_${part}` : part);
  return {
    words: state[key("q")] ?? "",
    sort: state[key("sort")] ?? initialSort,
    hidden: state[key("hide")]?.split(",") ?? [],
    filters: Object.fromEntries(filters.flatMap((name) => (state[name] ? [[name, state[name]]] : []))),
    change: (part) =>
      write({
        ...(part.words !== undefined && { [key("q")]: part.words }),
        ...(part.sort !== undefined && { [key("sort")]: part.sort }),
        ...(part.hidden !== undefined && { [key("hide")]: part.hidden.join(",") }),
        ...part.filters,
      }),
  };
}
