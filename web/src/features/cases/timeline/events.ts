/** What happened in a case as one stream: its ledger, and what leads, evidence, findings, notes and decisions say. */
import type { Case, Decision, Note } from "@/api/cases";
import type { Evidence } from "@/api/evidence";
import type { Finding } from "@/api/findings";
import type { HistoryLine } from "@/api/history";
import { verbInWords } from "@/lib/verbs";

export const KINDS = ["case", "evidence", "finding", "note", "decision"] as const;
export type Kind = (typeof KINDS)[number];
export type Event = {
  at: string;
  kind: Kind;
  subject: string;
  what: string;
  by?: string | null;
  why?: string;
  /** How many more of the same happened at once, such as a role given to many. */
  more?: number;
};

export type Told = {
  shown: Case;
  history: readonly HistoryLine[];
  evidence: readonly Evidence[];
  findings: readonly Finding[];
  notes: readonly Note[];
  decisions: readonly Decision[];
};

/** Newest first; two kinds of record of one thing stand beside each other. */
export function eventsOf(told: Told): Event[] {
  const all = [
    ...caseEvents(told.shown, told.history),
    ...told.evidence.flatMap(evidenceEvents),
    ...told.findings.flatMap(findingEvents),
    ...told.notes.flatMap(noteEvents),
    ...told.decisions.flatMap(decisionEvents),
  ];
  return folded(all.toSorted((one, other) => other.at.localeCompare(one.at)));
}

/** The same done to many things within a minute stands there once. */
function folded(events: readonly Event[]): Event[] {
  const kept: Event[] = [];
  for (const event of events) {
    const last = kept.at(-1);
    if (last && sameAct(last) === sameAct(event)) kept[kept.length - 1] = { ...last, more: (last.more ?? 0) + 1 };
    else kept.push(event);
  }
  return kept;
}

function sameAct({ at, kind, what, by, why }: Event): string {
  return [at.slice(0, "2026-11-29T08:03".length), kind, what, by, why].join("\u0000");
}

function caseEvents(shown: Case, history: readonly HistoryLine[]): Event[] {
  if (history.length > 0)
    return history.map(({ at, by, verb, reason, details }) => ({
      at,
      by,
      why: reason,
      kind: "case" as const,
      subject: typeof details?.entity === "string" ? details.entity : shown.ref,
      what: verbInWords(verb),
    }));
  const [kind, subject] = ["case" as const, shown.ref];
  return some([
    [shown.opened_at, { kind, subject, what: "opened", by: shown.participants[0]?.actor }],
    [shown.closed_at, { kind, subject, what: `closed: ${shown.disposition?.replaceAll("_", " ")}` }],
    ...shown.entities.map(
      (one): Dated => [
        one.set_at,
        { kind, subject: one.entity, what: `role ${one.role}`, by: one.set_by, why: one.reason },
      ],
    ),
  ]);
}

function evidenceEvents(item: Evidence): Event[] {
  const about = { kind: "evidence", subject: item.ref } as const;
  return some([
    [item.collected_at, { ...about, what: "collected", by: item.collected_by }],
    [item.sealed_at, { ...about, what: "sealed", by: item.sealed_by }],
  ]);
}

function findingEvents(finding: Finding): Event[] {
  const about = { kind: "finding", subject: finding.ref } as const;
  return some([
    [finding.written_at, { ...about, what: "written", by: finding.author, why: finding.text }],
    [finding.reviewed_at, { ...about, what: finding.state, by: finding.reviewer, why: finding.review_reason }],
  ]);
}

function noteEvents(note: Note): Event[] {
  return note.versions.map(({ version, author, written_at }) => ({
    at: written_at,
    kind: "note",
    subject: `Note ${note.id}`,
    what: version === 1 ? "written" : "edited",
    by: author,
  }));
}

function decisionEvents(decision: Decision): Event[] {
  const about = { kind: "decision", subject: decision.ref } as const;
  return some([
    [
      decision.proposed_at,
      { ...about, what: `proposed: ${decision.action}`, by: decision.proposer, why: decision.facts },
    ],
    [decision.executed_at, { ...about, what: "executed", by: decision.executor }],
    [decision.reversed_at, { ...about, what: "reversed", by: decision.reversed_by, why: decision.reversal_reason }],
  ]);
}

type Dated = [string | null, Omit<Event, "at">];

function some(dated: readonly Dated[]): Event[] {
  return dated.flatMap(([at, event]) => (at ? [{ at, ...event }] : []));
}
