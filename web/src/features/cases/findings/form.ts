/** The form of a finding, and when it can be sent. */
import type { Finding, Written } from "@/api/findings";
import { problemIn } from "./statement";

export type Cited = Finding["citations"][number];
export type FindingForm = Pick<
  Finding,
  "statement" | "rationale" | "confidence" | "clause" | "alternatives" | "limits" | "citations"
>;

export const EMPTY: FindingForm = {
  statement: "",
  rationale: "",
  confidence: "medium",
  clause: null,
  alternatives: [],
  limits: [],
  citations: [],
};

export function isComplete(form: FindingForm): boolean {
  return problemIn(form.statement) === undefined && form.rationale.trim() !== "" && form.citations.length > 0;
}

/** What goes to the desk: without empty lines and outer spaces. */
export function toSend(form: FindingForm, supersedes?: string): Omit<Written, "draft"> {
  const lines = (all: readonly string[]) => all.map((one) => one.trim()).filter(Boolean);
  return {
    ...form,
    statement: form.statement.trim(),
    rationale: form.rationale.trim(),
    alternatives: lines(form.alternatives),
    limits: lines(form.limits),
    supersedes: supersedes ?? null,
  };
}
