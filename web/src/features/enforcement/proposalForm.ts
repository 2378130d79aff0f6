/** A proposal as its form holds it, and as the desk takes it: pure. */
import type { Decision, Measure, Proposal } from "@/api/enforcement";

export type ProposalForm = {
  action: Measure;
  subjects: string[];
  clauses: string;
  legal_demand: string;
  court_order: string;
  contract: string;
  facts: string;
  proportionality: string;
  evidence: string[];
  findings: string[];
  territory: string;
  /** A minute in UTC, `2026-12-31T18:00`, or "" for none. */
  ends: string;
  impact: "normal" | "high";
};

export function formOf(decision: Decision): ProposalForm {
  const { basis } = decision;
  return {
    action: decision.action,
    subjects: decision.subjects.map((one) => one.entity),
    clauses: (basis.clauses ?? []).join(" "),
    legal_demand: basis.legal_demand ?? "",
    court_order: basis.court_order ?? "",
    contract: basis.contract ?? "",
    facts: decision.facts,
    proportionality: decision.proportionality,
    evidence: decision.evidence.map((one) => one.evidence),
    findings: [...decision.findings],
    territory: decision.territory,
    ends: decision.ends_at?.slice(0, 16) ?? "",
    impact: decision.impact,
  };
}

export function proposalOf(form: ProposalForm): Proposal {
  return {
    action: form.action,
    subjects: form.subjects,
    basis: {
      clauses: form.clauses.split(/[\s,]+/).filter(Boolean),
      legal_demand: form.legal_demand.trim(),
      court_order: form.court_order.trim(),
      contract: form.contract.trim(),
    },
    facts: form.facts,
    proportionality: form.proportionality,
    evidence: form.evidence,
    findings: form.findings,
    territory: form.territory,
    ends_at: form.ends ? `${form.ends}:00Z` : null,
    impact: form.impact,
  };
}

export type Faults = Partial<Record<keyof ProposalForm, string>>;

/** What would be refused, field by field. */
export function faultsOf(form: ProposalForm, now: number): Faults {
  const basis = [form.clauses, form.legal_demand, form.court_order, form.contract];
  return {
    ...(form.subjects.length === 0 && { subjects: "Name at least one entity." }),
    ...(basis.every((text) => !text.trim()) && { clauses: "Give a clause, a demand, an order or a contract." }),
    ...(!form.facts.trim() && { facts: "Write its facts." }),
    ...(!form.proportionality.trim() && { proportionality: "Say why this measure and no milder one." }),
    ...(form.evidence.length === 0 && { evidence: "Cite sealed evidence of the case." }),
    ...(!/^(world|[A-Z]{2}(,[A-Z]{2})*)$/.test(form.territory) && {
      territory: "Write world, or countries as JP,SG.",
    }),
    ...(form.ends && Date.parse(`${form.ends}:00Z`) <= now && { ends: "The end lies in the past." }),
  };
}
