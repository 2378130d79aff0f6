/** Leads as the desk tells them: lists, counts, one lead, its links and its history. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ask } from "./ask";
import { api, type Shapes, take } from "./client";
import { MINUTE } from "./queries";

export type Verdict = Shapes["Verdict"];
export type MemberRole = Shapes["MemberRole"];
export type LeadState = Shapes["LeadState"];
export type Member = Shapes["MemberOut"];
export type TriageAct = "label" | "role" | "snooze" | "claim" | "release";
export type LeadLine = Shapes["LeadLine"];
export type Lead = Shapes["LeadOut"] & { undoable?: TriageAct | null };
export type LeadCounts = {
  states: Partial<Record<LeadState, number>>;
  detectors: Record<string, number>;
  total: number;
};
export type LeadLinks = {
  nodes: ReadonlyArray<{ entity: string; kind: string; role: string | null }>;
  edges: ReadonlyArray<{ source: string; target: string; why: string; weight: number }>;
  /** What was seen and links nothing, and why. */
  set_aside: readonly string[];
  is_cut: boolean;
  /** Why there is nothing where there is nothing. */
  empty: readonly string[];
};
export type Told = { at: string; by: string; verb: string; reason: string; details?: unknown };

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
  queryFn: () => ask<LeadCounts>("GET", "/api/leads/counts"),
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
    queryFn: () => ask<LeadLinks>("GET", `/api/leads/${ref}/links`),
    staleTime: 10 * MINUTE,
  });
}

export function leadHistoryQuery(ref: string) {
  return queryOptions({
    queryKey: ["leads", ref, "history"],
    queryFn: () => ask<{ items: Told[]; next_cursor: string | null }>("GET", `/api/history/${ref}`),
  });
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

export const clausesQuery = queryOptions({
  queryKey: ["policies", "clauses"],
  queryFn: async () => {
    const page = await take(api.GET("/api/policies"));
    return page.items.map((one) => ({ id: one.id, title: one.title }));
  },
  staleTime: 10 * MINUTE,
});
