/** The words of cases: what states, impacts, dispositions and roles mean to who reads them. */
import type { CaseState, Decision, Disposition, EntityRole, Impact } from "@/api/cases";
import type { Evidence } from "@/api/evidence";
import type { Finding } from "@/api/findings";
import type { Tone } from "@/ui/Tag";

export const IMPACTS: Record<Impact, string> = {
  S0: "Imminent harm to people",
  S1: "Grave harm, or many people",
  S2: "Serious harm",
  S3: "Limited harm",
  S4: "Little harm",
};

export const STATES: readonly CaseState[] = ["open", "investigating", "waiting", "review", "reopened", "closed"];

export const STATE_TONE: Record<CaseState, Tone> = {
  open: "accent",
  investigating: "accent",
  waiting: "warn",
  review: "violet",
  reopened: "accent",
  closed: "plain",
};

export const NEXT_STATES: Record<CaseState, readonly CaseState[]> = {
  open: ["investigating", "waiting"],
  investigating: ["waiting", "review"],
  waiting: ["investigating"],
  review: ["investigating"],
  closed: [],
  reopened: ["investigating", "waiting", "review"],
};

export const DISPOSITIONS: Record<Disposition, { name: string; meaning: string }> = {
  confirmed_violation: { name: "Confirmed violation", meaning: "What was claimed happened, and a policy forbids it." },
  partly: { name: "Partly", meaning: "A part of the claims holds." },
  not_a_violation: { name: "Not a violation", meaning: "It happened otherwise, or no policy forbids it." },
  insufficient_evidence: { name: "Insufficient evidence", meaning: "It may be, and it was not shown." },
  abuse_by_others: { name: "Abuse by others", meaning: "It happened; those who were looked at bear no fault." },
  referred: { name: "Referred", meaning: "Somebody else goes on with it." },
  duplicate: { name: "Duplicate", meaning: "Another case holds it." },
};

export const ROLES: Record<EntityRole, string> = {
  operator: "Runs the abuse",
  buyer: "Pays for it",
  beneficiary: "Gains from it, unwitting",
  target: "Is harmed by it",
  bystander: "Has no part in it",
  infrastructure: "Carries it",
  unknown: "Nobody has judged it yet",
};

export const FINDING_TONE: Record<Finding["state"], Tone> = {
  draft: "plain",
  proposed: "accent",
  confirmed: "good",
  contested: "warn",
  refuted: "plain",
  superseded: "plain",
};

export const EVIDENCE_TONE: Record<Evidence["state"], Tone> = {
  held: "warn",
  stopped: "harm",
  draft: "plain",
  sealed: "good",
  superseded: "plain",
  released: "plain",
  quarantined: "harm",
  destroyed: "plain",
};

export const DECISION_TONE: Partial<Record<Decision["state"], Tone>> = {
  proposed: "accent",
  approved: "good",
};

/** "query_result" as people say it: "query result". */
export function plain(name: string): string {
  return name.replaceAll("_", " ");
}

export const IMPACT_OPTIONS = Object.entries(IMPACTS).map(([value, meaning]) => ({
  value,
  label: `${value} · ${meaning}`,
}));
