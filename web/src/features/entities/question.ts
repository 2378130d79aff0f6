/** What was typed into the search: the answers sorted by kind, the marks in a text, and an address typed outright. */
import type { Found, FoundKind } from "@/api/entities";
import { addressOf, entityAddress } from "@/lib/addresses";

export const KINDS: ReadonlyArray<readonly [FoundKind, string]> = [
  ["entity", "Entities"],
  ["lead", "Leads"],
  ["case", "Cases"],
  ["note", "Notes"],
  ["finding", "Findings"],
  ["evidence", "Evidence"],
  ["dataset", "Datasets"],
];

export type Group = { kind: FoundKind; name: string; items: Found[] };

/** Answers by kind; the kind of the best answer comes first, and each keeps the desk's order. */
export function grouped(found: readonly Found[]): Group[] {
  const groups = new Map<FoundKind, Group>();
  for (const one of found) {
    const name = KINDS.find(([kind]) => kind === one.kind)?.[1] ?? one.kind;
    const group = groups.get(one.kind) ?? { kind: one.kind, name, items: [] };
    group.items.push(one);
    groups.set(one.kind, group);
  }
  return [...groups.values()];
}

export type Piece = { text: string; isMarked: boolean; at: number };

/** A text cut where its marks begin and end; marks count code points, as the desk does. */
export function pieces(text: string, marks: ReadonlyArray<readonly number[]>): Piece[] {
  const signs = Array.from(text);
  const cut: Piece[] = [];
  let last = 0;
  const take = (from: number, to: number, isMarked: boolean) => {
    if (to > from) cut.push({ text: signs.slice(from, to).join(""), isMarked, at: from });
  };
  for (const [begin = 0, end = 0] of marks) {
    take(last, begin, false);
    take(begin, end, true);
    last = Math.max(last, end);
  }
  take(last, signs.length, false);
  return cut;
}

/** Where an answer is opened: its own page, or the case that it belongs to. */
export function addressOfFound(found: Found): string | undefined {
  return addressOf(found.subject) ?? addressOf(found.home);
}

export type Direct = { to: string; says: string };

/** Where a text leads that is itself an entity or a reference. */
export function directly(typed: string): Direct | undefined {
  const text = typed.trim();
  if (/^[a-z][a-z0-9_]{0,31}:(?!\/\/)./.test(text) && !text.startsWith("dataset:"))
    return { to: entityAddress(text), says: `Open its dossier: ${text}` };
  const ref = text.toUpperCase();
  const to = /^[A-Z]+-\d+$/.test(ref) ? addressOf(ref) : undefined;
  return to ? { to, says: `Open ${ref}` } : undefined;
}
