/** Figures in words: shares with what they rest on, times, slack, and what groups are called. */
import type { MeasuredShare, MetricsBy } from "@/api/escalationMetrics";
import { counted } from "@/lib/counted";
import { duration } from "@/lib/time";
import { CLASSES, REQUESTERS } from "@/ui/demandWords";
import { SEVERITIES } from "@/ui/SeverityTag";

export const BY: Record<MetricsBy, string> = {
  all: "All together",
  demand_class: "By class",
  jurisdiction: "By jurisdiction",
  severity: "By severity",
  requester_kind: "By requester",
  week: "By week",
  month: "By month",
};

export const TIMES = [
  ["first_touch", "First touch"],
  ["contain", "Contain"],
  ["decide", "Decide"],
  ["respond", "Respond"],
] as const;

export type TimeName = (typeof TIMES)[number][0];

/** "3 h 10 m" from seconds; a dash where nothing is known. */
export function time(seconds: number | null): string {
  return seconds === null ? "–" : duration(seconds * 1_000);
}

/** "2 h left", "late by 12 m": what was left of a clock, in seconds. */
export function slackOf(seconds: number | null): string {
  if (seconds === null) return "–";
  return seconds < 0 ? `late by ${duration(seconds * 1_000)}` : `${duration(seconds * 1_000)} left`;
}

const percent = (share: number) => (share * 100).toLocaleString("en", { maximumFractionDigits: 1 });

/** "9 of 10": what a share rests on. */
export function countOf({ hits, n }: MeasuredShare): string {
  return `${hits.toLocaleString("en")} of ${n.toLocaleString("en")}`;
}

/** "90 % (55.6–98.2 %)": a share with its 95 % interval; a dash where it rests on nothing. */
export function percentOf({ share, low, high }: MeasuredShare): string {
  return share === null ? "–" : `${percent(share)} % (${percent(low)}–${percent(high)} %)`;
}

/** The sentence that a replay makes: "5 promises newly late, 1 promise no longer late". */
export function pointOf(newly: number, noLonger: number): string {
  if (newly === 0 && noLonger === 0) return "Nothing would have been late that was not, or the other way round";
  return `${counted(newly, "promise")} newly late, ${counted(noLonger, "promise")} no longer late`;
}

const WORDS: Partial<Record<MetricsBy, Readonly<Record<string, string>>>> = {
  demand_class: CLASSES,
  requester_kind: REQUESTERS,
  jurisdiction: { none: "Nowhere" },
  severity: { unjudged: "Not judged" },
};

/** What a group is called. */
export function groupName(by: MetricsBy, key: string): string {
  if (by === "severity" && key in SEVERITIES)
    return `${key}: ${SEVERITIES[key as keyof typeof SEVERITIES].toLowerCase()}`;
  return WORDS[by]?.[key] ?? key;
}
