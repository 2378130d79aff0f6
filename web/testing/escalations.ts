/** An escalation with its clocks, items and tasks as the desk tells them, for tests. */
import type { ClockLine, ClockWhole } from "@/api/clocks";
import type { Containment, Escalation, EscalationLine, Item, MatrixVersion, Task } from "@/api/escalations";
import { anAppliedTemplate } from "./caseTemplates";
import { answer } from "./network";
import { aRouting } from "./routing";

const HOUR = 3_600_000;
export const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

export const REF = "ESC-2026-000001";

export function aClock(part: Partial<ClockLine> = {}): ClockLine {
  return {
    ref: "CLK-1",
    subject: REF,
    name: "IT Rules 2021, Rule 3(1)(d)",
    kind: "statutory",
    clock_class: "fixed",
    bound: "not_after",
    state: "running",
    is_mandatory: true,
    is_provisional: false,
    is_pausable: false,
    is_counterparty: false,
    is_internal_target: false,
    obligation: null,
    start_event: "receipt",
    started_at: inHours(-1),
    due_at: inHours(2.2),
    earliest_at: null,
    breached_at: null,
    ended_at: null,
    zone: "Asia/Kolkata",
    next_mark: "50",
    next_at: inHours(0.5),
    version: 3,
    ...part,
  };
}

export function aWholeClock(part: Partial<ClockWhole> = {}): ClockWhole {
  return {
    ...aClock(),
    definition: { ...aClock(), budget: { value: 3, unit: "elapsed_hours" }, pause_note: "", warnings: [50] } as never,
    start_source: "form",
    end_reason: "",
    parent: null,
    segments: [{ is_paused: false, begins: inHours(-1), ends: null, reason: "", by: "u-1" }],
    due_times: [{ due_at: inHours(2.2), reason: "started", source: "the paper", by: "u-2", at: inHours(-1) }],
    firings: [{ mark: "50", due_for: inHours(-2), fired_at: inHours(-1), late_by: 3_600 }],
    ...part,
  };
}

export function anEscalationLine(part: Partial<EscalationLine> = {}): EscalationLine {
  return {
    ref: REF,
    title: "Order to block a recording",
    state: "triaged",
    severity: "S2",
    publicity: "none",
    demand_class: "government_order",
    jurisdictions: ["IN"],
    requester_kind: "government",
    flags: [],
    language: "en",
    assignee: null,
    desk: null,
    lease_until: null,
    snoozed_until: null,
    received_at: inHours(-1),
    is_hard: false,
    hard_at: null,
    no_tipping_off: false,
    clocks: [aClock()],
    version: 4,
    ...part,
  };
}

export function anItem(part: Partial<Item> = {}): Item {
  return {
    number: 1,
    named: "https://example.org/track/abc",
    entity: "track:abc",
    is_confirmed: false,
    outcome: null,
    territory: "",
    effect_at: null,
    note: "",
    set_by: null,
    version: 1,
    ...part,
  };
}

export function aTask(part: Partial<Task> = {}): Task {
  return {
    ref: "TASK-1",
    escalation: REF,
    kind: "task",
    title: "Ask the label",
    for_role: "desk",
    assignee: null,
    is_mandatory: false,
    is_required: false,
    template_key: "",
    due_at: null,
    clock: null,
    state: "open",
    outcome: "",
    done_by: null,
    done_at: null,
    version: 1,
    ...part,
  };
}

export function aMeasure(part: Partial<Containment> = {}): Containment {
  return {
    id: 1,
    measure: "geo_block",
    entities: ["track:abc"],
    territory: "IN",
    reason: "The order names it.",
    applied_by: "u-2",
    applied_at: inHours(-1),
    expires_at: inHours(20),
    clock: "CLK-7",
    task: "TASK-7",
    ended_at: null,
    end: "",
    version: 2,
    ...part,
  };
}

