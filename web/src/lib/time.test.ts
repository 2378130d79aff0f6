import { describe, expect, it } from "vitest";
import { absolute, duration, relative, slack } from "./time";

const NOW = Date.parse("2026-11-29T12:00:00Z");
const at = (ms: number) => new Date(NOW + ms).toISOString();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("durations", () => {
  it.each([
    [45_000, "45 s"],
    [12 * MINUTE, "12 m"],
    [2 * HOUR, "2 h"],
    [2 * HOUR + 10 * MINUTE, "2 h 10 m"],
    [76 * HOUR, "3 d 4 h"],
  ])("%d ms is %s", (ms, words) => expect(duration(ms)).toBe(words));
});

describe("instants", () => {
  it("are told relative to now, on both sides", () => {
    expect(relative(at(-3 * MINUTE), NOW)).toBe("3 m ago");
    expect(relative(at(2 * HOUR), NOW)).toBe("in 2 h");
    expect(relative(at(-10_000), NOW)).toBe("just now");
  });

  it("are written out in the zone that was chosen", () => {
    expect(absolute("2026-11-29T18:30:00Z", "Asia/Singapore")).toMatch(/^2026-11-30 02:30:00 /);
    expect(absolute("2026-11-29T18:30:00Z", "UTC")).toBe("2026-11-29 18:30:00 UTC");
  });
});

describe("slack", () => {
  it.each([
    [30 * HOUR, "1 d 6 h left", "calm"],
    [3 * HOUR, "3 h left", "soon"],
    [20 * MINUTE, "20 m left", "urgent"],
    [-12 * MINUTE, "late by 12 m", "late"],
  ])("%d ms before the due time reads %s", (ms, text, state) => {
    expect(slack(at(ms), NOW)).toEqual({ text, state });
  });
});
