/** A case as tests know it, with its evidence, findings, notes and decisions; each test changes what it is about. */

import { answer } from "@testing/network";
import type { Case, CaseEntity, Clause, Decision, Note } from "@/api/cases";
import type { Evidence } from "@/api/evidence";
import type { Finding } from "@/api/findings";

const AT = "2026-11-28T10:00:00Z";

export const ENTITY: CaseEntity = {
  entity: "account:a1",
  role: "operator",
  reason: "It plays in step.",
  set_by: "u-1",
  set_at: AT,
  version: 2,
};

export const CASE: Case = {
  ref: "CASE-1",
  type: "artificial_streaming",
  title: "Who plays at night?",
  state: "open",
  disposition: null,
  impact: "S2",
  clauses: ["PM-01@2026.2"],
  lead: "u-1",
  compartment: null,
  opened_at: AT,
  closed_at: null,
  version: 3,
  participants: [{ actor: "u-1", role: "lead", assumed_at: AT, renounced_at: null }],
  entities: [
    ENTITY,
    { ...ENTITY, entity: "account:a2", role: "unknown", reason: "", set_by: null, set_at: null, version: 1 },
  ],
  leads: ["LEAD-4"],
  evidence: ["EV-1"],
  findings: ["FND-1"],
  blocked_by: [],
};

export const EVIDENCE: Evidence = {
  ref: "EV-1",
  kind: "query_result",
  title: "Plays by country",
  state: "sealed",
  source: "streams version 0",
  method: "query",
  collected_by: "u-1",
  collected_at: AT,
  sha256: "a".repeat(64),
  size: 2023,
  media_type: "application/vnd.apache.parquet",
  original_name: "result.parquet",
  labels: [],
  marking: "amber",
  derived_from: null,
  query: {
    sql: "SELECT country, plays FROM streams ORDER BY 2",
    parameters: [],
    snapshots: [{ dataset: "streams", version: 0, files: ["f".repeat(64)] }],
    engine_version: "duckdb 1.5.5",
    code_version: "0.1.0",
    result_hash: "b".repeat(64),
    rows: 2,
    run: "RUN-5",
  },
  locator: null,
  report_reference: null,
  sealed_at: AT,
  sealed_by: "u-1",
  seal: "c".repeat(64),
  version: 2,
};

/** Of the same item: bytes of some type instead of a query. */
export function fileItem(part: Partial<Evidence>): Evidence {
  return {
    ...EVIDENCE,
    ref: "EV-9",
    kind: "file",
    title: "A message",
    query: null,
    original_name: "message.txt",
    ...part,
  };
}

export const ROWS = {
  run: {
    run: "RUN-9",
    kind: "sql",
    repeats: null,
    query: "",
    parameters: [],
    snapshots: [],
    engine_version: "duckdb 1.5.5",
    code_version: "0.1.0",
    result_hash: "b".repeat(64),
    rows: 2,
    rows_read: 10,
    seconds: 0.2,
    status: "done",
    problem: "",
    by: "u-1",
    at: AT,
    unmasked: {},
  },
  columns: ["country", "plays"],
  rows: [
    { country: "SG", plays: 1200 },
    { country: "JP", plays: 74.5 },
  ],
};

export const FINDING: Finding = {
  ref: "FND-1",
  case: "CASE-1",
  statement: "The accounts played {EV-1.plays} times, others {EV-1.plays[1]}.",
  text: "The accounts played 1200 times, others 74.5.",
  numbers: [
    { evidence: "EV-1", column: "plays", row: 0, value: 1200 },
    { evidence: "EV-1", column: "plays", row: 1, value: 74.5 },
  ],
  state: "proposed",
  confidence: "medium",
  rationale: "Counted in the streams.",
  alternatives: ["A promotion ran."],
  limits: ["Only one month was loaded."],
  clause: "PM-01@2026.2",
  author: "u-2",
  reviewer: null,
  review_reason: "",
  citations: [{ evidence: "EV-1", locator: "all rows", stance: "supports" }],
  supersedes: null,
  written_at: AT,
  reviewed_at: null,
  version: 4,
};

export const NOTE: Note = {
  id: 7,
  case: "CASE-1",
  text: "Asked the label.",
  author: "u-1",
  written_at: AT,
  version: 1,
  versions: [{ version: 1, text: "Asked the label.", author: "u-1", written_at: AT }],
};

export const DECISION = {
  ref: "DEC-1",
  case: "CASE-1",
  basis: { clauses: ["PM-01@2026.2"], legal_demand: "", court_order: "", contract: "" },
  subjects: [{ entity: "account:a1", role: "operator" }],
  action: "demote",
  territory: "world",
  ends_at: null,
  facts: "It plays in step with others.",
  proportionality: "It can be undone.",
  evidence: [],
  findings: [],
  impact: "normal",
  state: "proposed",
  proposer: "u-2",
  proposed_at: AT,
  executor: null,
  executed_at: null,
  reversed_by: null,
  reversed_at: null,
  reversal_reason: "",
  actions: [],
  version: 1,
} as unknown as Decision;

export const CLAUSE = {
  id: "PM-01",
  ref: "PM-01@2026.2",
  title: "Artificial streaming",
  severity: "S2",
  allowed_actions: ["demote", "neutralise", "preserve"],
} as unknown as Clause;

type World = {
  shown: Case;
  evidence: Evidence[];
  findings: Finding[];
  notes: Note[];
  decisions: Decision[];
};

/** Answer what a case's page asks for. */
export function aCase(part: Partial<World> = {}): World {
  const world = { shown: CASE, evidence: [EVIDENCE], findings: [FINDING], notes: [NOTE], decisions: [], ...part };
  answer("get", "/api/cases/CASE-1", () => world.shown);
  for (const item of world.evidence) answer("get", `/api/evidence/${item.ref}`, () => item);
  answer("get", "/api/cases/CASE-1/findings", () => world.findings);
  answer("get", "/api/cases/CASE-1/notes", () => world.notes);
  answer("get", "/api/cases/CASE-1/decisions", () => world.decisions);
  answer("get", "/api/policies", { items: [CLAUSE], next_cursor: null });
  answer("get", "/api/history/*", { items: [], next_cursor: null });
  return world;
}