export function anEscalation(part: Partial<Escalation> = {}): Escalation {
  return {
    ...anEscalationLine(),
    channel: "form",
    external_ref: REF,
    text: "Block it within three hours.",
    text_version: 1,
    requester: {
      kind: "government",
      organisation: "Ministry",
      person: "",
      contact: "",
      verified: null,
      verified_by: "",
    },
    legal_basis: "section 79",
    requested_action: "Block it",
    confidentiality: "amber",
    compartment: null,
    awareness_at: inHours(-1),
    events: {},
    impact: "medium",
    urgency: "today",
    severity_reason: "by the matrix",
    violates: null,
    exposure: null,
    handling_minutes: null,
    waiting_for: "",
    waiting_until: null,
    is_answer_owed: true,
    none_owed_reason: "",
    decision: null,
    duplicate_of: null,
    disposition: null,
    opened_at: inHours(-1),
    first_touch_at: null,
    contained_at: null,
    decided_at: null,
    responded_at: null,
    closed_at: null,
    reopenings: 0,
    priority: {
      value: 41.5,
      terms: [
        { name: "value", value: 40, says: "0.5 likely x weight 40 of S2 x 2 further exposure / 30 min" },
        { name: "age", value: 1.5, says: "3.0 h waited x 0.5 an hour" },
      ],
      hard_at: inHours(1),
      is_hard: false,
      matrix: 0,
    },
    items: [anItem(), anItem({ number: 2, named: "somebody", entity: null })],
    tasks: [aTask()],
    participants: [],
    links: [],
    containments: [],
    severity_request: null,
    possible: ["assigned", "duplicate", "in_progress", "rejected", "waiting", "withdrawn"],
    lacking: {},
    ...part,
  };
}

const row = (now: string, today: string, week: string, none: string) => ({ now, today, week, none });
const demands = (first_touch: number, weight: number) => ({
  first_touch,
  decision: first_touch * 4,
  update: first_touch * 2,
  weight,
  pages: weight > 100,
});

export const MATRIX = {
  version: 0,
  reason: "as it ships",
  by: null,
  at: null,
  content: {
    severity: {
      critical: row("S0", "S0", "S1", "S1"),
      high: row("S0", "S1", "S1", "S2"),
      medium: row("S1", "S2", "S2", "S3"),
      low: row("S2", "S3", "S3", "S4"),
    },
    demands: {
      S0: demands(0.25, 1_000),
      S1: demands(0.5, 200),
      S2: demands(1, 40),
      S3: demands(4, 8),
      S4: demands(24, 1),
    },
    cadence: { none: 1, watched: 1.5, press: 2, viral: 4 },
    weights: {
      slack_factor: 3,
      ageing_per_hour: 0.5,
      vulnerable: 50,
      trusted_flagger: 20,
      duplicate: 30,
      explored_share: 0.02,
      explored: 500,
      violates: 0.5,
      exposure: 1,
      hours_to_next_look: 1,
      handling_minutes: 30,
    },
    at_least: { government_order: "S2" },
  },
} as unknown as MatrixVersion;

/** What is known of who asks, before anybody has verified them. */
export const UNVERIFIED = {
  verified: null,
  verified_by: "",
  hints: [
    { sign: "+", says: "police.example.org is a domain of Example Police." },
    { sign: "?", says: "Call Example Police back on +65 5550 1234." },
  ],
  may_release_user_data: false,
  because: "Nobody has verified yet who asks.",
};

/** Answer everything that the page of an escalation asks for. */
export function tellEscalation(part: Partial<Escalation> = {}): Escalation {
  const shown = anEscalation(part);
  answer("get", `/api/escalations/${REF}`, shown);
  answer("get", `/api/escalations/${REF}/notes`, []);
  answer("get", `/api/escalations/${REF}/alike`, []);
  answer("get", `/api/escalations/${REF}/routing`, aRouting({ desk: shown.desk }));
  answer("get", `/api/escalations/${REF}/verifying`, UNVERIFIED);
  answer("get", `/api/history/${REF}`, { items: [], next_cursor: null });
  answer("get", `/api/escalations/${REF}/template`, anAppliedTemplate());
  answer("get", "/api/matrix", [MATRIX as never]);
  answer("get", "/api/obligations", { items: [], next_cursor: null });
  return shown;
}
