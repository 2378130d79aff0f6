/** A request as the form takes it in, and what is wrong with it. Pure. */
import type { DemandClass, Flag, RequesterKind, TakeIn } from "@/api/escalations";
import { faultOfPlaces, linesOf, placesOf } from "./words";

export const EMPTY = {
  title: "",
  text: "",
  language: "",
  external_ref: "",
  demand_class: "" as DemandClass | "",
  places: "",
  kind: "" as RequesterKind | "",
  organisation: "",
  person: "",
  contact: "",
  legal_basis: "",
  requested_action: "",
  items: "",
  flags: [] as Flag[],
  confidentiality: "amber" as TakeIn["confidentiality"],
  no_tipping_off: false,
  compartment: null as string | null,
  received_at: "",
  awareness_at: "",
  due_at: "",
  due_source: "",
  evidence: "",
};

export type Intake = typeof EMPTY;
export type IntakeFaults = Partial<Record<keyof Intake, string>>;

export function faultsOfIntake(form: Intake, now: number): IntakeFaults {
  const faults: IntakeFaults = {};
  const places = faultOfPlaces(form.places);
  if (places) faults.places = places;
  if (form.received_at && Date.parse(form.received_at) > now + 60_000) faults.received_at = "It lies in the future.";
  if (form.awareness_at && Date.parse(form.awareness_at) > now + 60_000) faults.awareness_at = "It lies in the future.";
  if (form.due_at && !form.due_source.trim()) faults.due_source = "Say where that time is from.";
  if (linesOf(form.items).length > 2_000) faults.items = "At most 2,000 at once: add the others afterwards.";
  const wrong = evidenceOf(form.evidence).find((one) => !/^EV-[1-9]\d*$/.test(one));
  if (wrong) faults.evidence = `${wrong} is no evidence: write EV-7, with commas between.`;
  return faults;
}

/** Whether all that the desk must know is there. */
export function isComplete(form: Intake): boolean {
  return form.title.trim() !== "" && form.demand_class !== "" && form.kind !== "";
}

function evidenceOf(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== "");
}

/** What goes to the desk: what is empty stays unsaid. */
export function takenIn(form: Intake): TakeIn {
  const { organisation, person, contact } = form;
  return {
    channel: "form",
    external_ref: form.external_ref.trim(),
    title: form.title.trim(),
    text: form.text,
    language: form.language.trim(),
    demand_class: form.demand_class as DemandClass,
    jurisdictions: placesOf(form.places),
    requester: { kind: form.kind as RequesterKind, organisation, person, contact, verified_by: "" },
    legal_basis: form.legal_basis,
    requested_action: form.requested_action,
    items: linesOf(form.items),
    flags: form.flags,
    confidentiality: form.confidentiality,
    no_tipping_off: form.no_tipping_off,
    compartment: form.compartment,
    received_at: form.received_at || undefined,
    awareness_at: form.awareness_at || undefined,
    events: {},
    due_at: form.due_at || undefined,
    due_source: form.due_source,
    evidence: evidenceOf(form.evidence),
  };
}
