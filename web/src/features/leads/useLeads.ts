/** The list of leads as it is looked at: asked of the desk, with what was worked on still at its place. */
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { deskSort, leadsQuery } from "@/api/leads";
import { sorted } from "@/ui/table/rows";
import { useTableState } from "@/ui/table/useTableState";
import { COLUMNS, FEW_COLUMNS } from "./columns";
import { ANY } from "./LeadFilters";
import { useWorked } from "./worked";

export const STRONGEST_FIRST = "-score";

export function useLeads(isNarrow: boolean) {
  const state = useTableState(["state", "detector", "assignee"], STRONGEST_FIRST);
  const columns = isNarrow ? FEW_COLUMNS : COLUMNS;
  const [words] = useDebouncedValue(state.words.trim(), 200);
  const isDesks = columns.some((column) => column.serverSort === state.sort.replace(/^-/, ""));
  const { state: standing = "open", ...filters } = state.filters;
  const narrowed = { ...filters, ...(standing !== ANY && { state: standing }), ...(words && { q: words }) };
  const asked = { ...narrowed, sort: deskSort(isDesks ? state.sort : STRONGEST_FIRST) };
  const leads = useInfiniteQuery(leadsQuery(asked));
  const told = leads.data?.pages.flatMap((page) => page.items) ?? [];
  const worked = useWorked(sorted(told, columns, state.sort), JSON.stringify(asked));
  return { state, columns, leads, worked, narrowed };
}
