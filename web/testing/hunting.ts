/** Datasets, detectors, runs and jobs as the desk tells them, for the tests of the hunt. */
import { answer, ME } from "./network";

export const AT = "2026-11-28T10:00:00Z";

/** Be somebody with these roles. */
export function be(...roles: string[]): void {
  answer("get", "/api/session", { ...ME, user: { ...ME.user, roles } });
}

export const DATASET = {
  name: "plays",
  state: "active",
  table_version: 3,
  rows: 1_043_427,
  first: "2026-10-01T00:00:00Z",
  last: "2026-10-21T00:00:00Z",
  roles: { actor: "account_id", object: "track_id", ip: "ip" },
  added_by: "u-1",
  added_at: AT,
  changed_at: AT,
};

export const LOAD = {
  load: "aa11",
  table_version: 3,
  file: "plays.csv",
  sha256: "abc",
  bytes: 1_500_000,
  rows_in: 12,
  rows: 10,
  quarantined: 2,
  future: 1,
  message: "May",
  by: "u-2",
  at: AT,
};

export const WHOLE = {
  ...DATASET,
  declaration: {
    dataset: "plays",
    time: "at",
    roles: DATASET.roles,
    kinds: { actor: "account", object: "track" },
    sensitive: ["ip"],
    encoding: "utf-8",
  },
  loads: [LOAD],
};

const PARAMETER = { low: null, high: null, choices: [] as string[] };

export const DETECTOR = {
  id: "co_action",
  version: 2,
  title: "Accounts acting as one",
  behaviour: "The same objects within seconds of each other",
  family: "coordination",
  needs: ["actor", "object", "time"],
  clause: "PM-01",
  victim_prone: true,
  tactics: ["stream-farm"],
  columns: ["device"],
  parameters: [
    {
      ...PARAMETER,
      name: "gate",
      unit: "choice",
      default: "burst",
      choices: ["burst", "none"],
      help: "what to look at",
    },
    { ...PARAMETER, name: "window", unit: "seconds", default: 60, low: 1, high: 86_400, help: "how far apart" },
    { ...PARAMETER, name: "min_weight", unit: "count", default: 4, low: 1, high: 10_000, help: "distinct objects" },
    { ...PARAMETER, name: "max_q", unit: "share", default: 0.001, low: 1e-12, high: 1, help: "false discoveries" },
    { ...PARAMETER, name: "upheld", unit: "words", default: "valid,upheld", help: "what counts as right" },
  ],
  tick_seconds: 86_400,
  look_back_seconds: 2_592_000,
  false_positives: ["release night"],
  counter_evidence: ["own_devices"],
  documentation:
    "Accounts that act together.\n\n**Method.** Two acts meet within `window`.\n\n- <b>first</b>\n- second",
};

export const HUNT = {
  run: "RUN-4",
  detector: "co_action",
  detector_version: 2,
  hypothesis: "A farm drives one album.",
  parameters: { window: 60, gate: "burst" },
  dataset: "plays",
  table_version: 3,
  files: [{ name: "part-1.parquet", sha256: "f00d", rows: 1_043_427, bytes: 16_146_852 }],
  query: "co_action@2 over events of plays@3",
  window_start: "2026-10-01T00:00:00Z",
  window_end: "2026-10-22T00:00:00Z",
  engine_version: "duckdb 1.5.5",
  code_version: "0.1.0",
  result_hash: "48e92ad4",
  rows_read: 1_043_427,
  edges: 120,
  seconds: 2.5,
  status: "found",
  limits: ["No device is bound, so shared devices were not counted."],
  set_aside: ["1 community of listeners on their own devices."],
  leads: [
    { lead: "LEAD-1", change: "new", woke: false },
    { lead: "LEAD-2", change: "updated", woke: true },
  ],
  by: "u-1",
  at: AT,
};

export const LEAD = {
  ref: "LEAD-1",
  detector: "co_action",
  title: "31 accounts act as one",
  state: "open",
  score: 0.61,
  q_value: null,
  member_count: 31,
  assignee: null,
  verdict: null,
  last_seen: AT,
  version: 1,
};

export const QUERY = {
  run: "RUN-6",
  kind: "sql",
  repeats: null,
  query: "\n      SELECT count(*) AS n\n      FROM plays WHERE account_id = ?",
  parameters: ["a-17"],
  snapshots: [
    { dataset: "plays", version: 3, files: [{ name: "part-1.parquet", sha256: "f00d", rows: 10, bytes: 2_000 }] },
  ],
  engine_version: "duckdb 1.5.5",
  code_version: "0.1.0",
  result_hash: "57e561a9",
  rows: 5,
  rows_read: 10,
  seconds: 0.05,
  status: "done",
  problem: "",
  by: "u-2",
  at: AT,
  unmasked: {},
};

export const JOB = {
  ref: "JOB-9",
  kind: "hunt",
  subject: "dataset:plays",
  form: { detector: "co_action", dataset: "plays" },
  state: "running",
  progress: 0.4,
  doing: "reading events",
  result: null,
  file: null,
  problem: null,
  by: "u-1",
  at: AT,
  started_at: AT,
  ended_at: null,
  attempt: 1,
  schedule: null,
  slot: null,
};

export const SCHEDULE = {
  ref: "SCH-1",
  kind: "hunt",
  subject: "dataset:plays",
  form: { detector: "co_action", dataset: "plays" },
  cron: "0 3 * * *",
  zone: "Asia/Singapore",
  next_at: "2026-11-30T19:00:00Z",
  by: "u-1",
  at: AT,
};

/** A page of a list that has no further one. */
export const page = <T>(...items: T[]) => ({ items, next_cursor: null });
