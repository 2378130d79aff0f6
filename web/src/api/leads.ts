/** Leads as the desk tells them. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";

export type LeadLine = Shapes["LeadLine"];
export type Lead = Shapes["LeadOut"];

export const PAGE = 200;

/** All leads that fit the filters, page by page, in the desk's order. */
export function leadsQuery(filters: Readonly<Record<string, string>>) {
  return infiniteQueryOptions({
    queryKey: ["leads", "list", filters],
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/leads", { params: { query: { ...filters, limit: PAGE, cursor: pageParam } as never } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

export function leadQuery(ref: string) {
  return queryOptions({
    queryKey: ["leads", ref],
    queryFn: () => take(api.GET("/api/leads/{ref}", { params: { path: { ref } } })),
  });
}
