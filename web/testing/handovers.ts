/** A handover and an escalation of it, as the desk tells them, for tests of what one shift leaves to the next. */
import type { Handover, HandoverItem } from "@/api/handovers";
import { answer } from "./network";

const HOUR = 3_600_000;
export const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

export function anItemOf(part: Partial<HandoverItem> = {}): HandoverItem {
  return {
    number: 1,
    escalation: "ESC-2026-000001",
    is_addendum: false,
    illness: "unstable",
    summary: "S1 court order, JP: take three tracks down.",
    actions: [{ what: "Call the court", who: "u-2", when: "today" }],
    contingencies: [JSON.parse('{"if": "the court does not answer", "then": "contain, and page Legal"}')],
    snapshot: {
      title: "Three tracks in Japan",
      state: "in_progress",
      severity: "S1",
      publicity: "none",
      version: 3,
      clocks: [{ ref: "CLK-1", name: "Answer the court", due_at: inHours(4), is_legal: true }],
    },
    expires_at: inHours(4),
    owner: "u-2",
    state: "waiting",
    synthesis: "",
    answered_by: null,
    answered_at: null,
    version: 1,
    ...part,
  };
}

export const CALM = anItemOf({
  number: 2,
  escalation: "ESC-2026-000002",
  illness: "stable",
  summary: "S3 request of a partner.",
  actions: [],
  contingencies: [],
  expires_at: null,
  snapshot: { title: "A partner asks", state: "triaged", severity: "S3", publicity: "none", version: 1, clocks: [] },
});

export function aHandover(part: Partial<Handover> = {}): Handover {
  return {
    ref: "HND-1",
    from_desk: "sg",
    to_desk: "ldn",
    state: "frozen",
    drafted_by: "u-2",
    drafted_at: inHours(-1),
    shift_begins: inHours(1),
    shift_ends: inHours(9),
    frozen_at: inHours(-0.5),
    settled_at: null,
    paged_at: null,
    receiving_lead: "u-1",
    version: 2,
    previous: null,
    items: [anItemOf(), CALM],
    ...part,
  };
}

/** Let the desk tell of one handover, and of its escalations as they are now. */
export function tellHandover(part: Partial<Handover> = {}): Handover {
  const shown = aHandover(part);
  answer("get", "/api/handovers/HND-1", shown);
  for (const { escalation, snapshot } of shown.items) {
    answer("get", `/api/escalations/${escalation}`, {
      ref: escalation,
      state: "waiting",
      severity: snapshot.severity,
      publicity: snapshot.publicity,
      assignee: "u-2",
      clocks: [{ ref: "CLK-9", name: "Call back", due_at: null, state: "running" }],
    });
  }
  return shown;
}
