/** The words of case templates: what a task is to a closing, what a closing needs, and when a task is due. */
import type { ClosingField, Confidentiality, TemplateTask } from "@/api/caseTemplates";
import { duration } from "@/lib/time";

export const CLOSING: Record<ClosingField, string> = {
  legal_basis: "Legal basis",
  requested_action: "Requested action",
  requester: "Whether the requester was verified",
  territory: "Territory of every outcome",
  decision: "A linked decision",
};

export const CONFIDENTIALITY: Record<Confidentiality, string> = {
  clear: "Clear: anybody",
  green: "Green: the community",
  amber: "Amber: who needs to know",
  amber_strict: "Amber strict: within the company",
  red: "Red: those named alone",
};

/** From the loosest grade to the strictest. */
export const GRADES = Object.keys(CONFIDENTIALITY) as Confidentiality[];

export const isStricter = (one: Confidentiality, than: Confidentiality) => GRADES.indexOf(one) > GRADES.indexOf(than);

const HOUR = 3_600_000;

/** "8 h after receipt, or at 25 % of the shortest clock"; "" for a task without a time. */
export function dueWords({ due_hours, due_fraction }: Pick<TemplateTask, "due_hours" | "due_fraction">): string {
  const hours = typeof due_hours === "number" ? `${duration(due_hours * HOUR)} after receipt` : "";
  const share = typeof due_fraction === "number" ? `at ${Math.round(due_fraction * 100)} % of the shortest clock` : "";
  return [hours, share].filter(Boolean).join(", or ");
}

/** What a task is to a closing. */
export type Weight = "optional" | "required" | "mandatory";

export const WEIGHTS: Record<Weight, string> = {
  optional: "optional",
  required: "done or dropped before closing",
  mandatory: "mandatory: done before closing",
};

export function weightOf(task: Pick<TemplateTask, "is_mandatory" | "is_required">): Weight {
  if (task.is_mandatory) return "mandatory";
  return task.is_required ? "required" : "optional";
}
