/** Leads as the desk tells them: lists, counts, one lead, its links and its history. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, type Shapes, take } from "./client";
import { MINUTE } from "./queries";

export type Verdict = Shapes["Verdict"];
export type MemberRole = Shapes["MemberRole"];
export type LeadState = Shapes["LeadState"];
export type Member = Shapes["MemberOut"];
export type LeadLine = Shapes["LeadLine"];
export type Lead = Shapes["LeadOut"];

export const PAGE = 200;

/** What a list is asked for: filters by the desk's names, and the order. */
export type LeadsAsked = Readonly<Record<string, string>>;

/** The desk's own word for an order of a table: there a plain name means the greatest first. */
export function deskSort(sort: string): string {
  return sort.startsWith("-") ? sort.slice(1) : `-${sort}`;
}

/** All leads that fit what is asked, page by page, in the desk's order. */
export function leadsQuery(asked: LeadsAsked) {
  return infiniteQueryOptions({
    queryKey: ["leads", "list", asked],
    queryFn: ({ pageParam }) =>
      take(api.GET("/api/leads", { params: { query: { ...asked, limit: PAGE, cursor: pageParam } as never } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export const leadCountsQuery = queryOptions({
  queryKey: ["leads", "counts"],
  queryFn: () => take(api.GET("/api/leads/counts")),
});

export function leadQuery(ref: string) {
  return queryOptions({
    queryKey: ["leads", ref],
    queryFn: (): Promise<Lead> => take(api.GET("/api/leads/{ref}", { params: { path: { ref } } })),
  });
}

/** A lead with what stands behind its stand-ins; the look is noted with its purpose, so it is asked for once. */
export function showSensitive(ref: string, purpose: string): Promise<Lead> {
  return take(api.GET("/api/leads/{ref}", { params: { path: { ref }, query: { purpose } } }));
}

export function leadLinksQuery(ref: string) {
  return queryOptions({
    queryKey: ["leads", ref, "links"],
    queryFn: () => take(api.GET("/api/leads/{ref}/links", { params: { path: { ref } } })),
    staleTime: 10 * MINUTE,
  });
}

/** Who did something with a lead last; undefined where the ledger tells nothing. */
export async function lastTouched(ref: string): Promise<string | undefined> {
  const asked = { path: { subject: ref }, query: { limit: 1 } };
  const page = await take(api.GET("/api/history/{subject}", { params: asked }));
  return page.items[0]?.by;
}

/** The clause that a detector's claims may breach, by the detector's name. */
export const clausesByDetectorQuery = queryOptions({
  queryKey: ["detectors", "clauses"],
  queryFn: async () => {
    const page = await take(api.GET("/api/detectors"));
    return Object.fromEntries(page.items.flatMap((one) => (one.clause ? [[one.id, one.clause]] : [])));
  },
  staleTime: 10 * MINUTE,
});
