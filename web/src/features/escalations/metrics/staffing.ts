/** Shifts to try on the past: rows as they are typed, what is wrong with them, and what is sent. Pure. */
import type { Desk } from "@/api/desks";
import type { StaffedShift } from "@/api/escalationMetrics";
import { isWindow } from "@/lib/workHours";

/** Short names of the days, Monday first. */
export const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
export const MOST_SHIFTS = 20;

const MOST_PEOPLE = 100;

export type ShiftRow = { id: number; weekdays: readonly number[]; hours: string; zone: string; people: string };
export type Staffings = { baseline: readonly ShiftRow[]; other: readonly ShiftRow[] };

/** The shifts that desks plan, one person each; office hours where none plans any. */
export function shiftsOfDesks(desks: readonly Desk[], zone: string): ShiftRow[] {
  const planned = desks.flatMap((desk) => desk.shifts.map((one) => ({ ...one, zone: desk.zone })));
  const found = planned.length > 0 ? planned : [{ weekdays: [0, 1, 2, 3, 4], hours: "09:00-18:00", zone }];
  return found
    .slice(0, MOST_SHIFTS)
    .map(({ weekdays, hours, zone }, place) => ({ id: place + 1, weekdays, hours, zone, people: "1" }));
}

/** One more row: like the last one. */
export function withRow(rows: readonly ShiftRow[], zone: string): ShiftRow[] {
  const last = rows.at(-1) ?? { weekdays: [0, 1, 2, 3, 4], hours: "09:00-18:00", zone, people: "1" };
  return [...rows, { ...last, id: Math.max(0, ...rows.map((one) => one.id)) + 1 }];
}

export function withDay(row: ShiftRow, day: number, isOn: boolean): readonly number[] {
  return isOn ? [...row.weekdays, day].sort() : row.weekdays.filter((one) => one !== day);
}

/** What is wrong with a staffing, or nothing. */
export function faultOfShifts(rows: readonly ShiftRow[]): string {
  if (rows.length === 0) return "A staffing has a shift at least.";
  for (const [place, row] of rows.entries()) {
    const fault = faultOf(row);
    if (fault) return `Shift ${place + 1}: ${fault}`;
  }
  return "";
}

function faultOf({ weekdays, hours, zone, people }: ShiftRow): string {
  if (weekdays.length === 0) return "choose a day at least.";
  if (!isWindow(hours)) return "write its hours as 09:00-18:00, or as 22:00-06:00 for a night.";
  if (!isZone(zone)) return "name a zone such as Asia/Singapore.";
  const count = Number(people);
  if (!Number.isInteger(count) || count < 1 || count > MOST_PEOPLE) return "from 1 to 100 people work.";
  return "";
}

function isZone(name: string): boolean {
  try {
    return name !== "" && new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

export function shiftsOf(rows: readonly ShiftRow[]): StaffedShift[] {
  return rows.map(({ weekdays, hours, zone, people }) => ({
    weekdays: [...weekdays],
    hours,
    zone,
    people: Number(people),
  }));
}
