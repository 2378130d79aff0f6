import { describe, expect, it } from "vitest";
import { nextShift } from "./shift";

const WEEK = [0, 1, 2, 3, 4];
const MONDAY_NOON_UTC = Date.parse("2026-12-07T12:00:00Z");

describe("the next shift of a desk", () => {
  it("is the first that begins after now, in the desk's own zone", () => {
    const early = { key: "early", weekdays: WEEK, hours: "07:00-16:00" };
    expect(nextShift([early], "Asia/Singapore", MONDAY_NOON_UTC)).toEqual({
      key: "early",
      begins: "2026-12-07T23:00:00.000Z",
      ends: "2026-12-08T08:00:00.000Z",
    });
  });

  it("ends on the day after where it goes past midnight", () => {
    const night = { key: "night", weekdays: WEEK, hours: "22:00-06:00" };
    expect(nextShift([night], "UTC", MONDAY_NOON_UTC)).toMatchObject({
      begins: "2026-12-07T22:00:00.000Z",
      ends: "2026-12-08T06:00:00.000Z",
    });
    const late = { key: "late", weekdays: WEEK, hours: "16:00-24:00" };
    expect(nextShift([night, late], "UTC", MONDAY_NOON_UTC)).toMatchObject({ ends: "2026-12-08T00:00:00.000Z" });
  });

  it("is looked for over the weekend, and there is none where none is planned", () => {
    const friday = Date.parse("2026-12-11T20:00:00Z");
    const early = { key: "early", weekdays: WEEK, hours: "07:00-16:00" };
    expect(nextShift([early], "UTC", friday)?.begins).toBe("2026-12-14T07:00:00.000Z");
    expect(nextShift([], "UTC", friday)).toBeUndefined();
  });
});
