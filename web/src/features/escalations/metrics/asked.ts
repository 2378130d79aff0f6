/** Which figures the address asks for: days become instants of the zone, and what is not said stays unsaid. Pure. */
import type { MetricsAsked } from "@/api/escalationMetrics";
import { instantAt, wallTime } from "@/lib/time";
import type { UrlState } from "@/lib/url";

/** The first and the last day of a period, both within it, as 2026-11-29. */
export type Days = { since: string; until: string };

export const NARROWING = ["demand_class", "severity", "requester_kind", "jurisdiction"] as const;

const DAY_MS = 24 * 3_600_000;

/** The day that lies so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Today in a zone. */
export function todayIn(zone: string, now: number): string {
  return wallTime(new Date(now).toISOString(), zone).slice(0, 10);
}

/** The last days, today included. */
export function lastDays(days: number, today: string): Days {
  return { since: dayAfter(today, 1 - days), until: today };
}

/** The whole quarter before that of today. */
export function lastQuarter(today: string): Days {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const first = Math.floor((month - 1) / 3) * 3;
  const dayOf = (months: number, day: number) => new Date(Date.UTC(year, months, day)).toISOString().slice(0, 10);
  return { since: dayOf(first - 3, 1), until: dayOf(first, 0) };
}

/** From the beginning of the first day to the end of the last one, as instants; a day that is none is left out. */
export function periodIn(url: UrlState, zone: string): Partial<Days> {
  const since = isDay(url.since) ? instantAt(`${url.since}T00:00`, zone) : undefined;
  const until = isDay(url.until) ? instantAt(`${dayAfter(url.until, 1)}T00:00`, zone) : undefined;
  return { ...(since && { since }), ...(until && { until }) };
}

export function askedOf(url: UrlState, zone: string): MetricsAsked {
  const narrowed = NARROWING.flatMap((name) => (url[name] ? [[name, url[name]] as const] : []));
  return { zone, ...periodIn(url, zone), ...(url.by && { by: url.by }), ...Object.fromEntries(narrowed) };
}

function isDay(text: string | undefined): text is string {
  return /^\d{4}-\d\d-\d\d$/.test(text ?? "") && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
