/** What states, measures and roles are called on screen, and which tone goes with them. */
import type { Action, Approval, Decision, Measure } from "@/api/enforcement";
import type { Tone } from "@/ui/Tag";

export type EntityRole = Decision["subjects"][number]["role"];

/** "withhold_royalties" as "Withhold royalties". */
export function spelt(word: string): string {
  const words = word.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const DECISION_TONES: Record<Decision["state"], Tone> = {
  proposed: "accent",
  approved: "violet",
  refused: "plain",
  executed: "good",
  reversed: "warn",
};

export const APPROVAL_TONES: Record<Approval["state"], Tone> = {
  pending: "accent",
  granted: "good",
  refused: "warn",
  withdrawn: "plain",
  expired: "warn",
};

export const ACTION_TONES: Record<Action["state"], Tone> = {
  pending: "plain",
  exported: "accent",
  queued: "accent",
  delivered: "good",
  dead: "warn",
};

export const ACTION_WORDS: Record<Action["state"], string> = {
  pending: "not yet out",
  exported: "in a signed file",
  queued: "waits to be sent",
  delivered: "delivered",
  dead: "given up",
};

/** The roles in the order of fault, each with what it means. */
export const ROLE_WORDS: Record<EntityRole, string> = {
  operator: "drives it",
  buyer: "pays for it",
  infrastructure: "carries it",
  beneficiary: "gains from it, no fault shown",
  target: "was hit by it",
  bystander: "was only near it",
  unknown: "nobody has judged it",
};

/** What undoes nothing, and what nothing undoes. */
export const FINAL: readonly Measure[] = ["refer", "restore", "reinstate"];

/** "1 entity", "3 entities". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
