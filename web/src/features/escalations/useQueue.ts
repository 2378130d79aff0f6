/** The queue as it is looked at: filtered and ordered by the desk, page by page. */
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { escalationsQuery } from "@/api/escalations";
import { useTableState } from "@/ui/table/useTableState";
import { FILTERS } from "./EscalationFilters";

export function useQueue() {
  const state = useTableState(FILTERS);
  const [words] = useDebouncedValue(state.words.trim(), 200);
  const asked = { ...state.filters, ...(words && { text: words }) };
  const queue = useInfiniteQuery(escalationsQuery(asked));
  const lines = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const more = () => {
    if (!queue.isFetchingNextPage) queue.fetchNextPage();
  };
  return { state, queue, lines, more };
}
