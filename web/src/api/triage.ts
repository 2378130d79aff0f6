/** What people do with leads: each act goes to the desk with the version that was looked at. */
import { api, on, type Shapes, take } from "./client";
import type { Lead, MemberRole, Verdict } from "./leads";

export type Growth = Shapes["Growth"];
export type Named = { ref: string; version: number };
export type BulkForm = Pick<Shapes["BulkIn"], "act"> & Partial<Omit<Shapes["BulkIn"], "act" | "leads" | "dry_run">>;
export type BulkItem = Shapes["BulkItem"];

/** The most leads that one request may name. */
export const MOST = 500;

const of = (lead: Named) => ({ path: { ref: lead.ref }, header: on(lead) as never });

export const judge = (lead: Named, verdict: Verdict, reason = "", member?: string): Promise<Lead> =>
  take(api.POST("/api/leads/{ref}/label", { params: of(lead), body: { verdict, reason, member } }));

export const giveRole = (lead: Named, member: string, role: MemberRole): Promise<Lead> =>
  take(api.POST("/api/leads/{ref}/role", { params: of(lead), body: { member, role, reason: "" } }));

export const snooze = (lead: Named, until_grows_by: Growth, factor: number, reason: string): Promise<Lead> =>
  take(api.POST("/api/leads/{ref}/snooze", { params: of(lead), body: { until_grows_by, factor, reason } }));

export const claim = (lead: Named): Promise<Lead> =>
  take(api.POST("/api/leads/{ref}/claim", { params: { path: { ref: lead.ref } } }));

export const release = (lead: Named): Promise<Lead> =>
  take(api.POST("/api/leads/{ref}/release", { params: { path: { ref: lead.ref } } }));

export const undo = (lead: Named): Promise<Lead> => take(api.POST("/api/leads/{ref}/undo", { params: of(lead) }));

/** One act on many leads, or what it would do to them; more than the desk takes at once go one after another. */
export async function bulk(leads: readonly Named[], form: BulkForm, isDryRun: boolean): Promise<BulkItem[]> {
  const items: BulkItem[] = [];
  for (let from = 0; from < leads.length; from += MOST) {
    const part = leads.slice(from, from + MOST).map(({ ref, version }) => ({ ref, version }));
    const body = {
      reason: "",
      until_grows_by: "members",
      factor: 1.5,
      ...form,
      leads: part,
      dry_run: isDryRun,
    } as const;
    items.push(...(await take(api.POST("/api/leads/bulk", { body }))).items);
  }
  return items;
}

/** A case opened from a lead. */
export const openCase = (form: Shapes["OpenCase"]) => take(api.POST("/api/cases", { body: form }));

export const attachToCase = (ref: string, lead: string) =>
  take(api.POST("/api/cases/{case}/leads", { params: { path: { case: ref } }, body: { lead } }));

/** Cases whose reference, title or text holds every word. */
export async function findCases(words: string): Promise<Array<{ ref: string; title: string }>> {
  const found = await take(api.GET("/api/search", { params: { query: { q: words, kind: "case", limit: 8 } } }));
  return found.items.map((one) => ({ ref: one.subject, title: one.title }));
}
