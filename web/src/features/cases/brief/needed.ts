/** What is still needed before a case can be closed, and before it should be: in words. */
import type { Case, Decision } from "@/api/cases";
import type { Evidence } from "@/api/evidence";
import type { Finding } from "@/api/findings";

export type Need = {
  text: string;
  /** Whether the desk refuses to close the case before. */
  isBlocking: boolean;
  /** The tab where it is done. */
  tab: string;
};

type Known = {
  shown: Case;
  evidence: readonly Evidence[];
  findings: readonly Finding[];
  decisions: readonly Decision[];
};

/** Empty where nothing is left but a disposition and a reason. */
export function neededFor({ shown, evidence, findings, decisions }: Known): Need[] {
  const blocks = shown.blocked_by.map((ref) => ({
    text: blockText(ref, decisions),
    isBlocking: true,
    tab: "decisions",
  }));
  const advised: [boolean, string, string][] = [
    [shown.clauses.length === 0, "No policy clause is named.", "brief"],
    unsealed(evidence),
    unsettled(findings, "proposed", "for another person to judge"),
    unsettled(findings, "draft", "to be proposed"),
    unsettled(findings, "contested", "for the dispute to be settled"),
    [shown.findings.length === 0, "There is no finding: nothing says what was found.", "findings"],
    unjudged(shown),
  ];
  return [...blocks, ...advised.flatMap(([isSo, text, tab]) => (isSo ? [{ text, isBlocking: false, tab }] : []))];
}

function blockText(ref: string, decisions: readonly Decision[]): string {
  const state = decisions.find((one) => one.ref === ref)?.state;
  if (state === "approved") return `${ref} is approved. Execute it, or withdraw it.`;
  return `${ref} waits to be approved and executed, or refused.`;
}

function unsealed(evidence: readonly Evidence[]): [boolean, string, string] {
  const drafts = evidence.filter((item) => item.state === "draft").map((item) => item.ref);
  const verb = drafts.length === 1 ? "is" : "are";
  return [drafts.length > 0, `${named(drafts)} ${verb} not sealed, and can still be changed.`, "evidence"];
}

function unsettled(findings: readonly Finding[], state: Finding["state"], why: string): [boolean, string, string] {
  const waiting = findings.filter((one) => one.state === state).map((one) => one.ref);
  return [waiting.length > 0, `${named(waiting)} ${waiting.length === 1 ? "waits" : "wait"} ${why}.`, "findings"];
}

function unjudged(shown: Case): [boolean, string, string] {
  const count = shown.entities.filter((one) => one.role === "unknown").length;
  const [subject, verb] = count === 1 ? ["1 entity", "has"] : [`${count} entities`, "have"];
  return [count > 0, `${subject} ${verb} no role yet. Nothing can be decided about what nobody has judged.`, "brief"];
}

/** "EV-1, EV-2 and 3 more". */
function named(refs: readonly string[]): string {
  const [shown, rest] = [refs.slice(0, 3).join(", "), refs.length - 3];
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
