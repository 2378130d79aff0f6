/** Leads as the desk would tell them, and the windows in which they are looked at. */
import { vi } from "vitest";
import type { Lead, LeadLine, Member } from "@/api/leads";

export function aLine(part: Partial<LeadLine> & { ref: string }): LeadLine {
  return {
    detector: "co_action",
    title: "31 accounts act as one",
    state: "open",
    score: 0.91,
    q_value: null,
    member_count: 2,
    assignee: null,
    verdict: null,
    last_seen: "2026-11-28T10:00:00Z",
    version: 1,
    family: "coordination",
    first_seen: "2026-11-20T10:00:00Z",
    volume: 400,
    ...part,
  };
}

export function aMember(entity: string, part: Partial<Member> = {}): Member {
  return {
    entity,
    score: 0.9,
    role: "unknown",
    role_by: null,
    role_at: null,
    verdict: null,
    verdict_by: null,
    verdict_at: null,
    last_seen: "2026-11-28T10:00:00Z",
    ...part,
  };
}

export function aLead(part: Partial<Lead> & { ref: string }): Lead {
  return {
    ...aLine(part),
    detector_version: 3,
    family: "coordination",
    key: "k",
    explanation: "31 accounts met on the same objects.",
    statistic: "mean share of the members' acts that met another's",
    baseline: 0.05,
    dataset: "streams",
    run: "RUN-2",
    window_start: "2026-10-01T00:00:00Z",
    window_end: "2026-10-22T00:00:00Z",
    volume: 400,
    question: "",
    parameters: { min_members: 7 },
    members: [aMember("account:a1"), aMember("account:b2", { score: 0.5 })],
    top_objects: [{ entity: "track:t1", count: 9 }],
    exemplars: [{ dataset: "streams", row_key: "d6ff07c9ddaa6a", time: "2026-10-08T02:17:27Z", sentence: "a1 met b2" }],
    counter_evidence: [
      { name: "popular_objects", value: 0.1, speaks_against: false, sentence: "10% of the objects are popular." },
      { name: "shared_ip", value: 0.9, speaks_against: true, sentence: "90% came through one address." },
    ],
    snooze: null,
    cases: [],
    outcomes: [],
    first_seen: "2026-11-20T10:00:00Z",
    observations: 2,
    unmasked: [],
    ...part,
  };
}

/** A window for which these media queries hold. */
export function lookThrough(...queries: string[]): void {
  vi.spyOn(window, "matchMedia").mockImplementation((query) =>
    Object.assign(new EventTarget(), {
      matches: queries.includes(query),
      media: query,
      onchange: null,
      addListener() {},
      removeListener() {},
    }),
  );
}
