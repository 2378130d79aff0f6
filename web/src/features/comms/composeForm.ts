/** What a person adds to the record before a text is made of it, and how both become what the desk takes. */
import type { Audience, Fact, Locale, Need, NewUpdate, Situation, TextKind } from "@/api/comms";

export type ComposeForm = {
  audience: Audience;
  kind: TextKind;
  locale: Locale;
  jurisdiction: string;
  groups: string[];
  /** One address a line. */
  to: string;
  is_for_press: boolean;
  /** Empty: as the record has it. */
  bottom_line: string;
  known: Fact[];
  not_known: Fact[];
  needed: Need[];
  /** One a line. */
  risks: string;
  approved_facts: string;
  reasons: string;
  next_two_hours: string;
  next_update_at: string;
};

export const EMPTY: ComposeForm = {
  audience: "executive",
  kind: "situation_update",
  locale: "en",
  jurisdiction: "",
  groups: [],
  to: "",
  is_for_press: false,
  bottom_line: "",
  known: [],
  not_known: [],
  needed: [],
  risks: "",
  approved_facts: "",
  reasons: "",
  next_two_hours: "",
  next_update_at: "",
};

const JURISDICTION = /^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$/;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;
const LONGEST_BOTTOM_LINE = 600;

export const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** The record with what was typed laid over it; lines without words are left out. */
export function situationOf(record: Situation, form: ComposeForm): Situation {
  return {
    ...record,
    bottom_line: form.bottom_line.trim() || record.bottom_line,
    known: form.known.filter((one) => one.text.trim()),
    not_known: form.not_known.filter((one) => one.text.trim()),
    needed: [...record.needed, ...form.needed.filter((one) => one.text.trim())],
    risks: linesOf(form.risks),
    approved_facts: linesOf(form.approved_facts),
    reasons: linesOf(form.reasons),
    next_two_hours: form.next_two_hours.trim(),
    next_update_at: form.next_update_at || null,
  };
}

export function updateOf(record: Situation, form: ComposeForm): NewUpdate {
  return {
    subject: record.subject,
    audience: form.audience,
    kind: form.kind,
    locale: form.locale,
    jurisdiction: form.jurisdiction,
    groups: form.groups,
    to: linesOf(form.to).map((address) => ({ address, name: "" })),
    is_for_press: form.is_for_press,
    situation: situationOf(record, form),
  };
}

export type Faults = Partial<Record<"to" | "jurisdiction" | "bottom_line" | "next_update_at", string>>;

export function faultsOf(form: ComposeForm, now: number): Faults {
  const faults: Faults = {};
  const strange = linesOf(form.to).find((address) => !ADDRESS.test(address));
  if (strange) faults.to = `${strange} is no address.`;
  if (!JURISDICTION.test(form.jurisdiction)) faults.jurisdiction = "As SG, or US-CA.";
  if (form.bottom_line.length > LONGEST_BOTTOM_LINE) faults.bottom_line = "At most two sentences, 600 characters.";
  const at = form.next_update_at;
  if (form.kind === "situation_update" && !at)
    faults.next_update_at = "A situation update says when the next one comes.";
  if (at && Date.parse(at) <= now) faults.next_update_at = "It has passed already.";
  return faults;
}
