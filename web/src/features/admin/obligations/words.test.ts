import { INDIA, KOREA } from "@testing/obligations";
import { describe, expect, it } from "vitest";
import { faultOfHours, instantOf, weekdaysOf, windowsOf } from "../desks/hours";
import { budgetOf, spelt, timeOf } from "./words";

describe("how much time a row of the book leaves", () => {
  it("is its number and unit, with thousands apart", () => {
    expect(timeOf(INDIA)).toBe("3 elapsed hours");
    expect(budgetOf({ value: 1_440, unit: "calendar_days" })).toBe("1,440 calendar days");
  });

  it("is the kind of its clock where the law has no number, until there is a target of our own", () => {
    expect(timeOf(KOREA)).toBe(spelt("undefined_speed"));
    expect(timeOf({ ...KOREA, internal_target: { internal: true, value: 24, unit: "elapsed_hours" } })).toBe(
      "24 elapsed hours (our own target)",
    );
  });

  it("says from when to when, at least how long, and that it is a mean", () => {
    const budget = { value: 14, unit: "business_days" } as const;
    expect(timeOf({ ...INDIA, budget, earliest: { ...budget, value: 10 } })).toBe("10 to 14 business days");
    expect(timeOf({ ...INDIA, budget, bound: "not_before" })).toBe("at least 14 business days");
    expect(timeOf({ ...INDIA, budget, bound: "target_mean" })).toBe("mean of 14 business days");
  });
});

describe("hours of a desk", () => {
  it("are windows with commas between, and none on a day off", () => {
    expect(windowsOf(" 09:00-13:00 ,14:00-18:00, ")).toEqual(["09:00-13:00", "14:00-18:00"]);
    expect(windowsOf("  ")).toEqual([]);
  });

  it.each(["09:00-18:00", "22:00-06:00", "00:00-24:00", "09:00-13:00, 14:00-18:00", ""])("may be %j", (text) => {
    expect(faultOfHours(text)).toBe("");
  });

  it.each(["9:00-18:00", "09:00", "09:00-25:00", "24:00-06:00", "09:60-10:00"])("may not be %j", (text) => {
    expect(faultOfHours(`08:00-09:00, ${text}`)).toMatch(new RegExp(`^${text} is no window`));
  });

  it("are of days that begin with Monday", () => {
    expect(weekdaysOf([0, 6])).toBe("Mon, Sun");
    expect(weekdaysOf([])).toBe("");
  });

  it("name no instant while a field holds none", () => {
    expect(instantOf("")).toBeUndefined();
    expect(instantOf("2026-13-45T00:00")).toBeUndefined();
    expect(instantOf("2026-11-29T10:00Z")).toBe("2026-11-29T10:00:00.000Z");
  });
});
