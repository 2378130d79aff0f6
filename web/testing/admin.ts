/** People and what the desk keeps of them, as the desk tells it, for tests of the admin room. */
import type { Erasure, Hold, Plan } from "@/api/erasures";
import type { Glass } from "@/api/glass";
import type { Held } from "@/api/holding";
import type { PersonWhole, SessionLine, TokenLine } from "@/api/people";

export const PERSON: PersonWhole = {
  id: "u-2",
  name: "ben",
  pseudonym: "analyst-2",
  roles: ["specialist"],
  compartments: ["minors"],
  version: 7,
  has_password: true,
  disabled_at: null,
};

export const TOKEN: TokenLine = {
  id: "t-1",
  label: "nightly load",
  permissions: ["data:read"],
  created_at: "2026-11-01T00:00:00Z",
  expires_at: "2099-01-01T00:00:00Z",
  last_used_at: null,
  revoked_at: null,
};

export const SESSION: SessionLine = {
  id: "s-1",
  agent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36",
  opened_at: "2026-11-28T10:00:00Z",
  seen_at: "2026-11-28T11:00:00Z",
  expires_at: "2099-01-01T00:00:00Z",
  is_this: true,
};

export const GLASS: Glass = {
  ref: "GLASS-1",
  person: "ben",
  compartment: "minors",
  reason: "A child is in danger now.",
  opened_at: "2026-11-28T10:00:00Z",
  expires_at: "2099-01-01T00:00:00Z",
  closed_at: null,
  is_open: true,
  review: "waiting",
  reviewer: null,
  reviewed_at: null,
  review_reason: "",
  version: 2,
};

export const HELD: Held = {
  evidence: "EV-7",
  state: "held",
  sha256: "e".repeat(64),
  size: 2048,
  media_type: "image/png",
  collected_by: "u-2",
  why: "it came as an upload",
  verdict: null,
  decided_by: null,
  decided_at: null,
  reason: "",
  instructed_by: null,
  instructed_at: null,
  instruction: null,
  locator: null,
  report_reference: null,
  disposed_by: null,
  disposed_at: null,
  certificate: null,
  erased_at: null,
};

export const ERASURE: Erasure = {
  ref: "ERA-1",
  state: "requested",
  entities: ["account:gone"],
  digests: ["d1"],
  basis: "subject_request",
  reason: "They asked for it.",
  requested_by: "u-2",
  requested_at: "2026-11-28T10:00:00Z",
  confirmed_by: null,
  confirmed_at: null,
  finished_at: null,
  steps: [],
  steps_left: ["suppress", "lake streams"],
};

export const PLAN: Plan = {
  datasets: [{ dataset: "streams", rows: 1200, texts: 3, files: 2, quarantined: 0, postings: 1 }],
  tables: [{ table: "lead", rows: 4 }],
  payloads: 9,
  kept: [{ what: "EV-1", count: 1, why: "it is sealed evidence" }],
  against: [],
  cautions: ["Backups that were taken before still name the person."],
};

export const HOLD: Hold = {
  ref: "HOLD-1",
  entity: "account:gone",
  reason: "A court asks.",
  placed_by: "u-2",
  placed_at: "2026-11-28T10:00:00Z",
  lifted_by: null,
  lifted_at: null,
  lifting_reason: "",
};
