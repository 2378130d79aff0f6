/** An entity's dossier, hours, links and mentions as the desk tells them, for tests. */

export const AT = "2026-11-28T10:00:00Z";
export const DOSSIER = {
  entity: "account:a-17",
  simulation: true,
  noted: { ref: "account:a-17", kind: "account", id: "a-17", label: "DJ Seventeen", first_noted: AT, last_noted: AT },
  presence: [
    { dataset: "sign_ins", role: "actor", rows: 8, first: AT, last: AT, by_scan: true },
    { dataset: "plays", role: "actor", rows: 789, first: AT, last: AT, by_scan: false },
  ],
  masked: ["reports.email"],
  unmasked: [],
  empty: [],
};
export const MENTIONS = {
  entity: "account:a-17",
  leads: [
    {
      ref: "LEAD-1",
      detector: "co_action",
      title: "31 accounts act as one",
      state: "judged",
      verdict: "true_positive",
      score: 0.91,
      q_value: null,
      member_count: 31,
      assignee: null,
      last_seen: AT,
      version: 1,
      role: "operator",
    },
  ],
  cases: [],
  decisions: [{ ref: "DEC-1", case: "CASE-1", action: "suspend", state: "executed", proposed_at: AT }],
  is_cut: false,
  empty: [],
};
const grid = (of: (day: number, hour: number) => number) =>
  Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => of(day, hour)));
export const HEAT = {
  dataset: "plays",
  role: "actor",
  zone: "UTC",
  entity: grid((day, hour) => (day === 1 && hour === 3 ? 42 : 0)),
  entity_rows: 789,
  cohort: grid(() => 1 / 168),
  cohort_rows: 90_000,
  cohort_entities: 120,
  cohort_is: "Accounts of the same country.",
  surprise: grid((day, hour) => (day === 1 && hour === 3 ? 4 : 0)),
  first: AT,
  last: AT,
  masked: ["plays.ip"],
};
export const LINKS = {
  entity: "account:a-17",
  nodes: [],
  edges: [
    {
      source: "account:a-17",
      target: "device:d-7",
      why: "account:a-17 signed in on device:d-7; 2 accounts hold it.",
      dataset: "sign_ins",
      role: "device",
      rows: 1,
      first: AT,
      last: AT,
      weight: 0.9,
    },
  ],
  set_aside: ["ip:10.0.0.1 is held by 4,120 accounts."],
  is_cut: true,
  empty: ["reports.email: sensitive, and not looked at"],
};
export const CASE = {
  ref: "CASE-1",
  type: "farm",
  title: "A farm",
  state: "investigating",
  disposition: null,
  impact: "high",
  lead: "u-1",
  opened_at: AT,
  version: 4,
};
