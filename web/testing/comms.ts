/** An update, groups, a situation and templates, as the desk tells them, for tests of communication. */
import type { Situation, StakeholderGroup, Template, Update } from "@/api/comms";
import { answer } from "./network";

export const HASH = "a".repeat(64);
export const OTHER = "b".repeat(64);

export const LEGAL: StakeholderGroup = {
  key: "legal",
  name: "Legal",
  is_shipped: true,
  people: [{ id: "u-2", name: "ben" }],
  channels: [
    { id: 4, kind: "in_app", name: "Console", address: "", added_by: "u-1", added_at: "2026-11-01T00:00:00Z" },
  ],
  version: 3,
};
export const VENDOR: StakeholderGroup = {
  ...LEGAL,
  key: "vendor",
  name: "Vendor",
  people: [],
  channels: [],
  version: 0,
};

export const TEMPLATE: Template = {
  kind: "situation_update",
  audience: "legal",
  locale: "ja",
  jurisdiction: "",
  version: 1,
  title: "{{ title }}",
  body: "{{ bottom_line }}",
  is_shipped: true,
  is_checked: false,
  note: "machine-made draft: have a native reader check it",
  by: "",
  at: null,
};

export const RECORD: Situation = {
  number: 1,
  at: "2026-11-29T00:00:00Z",
  zone: "UTC",
  subject: "ESC-2026-000001",
  title: "Three tracks in Japan",
  severity: "S1",
  status: "in progress",
  bottom_line: "Three tracks in Japan.",
  known: [],
  not_known: [],
  scope: { accounts: 1, content: 3, streams: null, markets: [], exposure: "" },
  done: [],
  needed: [{ text: "Whether to object", by: "Legal", due_at: null }],
  clocks: [{ name: "Answer the court", due_at: null, is_legal: true }],
  risks: [],
  next_two_hours: "",
  owner: "",
  next_update_at: null,
  changes: [],
  items: [],
  requester: "",
  their_reference: "",
  instrument: "",
  received_at: null,
  approved_facts: [],
  reasons: [],
};

export function anUpdate(part: Partial<Update> = {}): Update {
  return {
    ref: "UPD-1",
    subject: "ESC-2026-000001",
    kind: "situation_update",
    audience: "legal",
    locale: "en",
    title: "Three tracks: update 1",
    state: "draft",
    needs_approval: true,
    author: "u-1",
    created_at: "2026-11-29T00:00:00Z",
    sent_at: null,
    next_update_at: "2099-01-01T00:00:00Z",
    version: 4,
    jurisdiction: "",
    template: "situation_update.legal.en@1",
    note: "",
    is_for_press: false,
    text: "We act, and answer in time.",
    recipients: [
      { key: "channel:4", kind: "in_app", name: "Console", group: "legal", channel: 4, address: "", people: ["u-2"] },
      { key: "mail:1", kind: "email", name: "", group: "", address: "court@example.org", people: [] },
    ],
    editors: ["u-1"],
    edited_by: "u-1",
    approval: null,
    payload_hash: HASH,
    sent_hash: "",
    sent_by: "",
    clock: null,
    deliveries: [],
    ...part,
  };
}

/** Let the desk tell of groups, audiences and one update. */
export function tellComms(part: Partial<Update> = {}): Update {
  const shown = anUpdate(part);
  answer("get", "/api/comms/groups", [LEGAL, VENDOR]);
  answer("get", "/api/comms/audiences", [
    { audience: "executive", needs_approval: false, version: 0 },
    { audience: "legal", needs_approval: true, version: 2 },
  ]);
  answer("get", "/api/comms/updates/UPD-1", shown);
  return shown;
}
