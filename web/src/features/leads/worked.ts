/** Leads that were worked on stay where they stood until the list is asked for anew, so that nothing jumps. */
import { useRef, useState } from "react";
import type { LeadLine } from "@/api/leads";

export type Kept = { place: number; line: LeadLine };

/** The desk's rows with the kept ones at their places; of two sights of a lead the newer is shown. Pure. */
export function withKept(rows: readonly LeadLine[], kept: readonly Kept[]): readonly LeadLine[] {
  if (kept.length === 0) return rows;
  const told = new Map(rows.map((row) => [row.ref, row]));
  const mine = new Set(kept.map((one) => one.line.ref));
  const merged = rows.filter((row) => !mine.has(row.ref));
  for (const { place, line } of kept.toSorted((one, other) => one.place - other.place)) {
    const now = told.get(line.ref);
    merged.splice(place, 0, now && now.version > line.version ? now : line);
  }
  return merged;
}

/** The rows of a list with those that were worked on in it; `list` names the list, another one starts afresh. */
export function useWorked(rows: readonly LeadLine[], list: string) {
  const [held, hold] = useState<{ list: string; kept: readonly Kept[] }>({ list, kept: [] });
  const kept = held.list === list ? held.kept : [];
  const shown = withKept(rows, kept);
  const latest = useRef({ shown, list });
  latest.current = { shown, list };
  const keep = (line: LeadLine) => {
    const now = latest.current;
    const place = now.shown.findIndex((row) => row.ref === line.ref);
    hold((before) => {
      const old = before.list === now.list ? before.kept : [];
      const others = old.filter((one) => one.line.ref !== line.ref);
      const was = old.find((one) => one.line.ref === line.ref);
      if (!was && place < 0) return before;
      return { list: now.list, kept: [...others, { place: was?.place ?? place, line }] };
    });
  };
  const done = kept.filter((one) => one.line.state !== "open").length;
  return { rows: shown, keep, done, putAway: () => hold({ list, kept: [] }) };
}
