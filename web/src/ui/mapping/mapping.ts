/** What the fields of a request are filled from: columns of a file, or parts of a message. Pure. */
import type { ImportMap, MapField } from "@/api/intake";

export type Fields = Readonly<Record<string, MapField>>;
type TargetKind = "text" | "words" | "list" | "time" | "yes";
export type Target = { name: string; word: string; kind: TargetKind; isNeeded?: boolean };

const EVENTS = [
  "receipt",
  "sent",
  "given",
  "awareness",
  "belief",
  "complaint",
  "inquiry",
  "counter_notice",
  "effect",
  "contained",
  "removed",
  "restricted",
  "informed",
  "notified",
  "assessed",
  "determined",
  "determined_harmful",
  "determined_harmless",
  "submitted",
  "referred",
  "warned",
  "threshold",
];

/** Every field that a request has, in the order in which they are shown. */
export const TARGETS: readonly Target[] = [
  { name: "external_ref", word: "Its own reference", kind: "text", isNeeded: true },
  { name: "title", word: "Title", kind: "text", isNeeded: true },
  { name: "text", word: "Text", kind: "text" },
  { name: "demand_class", word: "Class", kind: "words" },
  { name: "jurisdictions", word: "Jurisdictions", kind: "list" },
  { name: "requester.kind", word: "Who asks: kind", kind: "words" },
  { name: "requester.organisation", word: "Who asks: organisation", kind: "text" },
  { name: "requester.person", word: "Who asks: person", kind: "text" },
  { name: "requester.contact", word: "Who asks: contact", kind: "text" },
  { name: "items", word: "Items", kind: "list" },
  { name: "received_at", word: "Received", kind: "time" },
  { name: "awareness_at", word: "Aware since", kind: "time" },
  { name: "due_at", word: "Due", kind: "time" },
  { name: "due_source", word: "Where the due time is from", kind: "text" },
  { name: "legal_basis", word: "Legal basis", kind: "text" },
  { name: "requested_action", word: "Requested action", kind: "text" },
  { name: "language", word: "Language", kind: "words" },
  { name: "flags", word: "Flags", kind: "list" },
  { name: "confidentiality", word: "Confidentiality", kind: "words" },
  { name: "no_tipping_off", word: "No tipping-off", kind: "yes" },
  { name: "compartment", word: "Compartment", kind: "words" },
  { name: "answers", word: "Reference of the row that it answers", kind: "text" },
  ...EVENTS.map((event) => ({
    name: `events.${event}`,
    word: `Event: ${event.replaceAll("_", " ")}`,
    kind: "time" as const,
  })),
];

export const NOTHING: MapField = {
  columns: [],
  always: "",
  values: {},
  otherwise: "",
  split: "",
  time_format: "",
  zone: "",
};

/** The fields that a mapping must have, filled from nothing yet. */
export const NEEDED: Fields = Object.fromEntries(
  TARGETS.filter((one) => one.isNeeded).map((one) => [one.name, NOTHING]),
);

/** What columns are usually called, without signs between the words. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  external_ref: ["externalref", "id", "ref", "reference", "caseid", "ticket", "ticketid", "key", "number"],
  title: ["title", "subject", "summary", "headline"],
  text: ["text", "body", "description", "details", "content", "message"],
  demand_class: ["class", "demandclass", "kind", "type", "category"],
  jurisdictions: ["jurisdiction", "jurisdictions", "country", "countries", "place", "market"],
  "requester.kind": ["requesterkind", "requestertype", "sendertype"],
  "requester.organisation": ["organisation", "organization", "agency", "authority", "requester", "sender"],
  "requester.person": ["person", "name", "requestername", "sendername"],
  "requester.contact": ["email", "mail", "contact", "requesteremail", "from"],
  items: ["items", "urls", "url", "links", "uris", "tracks"],
  received_at: ["receivedat", "received", "date", "datereceived", "createdat", "created", "opened"],
  due_at: ["dueat", "due", "deadline", "duedate"],
  legal_basis: ["legalbasis", "law", "basis", "statute"],
  requested_action: ["requestedaction", "action", "ask"],
  language: ["language", "lang", "locale"],
};

/** A proposal from the names of columns alone; each column is taken once, and what nothing fits stays open. */
export function proposedFrom(columns: readonly string[]): Fields {
  const left = new Map(columns.map((column) => [column.toLowerCase().replaceAll(/[^a-z0-9]/g, ""), column]));
  const fields: Record<string, MapField> = { ...NEEDED };
  for (const [target, names] of Object.entries(USUAL)) {
    const found = names.find((name) => left.has(name));
    if (!found) continue;
    fields[target] = { ...NOTHING, columns: [left.get(found) ?? ""] };
    left.delete(found);
  }
  return fields;
}

/** What keeps a mapping from being used, in sentences. */
export function problemsOf(fields: Fields): string[] {
  const reference = fields.external_ref;
  const title = fields.title;
  return [
    ...(reference && reference.columns.length > 0 ? [] : ["Say which column tells one request from another."]),
    ...(title && (title.columns.length > 0 || title.always) ? [] : ["Say which column is the title."]),
  ];
}

/** The fields that a file has no column for and that are not always the same; what lies within goes by its beginning. */
export function lostIn(fields: Fields, columns: readonly string[]): string[] {
  const isThere = (column: string) => columns.includes(column) || columns.includes(column.split(".")[0] ?? "");
  return Object.entries(fields).flatMap(([name, one]) => {
    const isLost = one.columns.length > 0 && !one.always && !one.columns.some(isThere);
    const word = TARGETS.find((target) => target.name === name)?.word ?? name;
    return isLost ? [`The file has no column for ${word}: ${one.columns.join(", ")}.`] : [];
  });
}

/** "Order = government_order", a line each: words of a file and what stands for them here. */
export function wordsText(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([theirs, ours]) => `${theirs} = ${ours}`)
    .join("\n");
}

/** The words that such lines name; a line without a sign between says nothing yet. */
export function wordsIn(text: string): Record<string, string> {
  const pairs = text.split("\n").flatMap((line) => {
    const at = line.lastIndexOf("=");
    const [theirs, ours] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return at > 0 && theirs ? [[theirs, ours] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** A mapping that was kept as a file; a name alone is a column. Throws where it is none. */
export function readMapping(text: string): ImportMap {
  const read = JSON.parse(text) as Partial<ImportMap> & { fields?: Record<string, string | Partial<MapField>> };
  if (typeof read?.source !== "string" || typeof read.fields !== "object" || read.fields === null)
    throw new Error("It names no source and no fields.");
  const known = Object.entries(read.fields).filter(([name]) => TARGETS.some((one) => one.name === name));
  const fields = known.map(([name, one]) => [
    name,
    { ...NOTHING, ...(typeof one === "string" ? { columns: [one] } : one) },
  ]);
  return { source: read.source, propose: read.propose ?? true, fields: { ...NEEDED, ...Object.fromEntries(fields) } };
}
