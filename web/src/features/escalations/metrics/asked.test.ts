import { describe, expect, it } from "vitest";
import { askedOf, dayAfter, lastDays, lastQuarter, periodIn, todayIn } from "./asked";

describe("the period of the figures", () => {
  it("holds its first and its last day whole, by the clocks of the zone", () => {
    expect(periodIn({ since: "2026-11-01", until: "2026-11-30" }, "Asia/Singapore")).toEqual({
      since: "2026-10-31T16:00:00.000Z",
      until: "2026-11-30T16:00:00.000Z",
    });
  });

  it("leaves to the desk what is no day", () => {
    expect(periodIn({ since: "soon", until: "2026-13-01" }, "UTC")).toEqual({});
    expect(periodIn({}, "UTC")).toEqual({});
  });

  it.each([
    ["2026-11-29", "2026-07-01", "2026-09-30"],
    ["2026-01-02", "2025-10-01", "2025-12-31"],
    ["2026-04-01", "2026-01-01", "2026-03-31"],
  ])("of the last quarter, seen on %s, is %s to %s", (today, since, until) => {
    expect(lastQuarter(today)).toEqual({ since, until });
  });

  it("counts today among the last days, wherever today is", () => {
    const now = Date.parse("2026-11-29T18:00:00Z");
    expect([todayIn("UTC", now), todayIn("Asia/Singapore", now)]).toEqual(["2026-11-29", "2026-11-30"]);
    expect(lastDays(30, "2026-11-30")).toEqual({ since: "2026-11-01", until: "2026-11-30" });
    expect(dayAfter("2026-02-28", 1)).toBe("2026-03-01");
  });
});

describe("what is asked of the desk", () => {
  it("is what the address says, and nothing of what else stands there", () => {
    const url = { by: "severity", severity: "S1", jurisdiction: "AU-NSW", tab: "replay", q: "words" };
    expect(askedOf(url, "UTC")).toEqual({ zone: "UTC", by: "severity", severity: "S1", jurisdiction: "AU-NSW" });
  });
});
