/** The next shift of a desk, from its plan: when it begins and ends, in its own zone and across midnight. */
import { instantAt, wallTime } from "@/lib/time";

type Planned = { key: string; weekdays: readonly number[]; hours: string };
export type NextShift = { key: string; begins: string; ends: string };

const DAY_MS = 86_400_000;
const DAYS = 8;

/** Undefined where the desk plans no shift; Monday is 0. */
export function nextShift(shifts: readonly Planned[], zone: string, now: number): NextShift | undefined {
  const today = Date.parse(`${wallTime(new Date(now).toISOString(), zone).slice(0, 10)}T00:00Z`);
  const days = Array.from({ length: DAYS }, (_, ahead) => new Date(today + ahead * DAY_MS));
  const found = days.flatMap((day) =>
    shifts
      .filter((shift) => shift.weekdays.includes((day.getUTCDay() + 6) % 7))
      .map((shift) => onDay(shift, day, zone)),
  );
  return found
    .filter((one) => Date.parse(one.begins) > now)
    .toSorted((one, other) => Date.parse(one.begins) - Date.parse(other.begins))[0];
}

function onDay(shift: Planned, day: Date, zone: string): NextShift {
  const [from = "", to = ""] = shift.hours.split("-");
  const date = (at: Date) => at.toISOString().slice(0, 10);
  const isOvernight = to <= from;
  const lastDay = isOvernight || to === "24:00" ? new Date(day.getTime() + DAY_MS) : day;
  return {
    key: shift.key,
    begins: instantAt(`${date(day)}T${from}`, zone) ?? "",
    ends: instantAt(`${date(lastDay)}T${to === "24:00" ? "00:00" : to}`, zone) ?? "",
  };
}
