/** Which measure may be proposed, and on whom: what the desk will check again. */
import type { Case, CaseEntity, Clause, ProposedDecision } from "@/api/cases";
import { MEASURES, type Measure } from "@/api/policies";

export type BasisKind = "clauses" | "legal_demand" | "court_order" | "contract";

// Measures that blame nobody may be taken on those who bear no fault.
const NO_FAULT: readonly Measure[] = ["neutralise", "label", "preserve", "refer", "restore", "reinstate"];
const FAULTLESS: readonly CaseEntity["role"][] = ["target", "bystander", "beneficiary"];
const HEAVY: readonly Measure[] = ["terminate", "refer", "demonetise", "withhold_royalties"];
const BULK = 25;

/** What every chosen clause allows; without clauses, all. */
export function allowedBy(clauses: readonly Clause[]): readonly Measure[] {
  return MEASURES.filter((measure) => clauses.every((clause) => clause.allowed_actions.includes(measure)));
}

/** Why an entity cannot be acted on; undefined where it can. */
export function whySpared(entity: CaseEntity, measure: Measure | undefined): string | undefined {
  if (entity.role === "unknown") return "Nobody has judged what it did. Give it a role in the brief.";
  if (measure && FAULTLESS.includes(entity.role) && !NO_FAULT.includes(measure))
    return `A ${entity.role} bears no fault. On it only: ${NO_FAULT.join(", ")}.`;
  return undefined;
}

export type DecisionForm = {
  basis: BasisKind;
  clauses: string[];
  reference: string;
  action: Measure | null;
  subjects: string[];
  facts: string;
  proportionality: string;
  evidence: string[];
  findings: string[];
  territory: string;
  ends_at: string;
  impact: "normal" | "high";
};

/** What is kept of it as a draft: clauses that nobody chose are those of the case, as it stands. */
export type DecisionDraft = Omit<DecisionForm, "clauses"> & { clauses: string[] | null };

export const UNTOUCHED: DecisionDraft = {
  basis: "clauses",
  clauses: null,
  reference: "",
  action: null,
  subjects: [],
  facts: "",
  proportionality: "",
  evidence: [],
  findings: [],
  territory: "world",
  ends_at: "",
  impact: "normal",
};

export function formOf(draft: DecisionDraft, shown: Case): DecisionForm {
  return { ...draft, clauses: draft.clauses ?? shown.clauses };
}

/** Whether two people besides the proposer must approve. */
export function isHeavy(form: DecisionForm): boolean {
  const isGrave = form.action !== null && HEAVY.includes(form.action);
  return form.impact === "high" || isGrave || form.subjects.length > BULK;
}

/** What is still missing before it can be proposed, in words. */
export function missingIn(form: DecisionForm): string[] {
  const asked: [boolean, string][] = [
    [form.basis === "clauses" ? form.clauses.length === 0 : !form.reference.trim(), "a basis"],
    [form.action === null, "a measure"],
    [form.subjects.length === 0, "a subject"],
    [!form.facts.trim(), "the facts"],
    [!form.proportionality.trim(), "why it is proportionate"],
    [form.evidence.length === 0, "sealed evidence"],
    [!/^(world|[A-Z]{2}(,[A-Z]{2})*)$/.test(form.territory), "a territory"],
  ];
  return asked.flatMap(([isMissing, name]) => (isMissing ? [name] : []));
}

export function toPropose(form: DecisionForm, action: Measure): ProposedDecision {
  const basis = { clauses: [] as string[], legal_demand: "", court_order: "", contract: "" };
  return {
    basis:
      form.basis === "clauses"
        ? { ...basis, clauses: form.clauses }
        : { ...basis, [form.basis]: form.reference.trim() },
    subjects: form.subjects,
    action,
    facts: form.facts.trim(),
    proportionality: form.proportionality.trim(),
    evidence: form.evidence,
    findings: form.findings,
    territory: form.territory,
    ends_at: form.ends_at ? new Date(form.ends_at).toISOString() : null,
    impact: form.impact,
  };
}
