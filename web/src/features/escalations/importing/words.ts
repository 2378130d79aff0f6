/** What a row becomes, in words, and where requests that came in stand. */
import type { RowFate } from "@/api/intake";
import { counted } from "@/lib/counted";
import type { Tone } from "@/ui/Tag";

export const FATES: Record<RowFate, { name: string; tone: Tone }> = {
  new: { name: "new", tone: "good" },
  answer: { name: "a note on an earlier one", tone: "accent" },
  known: { name: "here already", tone: "plain" },
  refused: { name: "refused", tone: "warn" },
};

/** "12 new, 1 refused": how many rows become what; those that are none are left out. */
export function tally(counts: Readonly<Record<string, unknown>>): string {
  const parts = (Object.keys(FATES) as RowFate[])
    .map((fate) => [Number(counts[fate] ?? 0), FATES[fate].name] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count.toLocaleString("en")} ${name}`);
  return parts.join(", ") || counted(0, "row");
}
