/** The words for what a lead is and what people make of it. */
import type { Lead, LeadLine, LeadState, MemberRole, Verdict } from "@/api/leads";
import type { Growth } from "@/api/triage";
import type { Tone } from "@/ui/Tag";

export const STATES: Record<LeadState, string> = {
  open: "Open",
  snoozed: "Snoozed",
  judged: "Judged",
  in_case: "In a case",
};

export const VERDICTS: Record<Verdict, string> = {
  true_positive: "True positive",
  benign: "Benign",
  inconclusive: "Inconclusive",
  needs_case: "Needs a case",
};

/** Red is for confirmed harm. */
export const VERDICT_TONES: Record<Verdict, Tone> = {
  true_positive: "harm",
  benign: "good",
  inconclusive: "plain",
  needs_case: "violet",
};

/** A role, the key that gives it on an active member, and its word. */
export const ROLES: ReadonlyArray<readonly [MemberRole, string, string]> = [
  ["operator", "o", "Operator"],
  ["buyer", "u", "Buyer"],
  ["beneficiary", "e", "Beneficiary"],
  ["target", "a", "Target"],
  ["bystander", "y", "Bystander"],
  ["unknown", "n", "Unknown"],
];

export const GROWTHS: Record<Growth, string> = { members: "Members", volume: "Volume", score: "Score" };

/** What a lead is in one word: its verdict where it has one, else its state. */
export function standing(lead: Pick<LeadLine, "state" | "verdict">): { word: string; tone: Tone } {
  if (lead.verdict && lead.state !== "in_case")
    return { word: VERDICTS[lead.verdict], tone: VERDICT_TONES[lead.verdict] };
  const tones: Record<LeadState, Tone> = { open: "plain", snoozed: "plain", judged: "plain", in_case: "accent" };
  return { word: STATES[lead.state], tone: tones[lead.state] };
}

/** The state that a verdict on all members brings, as the desk will tell it. */
export function stateAfter(state: LeadState, verdict: Verdict): LeadState {
  if (state === "in_case") return state;
  return verdict === "needs_case" ? "open" : "judged";
}

/** How big a lead is by what it can grow by; undefined where a list does not tell it. */
export function extent(lead: LeadLine | Lead, growth: Growth): number | undefined {
  if (growth === "members") return lead.member_count;
  if (growth === "score") return lead.score;
  return "volume" in lead ? lead.volume : undefined;
}
