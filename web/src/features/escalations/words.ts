/** The words of escalations: classes, requesters, states, flags and outcomes as people say them. */
import type {
  EscalationDisposition,
  EscalationRole,
  EscalationState,
  Flag,
  HarmImpact,
  HarmUrgency,
  ItemOutcome,
  NoteDirection,
  Publicity,
} from "@/api/escalations";
import type { Tone } from "@/ui/Tag";

export const STATES: Record<EscalationState, { name: string; tone: Tone; act: string }> = {
  received: { name: "received", tone: "accent", act: "Receive" },
  triaged: { name: "triaged", tone: "accent", act: "Back to triaged" },
  assigned: { name: "assigned", tone: "accent", act: "Assigned" },
  in_progress: { name: "in progress", tone: "accent", act: "Work on it" },
  waiting: { name: "waiting", tone: "warn", act: "Wait for somebody…" },
  decision_pending: { name: "decision pending", tone: "violet", act: "Ask for a decision" },
  actioned: { name: "actioned", tone: "good", act: "Acted upon…" },
  responded: { name: "responded", tone: "good", act: "Answered…" },
  closed: { name: "closed", tone: "plain", act: "Close…" },
  rejected: { name: "rejected", tone: "plain", act: "Reject…" },
  duplicate: { name: "duplicate", tone: "plain", act: "Mark as duplicate…" },
  withdrawn: { name: "withdrawn", tone: "plain", act: "Withdrawn…" },
  reopened: { name: "reopened", tone: "accent", act: "Reopen…" },
};

/** States in which nothing is done any more. */
export const OVER: readonly EscalationState[] = ["closed", "rejected", "duplicate", "withdrawn"];
/** States that want a sentence of why. */
export const NEEDS_REASON: readonly EscalationState[] = [...OVER, "reopened"];

export const FLAGS: Record<Flag, string> = {
  high_profile: "High profile",
  minor: "A minor",
  election: "Election",
  imminent_harm: "Imminent harm",
  press: "Press",
};

export const PUBLICITY: Record<Publicity, string> = {
  none: "Nobody watches",
  watched: "Watched",
  press: "In the press",
  viral: "Viral",
};

export const IMPACTS: Record<HarmImpact, string> = {
  critical: "Critical: somebody may die or be gravely hurt",
  high: "High: grave harm, or many people",
  medium: "Medium: serious harm",
  low: "Low: limited harm",
};

export const URGENCIES: Record<HarmUrgency, string> = {
  now: "Now: it grows by the minute",
  today: "Today",
  week: "This week",
  none: "It does not grow",
};

export const OUTCOMES: Record<ItemOutcome, { name: string; tone: Tone; asks: string }> = {
  done: { name: "done", tone: "good", asks: "where, and since when" },
  partly: { name: "done in part", tone: "good", asks: "where, since when, and why not wholly" },
  refused: { name: "refused", tone: "plain", asks: "why" },
  clarify: { name: "asked back", tone: "warn", asks: "what was asked" },
  challenge: { name: "challenged", tone: "violet", asks: "on what ground" },
};

export const DISPOSITIONS: Record<EscalationDisposition, string> = {
  complied: "Complied",
  partly_complied: "Complied in part",
  refused: "Refused",
  challenged: "Challenged",
  no_violation: "No violation",
  answered: "Answered",
  referred: "Referred to somebody else",
};

export const ROLES: Record<EscalationRole, { name: string; does: string }> = {
  incident_lead: { name: "Incident lead", does: "steers the work and keeps the time" },
  scribe: { name: "Scribe", does: "writes down what happens" },
  decision_owner: { name: "Decision owner", does: "decides, and answers for it" },
  liaison: { name: "Liaison", does: "speaks with the requester" },
};

export const DIRECTIONS: Record<NoteDirection, { name: string; tone: Tone }> = {
  in: { name: "From the requester", tone: "accent" },
  out: { name: "To the requester", tone: "good" },
  inside: { name: "Within the desk", tone: "plain" },
};

export const MEASURES = {
  geo_block: "Geo-block",
  de_index: "Take out of search",
  unlist: "Unlist",
  hold_payout: "Hold the payout",
} as const;

export const PARTIES = {
  requester: "The requester",
  legal: "Legal",
  policy: "Policy",
  product: "Product",
  user: "The user",
  authority: "The authority",
  other_desk: "Another desk",
} as const;

export const CONFIDENTIALITY = {
  clear: "Clear: may be told to anybody",
  green: "Green: within the trade",
  amber: "Amber: within the organisation, who needs it",
  amber_strict: "Amber strict: within the organisation alone",
  red: "Red: nobody but who reads it here",
} as const;

/** "in_progress" as "in progress". */
export function spelt(word: string): string {
  return word.replaceAll("_", " ");
}

/** The choices of a field, from names in words. */
export function choices(words: Readonly<Record<string, string | { name: string }>>) {
  return Object.entries(words).map(([value, word]) => ({
    value,
    label: typeof word === "string" ? word : word.name,
  }));
}

const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** The places that a text names: "in, au-nsw" as IN and AU-NSW. */
export function placesOf(text: string): string[] {
  return [...new Set(text.toUpperCase().split(/[\s,;]+/))].filter((one) => one !== "");
}

/** What is wrong with the places, or nothing. */
export function faultOfPlaces(text: string): string {
  const wrong = placesOf(text).find((one) => !PLACE.test(one));
  return wrong ? `${wrong} is no ISO code: write SG, AU-NSW or EU, with commas between.` : "";
}

/** What is wrong with a territory, or nothing. */
export function faultOfTerritory(text: string): string {
  return text.trim().toUpperCase() === "WORLD" ? "" : faultOfPlaces(text);
}

/** A territory as the desk writes it: WORLD, or codes with blanks between. */
export function territoryOf(text: string): string {
  return placesOf(text).join(" ");
}

/** The lines of a pasted list that hold something, each once. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== "");
}
