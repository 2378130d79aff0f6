/** How a changed lead is written into what the desk told before. */
import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { type Lead, type LeadLine, leadQuery } from "@/api/leads";

type Pages = InfiniteData<{ items: LeadLine[]; next_cursor?: string | null }>;
const LINE = ["state", "verdict", "assignee", "score", "member_count", "last_seen", "version"] as const;

/** Write what is new of a lead into its own page and into every list that holds it. */
export function showInCache(client: QueryClient, lead: { ref: string }, part: Partial<Lead>): void {
  client.setQueryData<Lead>(leadQuery(lead.ref).queryKey, (before) => {
    if (before) return { ...before, ...part };
    return isWhole(part) ? part : undefined;
  });
  const line = Object.fromEntries(LINE.flatMap((key) => (key in part ? [[key, part[key]]] : [])));
  client.setQueriesData<Pages>({ queryKey: ["leads", "list"] }, (before) => before && changed(before, lead.ref, line));
}

function changed(pages: Pages, ref: string, line: Partial<LeadLine>): Pages {
  const isIn = (items: LeadLine[]) => items.some((item) => item.ref === ref);
  return {
    ...pages,
    pages: pages.pages.map((page) =>
      isIn(page.items)
        ? { ...page, items: page.items.map((item) => (item.ref === ref ? { ...item, ...line } : item)) }
        : page,
    ),
  };
}

function isWhole(part: Partial<Lead>): part is Lead {
  return part.members !== undefined && part.explanation !== undefined;
}
