/** A week of coverage cut into hours. */
import type { Coverage } from "@/api/desks";

const HOUR = 3_600_000;
const HOURS = 24;

export type Cell = { at: number; state: "covered" | "part" | "gap" | "off"; people: string[]; says: string };
export type Row = { at: number; cells: Cell[] };

/** Rows of 24 hours from the start on; an hour is a gap where any of it is planned and nobody is there. */
export function rowsOf(told: Coverage): Row[] {
  const begins = Date.parse(told.start);
  const days = Math.ceil((Date.parse(told.end) - begins) / (HOURS * HOUR));
  return Array.from({ length: days }, (_, day) => {
    const at = begins + day * HOURS * HOUR;
    return { at, cells: Array.from({ length: HOURS }, (_, hour) => cellOf(told, at + hour * HOUR)) };
  });
}

function cellOf(told: Coverage, at: number): Cell {
  const touches = (one: { starts: string; ends: string }) =>
    Date.parse(one.starts) < at + HOUR && at < Date.parse(one.ends);
  const there = told.covered.filter(touches);
  const gaps = told.gaps.filter(touches);
  const planned = gaps.find((gap) => gap.shifts.length > 0);
  const people = [...new Set(there.flatMap((one) => one.people))];
  const says = (planned ?? gaps[0])?.says ?? "";
  if (planned) return { at, state: "gap", people: [], says: planned.says };
  if (there.length === 0) return { at, state: "off", people, says };
  return { at, state: gaps.length > 0 ? "part" : "covered", people, says };
}
