/** A decision and what it rests on, as the desk tells them, for tests of enforcement. */
import type { Action, Approval, Decision } from "@/api/enforcement";
import { answer } from "./network";

export const HASH = "a".repeat(64);
export const OTHER_HASH = "b".repeat(64);

export const APPROVAL: Approval = {
  ref: "APR-1",
  subject: "DEC-1",
  purpose: "neutralise on 3 of CASE-1",
  payload_hash: HASH,
  state: "pending",
  quorum: 1,
  granted: 0,
  proposer: "u-2",
  requested_at: "2026-11-28T10:00:00Z",
  expires_at: "2099-12-01T10:00:00Z",
  decided_at: null,
  votes: [],
  version: 1,
};

export const DECISION: Decision = {
  ref: "DEC-1",
  case: "CASE-1",
  basis: { clauses: ["PM-01@2026.2"], legal_demand: "", court_order: "", contract: "" },
  subjects: [
    { entity: "account:one", role: "operator" },
    { entity: "account:two", role: "operator" },
    { entity: "creator:hit", role: "target" },
  ],
  action: "neutralise",
  territory: "world",
  ends_at: null,
  facts: "They play in step on shared devices.",
  proportionality: "Plays are taken out; nobody is shut out.",
  evidence: [{ evidence: "EV-1", sha256: "c".repeat(64) }],
  findings: ["FND-1"],
  impact: "normal",
  state: "proposed",
  simulation: true,
  payload_hash: HASH,
  approval: APPROVAL,
  proposer: "u-2",
  proposed_at: "2026-11-28T10:00:00Z",
  executor: null,
  executed_at: null,
  reversed_by: null,
  reversed_at: null,
  reversal_reason: "",
  actions: [],
  version: 3,
};

export const ACTION: Action = {
  ref: "ACT-1",
  decision: "DEC-1",
  entity: "account:one",
  action: "neutralise",
  territory: "world",
  ends_at: null,
  state: "delivered",
  idempotency_key: "key",
  created_at: "2026-11-28T11:00:00Z",
  exported_at: null,
  export: null,
  delivered_at: "2026-11-28T11:00:05Z",
  receipt: { platform: { ticket: "T-1" } },
  reverses: null,
};

export const CLAUSE = {
  id: "PM-01",
  ref: "PM-01@2026.2",
  version: "2026.2",
  text_since: "2026.1",
  title: "Artificial streaming",
  family: "platform_manipulation",
  severity: "S2",
  harm: "Royalties are taken from artists whom people listen to.",
  text: "Nobody may play by machine.\nNor pay for it.",
  effective_from: "2026-01-01",
  evidence_needed: ["Plays against what is usual"],
  examples: ["Fifty accounts on one shelf of phones."],
  counter_examples: ["A café that plays one album all day."],
  allowed_actions: ["neutralise", "demonetise"],
  four_eyes: true,
  dsa: { category: "SCAMS", keyword: "INAUTHENTIC" },
  tspa: "",
  territories: [],
};

const FINDING = {
  ref: "FND-1",
  case: "CASE-1",
  statement: "The {EV-1.accounts} accounts act as one.",
  text: "The 50 accounts act as one.",
  numbers: [],
  state: "confirmed",
  confidence: "high",
  rationale: "Counted.",
  alternatives: ["A fan party"],
  limits: ["Only some days were loaded."],
  clause: null,
  author: "u-2",
  reviewer: "u-1",
  review_reason: "",
  citations: [],
  supersedes: null,
  written_at: "2026-11-28T09:00:00Z",
  reviewed_at: null,
  version: 1,
};

export const CASE = {
  ref: "CASE-1",
  title: "Fifty as one",
  lead: "u-2",
  participants: [],
  entities: DECISION.subjects.map((subject) => ({ ...subject, reason: "", set_by: null, set_at: null, version: 1 })),
  evidence: ["EV-1"],
  findings: ["FND-1"],
};

export const ITEM = {
  ref: "EV-1",
  title: "Plays of the accounts",
  state: "sealed",
  sha256: "c".repeat(64),
  collected_by: "u-9",
  locator: null,
  source: "lake",
};

/** Answer everything that the page of a decision asks for. */
export function tellDecision(part: Partial<Decision> = {}): Decision {
  const decision = { ...DECISION, ...part };
  answer("get", "/api/decisions/DEC-1", decision);
  answer("get", "/api/cases/CASE-1", CASE);
  answer("get", "/api/cases/CASE-1/findings", [FINDING]);
  answer("get", "/api/evidence/EV-1", ITEM);
  answer("get", "/api/policies/PM-01%402026.2", CLAUSE);
  answer("get", "/api/destinations", []);
  return decision;
}
