/** A calendar, a desk and its coverage, as the desk tells them, for tests of who works when. */
import type { Calendar, Coverage, Desk } from "@/api/desks";
import { answer } from "./network";
import { someSkills } from "./routing";

const OFFICE = ["09:00-18:00"];
export const CALENDAR: Calendar = {
  name: "sg",
  zone: "Asia/Singapore",
  country: "SG",
  subdivision: null,
  categories: ["public"],
  week: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []],
  version: 3,
  changed_at: "2026-11-01T00:00:00Z",
  years: [{ year: new Date().getFullYear(), release: "0.109" }],
  days: [
    {
      day: `${new Date().getFullYear()}-05-27`,
      kind: "off",
      name: "Hari Raya Haji",
      is_estimated: true,
      source: "library",
      reason: "",
      replaces: null,
    },
    {
      day: `${new Date().getFullYear()}-12-24`,
      kind: "off",
      name: "The move",
      is_estimated: false,
      source: "manual",
      reason: "Boxes.",
      replaces: null,
    },
  ],
};

export const TEAM: Desk = {
  key: "sg",
  name: "Singapore",
  calendar: "sg",
  zone: "Asia/Singapore",
  clearance: [],
  markets: ["JP"],
  version: 5,
  shifts: [{ key: "early", weekdays: [0, 1], hours: "07:00-16:00" }],
  roster: [{ id: 4, person: "u-2", kind: "on", starts: "2026-11-01T00:00:00Z", ends: "2099-01-01T00:00:00Z" }],
  on_call: [
    { id: 7, person: "u-1", rank: 1, is_override: false, starts: "2026-11-01T00:00:00Z", ends: "2099-01-01T00:00:00Z" },
  ],
};

export const COVERAGE: Coverage = {
  desk: "sg",
  zone: "Asia/Singapore",
  start: "2026-12-07T00:00:00Z",
  end: "2026-12-08T00:00:00Z",
  covered: [{ starts: "2026-12-07T01:00:00Z", ends: "2026-12-07T02:30:00Z", shifts: ["early"], people: ["u-2"] }],
  gaps: [
    gap("2026-12-07T00:00:00Z", "2026-12-07T01:00:00Z", "nobody_rostered", "Planned, nobody rostered."),
    gap("2026-12-07T02:30:00Z", "2026-12-08T00:00:00Z", "no_shift", "No shift is planned."),
  ],
  next_covered: "2026-12-07T01:00:00Z",
  next_shift: { shift: "early", starts: "2026-12-07T23:00:00Z", ends: "2026-12-08T08:00:00Z" },
};

function gap(starts: string, ends: string, why: Coverage["gaps"][number]["why"], says: string) {
  return { starts, ends, why, says, shifts: why === "no_shift" ? [] : ["early"], missing: [] };
}

/** Let the desk tell of one desk on one calendar. */
export function tellDesks(part: { desk?: Partial<Desk>; changes?: object[] } = {}): void {
  answer("get", "/api/desks", [TEAM]);
  answer("get", "/api/skills", [someSkills()]);
  answer("get", "/api/calendars", [CALENDAR]);
  answer("get", "/api/countries", [{ code: "AU", name: "Australia", subdivisions: ["NSW"], categories: ["public"] }]);
  answer("get", "/api/desks/sg", { ...TEAM, ...part.desk });
  answer("get", "/api/desks/sg/coverage", COVERAGE);
  answer("get", "/api/calendars/sg", CALENDAR);
  answer("get", "/api/calendars/sg/upgrade", {
    calendar: "sg",
    release: "0.110",
    version: 3,
    years: CALENDAR.years,
    changes: part.changes ?? [],
  });
}
