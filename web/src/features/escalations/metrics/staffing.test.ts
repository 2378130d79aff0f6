import { TEAM } from "@testing/desks";
import { describe, expect, it } from "vitest";
import { faultOfShifts, type ShiftRow, shiftsOf, shiftsOfDesks, withDay, withRow } from "./staffing";

const ROW: ShiftRow = { id: 1, weekdays: [0, 4], hours: "22:00-06:00", zone: "UTC", people: "2" };

describe("a staffing", () => {
  it("begins with what desks plan, each by its own zone, and else with office hours", () => {
    const europe = { ...TEAM, zone: "Europe/Dublin", shifts: [{ key: "day", weekdays: [2], hours: "08:00-16:00" }] };
    const rows = shiftsOfDesks([TEAM, europe], "UTC");
    expect(rows.map(({ id, zone, hours }) => [id, zone, hours])).toEqual([
      [1, "Asia/Singapore", "07:00-16:00"],
      [2, "Europe/Dublin", "08:00-16:00"],
    ]);
    const [office] = shiftsOfDesks([{ ...TEAM, shifts: [] }], "Asia/Tokyo");
    expect(office).toEqual({ id: 1, weekdays: [0, 1, 2, 3, 4], hours: "09:00-18:00", zone: "Asia/Tokyo", people: "1" });
  });

  it("holds twenty shifts at most", () => {
    const shifts = Array.from({ length: 30 }, (_, n) => ({ key: `s${n}`, weekdays: [0], hours: "08:00-16:00" }));
    expect(shiftsOfDesks([{ ...TEAM, shifts }], "UTC")).toHaveLength(20);
  });

  it("gets a row like its last, under a number of its own", () => {
    const rows = withRow([{ ...ROW, id: 7 }, ROW], "UTC");
    expect(rows[2]).toEqual({ ...ROW, id: 8 });
    expect(withRow([], "Asia/Tokyo")[0]).toMatchObject({ id: 1, zone: "Asia/Tokyo" });
  });

  it("has its days in their order, each once", () => {
    expect(withDay(ROW, 2, true)).toEqual([0, 2, 4]);
    expect(withDay(ROW, 4, false)).toEqual([0]);
  });

  it("is sent with numbers of people", () => {
    expect(shiftsOf([ROW])).toEqual([{ weekdays: [0, 4], hours: "22:00-06:00", zone: "UTC", people: 2 }]);
  });

  it.each<[Partial<ShiftRow>, string]>([
    [{}, ""],
    [{ weekdays: [] }, "Shift 2: choose a day at least."],
    [{ hours: "9-17" }, "Shift 2: write its hours as 09:00-18:00, or as 22:00-06:00 for a night."],
    [{ hours: "00:00-24:00" }, ""],
    [{ zone: "Mars/Olympus" }, "Shift 2: name a zone such as Asia/Singapore."],
    [{ zone: "" }, "Shift 2: name a zone such as Asia/Singapore."],
    [{ people: "" }, "Shift 2: from 1 to 100 people work."],
    [{ people: "1.5" }, "Shift 2: from 1 to 100 people work."],
    [{ people: "101" }, "Shift 2: from 1 to 100 people work."],
  ])("with %j has the fault %j", (part, fault) => expect(faultOfShifts([ROW, { ...ROW, ...part }])).toBe(fault));

  it("has one shift at least", () => expect(faultOfShifts([])).toBe("A staffing has a shift at least."));
});
