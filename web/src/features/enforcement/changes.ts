/** What of a decision differs between what somebody read and what it is now: exactly what an approval binds. Pure. */
import type { Decision } from "@/api/enforcement";

export type Change = { what: string; before: string; after: string };

const BOUND: ReadonlyArray<readonly [string, (decision: Decision) => string]> = [
  ["Measure", (one) => one.action],
  ["Subjects", (one) => lines(one.subjects.map((subject) => `${subject.entity} (${subject.role})`))],
  ["Clauses", (one) => lines(one.basis.clauses ?? [])],
  ["Legal demand", (one) => one.basis.legal_demand ?? ""],
  ["Court order", (one) => one.basis.court_order ?? ""],
  ["Contract", (one) => one.basis.contract ?? ""],
  ["Facts", (one) => one.facts],
  ["Proportionality", (one) => one.proportionality],
  ["Evidence", (one) => lines(one.evidence.map((cited) => `${cited.evidence} ${cited.sha256}`))],
  ["Findings", (one) => lines(one.findings)],
  ["Territory", (one) => one.territory],
  ["Ends", (one) => one.ends_at ?? "never"],
  ["Impact", (one) => one.impact],
];

function lines(items: readonly string[]): string {
  return items.toSorted().join("\n");
}

/** The parts that differ, each with what it said and what it says. */
export function changesOf(read: Decision, now: Decision): Change[] {
  return BOUND.flatMap(([what, of]) => {
    const [before, after] = [of(read), of(now)];
    return before === after ? [] : [{ what, ...onlyDiffering(before, after) }];
  });
}

/** Of lists only the lines that came or went. */
function onlyDiffering(before: string, after: string): { before: string; after: string } {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  if (old.length === 1 && fresh.length === 1) return { before, after };
  const gone = old.filter((line) => !fresh.includes(line));
  const come = fresh.filter((line) => !old.includes(line));
  return { before: gone.join("\n"), after: come.join("\n") };
}
