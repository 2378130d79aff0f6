import { describe, expect, it } from "vitest";
import { instantIn, secondsOf, spanOf } from "./span";

describe("a span", () => {
  it.each([
    ["90", 90],
    ["90s", 90],
    ["10 m", 600],
    ["1.5h", 5_400],
    ["7d", 604_800],
  ])("is read from %s", (text, seconds) => expect(secondsOf(text)).toBe(seconds));

  it.each(["", "soon", "7 weeks", "-1d"])("is not read from '%s'", (text) => expect(secondsOf(text)).toBeUndefined());

  it.each([
    [86_400, "1d"],
    [5_400, "90m"],
    [3_600, "1h"],
    [90, "90s"],
    [0, "0s"],
  ])("of %d seconds is written shortly", (seconds, text) => expect(spanOf(seconds)).toBe(text));
});

describe("a time on the clocks of a zone", () => {
  it("is an instant, as the zone's offset is then", () => {
    expect(instantIn("Asia/Singapore", "2026-11-29T14:05")).toBe("2026-11-29T06:05:00.000Z");
    expect(instantIn("Europe/Berlin", "2026-07-01T12:00")).toBe("2026-07-01T10:00:00.000Z");
    expect(instantIn("Europe/Berlin", "2026-12-01T12:00")).toBe("2026-12-01T11:00:00.000Z");
  });

  it("holds an hour after the clocks were changed", () => {
    expect(instantIn("Europe/Berlin", "2026-03-29T03:30")).toBe("2026-03-29T01:30:00.000Z");
    expect(instantIn("America/New_York", "2026-11-01T03:30")).toBe("2026-11-01T08:30:00.000Z");
  });

  it("is nothing where the text is no time", () => {
    expect(instantIn("UTC", "")).toBeUndefined();
    expect(instantIn("UTC", "2026-99-99T10:00")).toBeUndefined();
  });
});
