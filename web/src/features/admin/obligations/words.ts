/** How the book of obligations is spelt on the screen. */
import type { Applies, Budget, Obligation, Revision, Verification } from "@/api/obligations";
import type { Tone } from "@/ui/Tag";

export const SWITCH: Record<Applies, { name: string; tone: Tone; follows: string }> = {
  ask_legal: {
    name: "ask Legal",
    tone: "warn",
    follows: "Nobody has answered: a demand that fits starts a provisional clock.",
  },
  applies: { name: "applies", tone: "good", follows: "A demand that fits starts its clock." },
  does_not_apply: { name: "does not apply", tone: "plain", follows: "It starts no clock." },
};

export const MARKS: Record<Verification, { name: string; tone: Tone; means: string }> = {
  primary: { name: "primary text", tone: "good", means: "The figures were read in the text of the law." },
  secondary: {
    name: "secondary page",
    tone: "warn",
    means: "The figures were read on another page: compare them with the text of the law.",
  },
  memory: {
    name: "from memory",
    tone: "warn",
    means: "The figures were seen nowhere: read the text of the law before you rely on them.",
  },
};

export const STATES: Record<Revision["state"], string> = {
  in_force: "in force",
  past: "past",
  waiting: "waits to take effect",
  set_aside: "set aside before it took effect",
};

export function spelt(word: string): string {
  return word.replaceAll("_", " ");
}

export function budgetOf(budget: Budget): string {
  return `${budget.value.toLocaleString("en")} ${spelt(budget.unit)}`;
}

/** How much time a row leaves, in words; a number of one's own is called that. */
export function timeOf(row: Obligation): string {
  if (row.internal_target) return `${budgetOf(row.internal_target)} (our own target)`;
  if (row.earliest && row.budget) return `${row.earliest.value} to ${budgetOf(row.budget)}`;
  if (!row.budget) return spelt(row.clock_class);
  const sides: Partial<Record<Obligation["bound"], string>> = { not_before: "at least ", target_mean: "mean of " };
  return `${sides[row.bound] ?? ""}${budgetOf(row.budget)}`;
}
