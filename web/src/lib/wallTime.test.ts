import { describe, expect, it } from "vitest";
import { instantAt, wallTime } from "./time";

describe("the time on a wall", () => {
  it.each([
    ["2026-12-01T10:00:00.000Z", "Asia/Kolkata", "2026-12-01T15:30"],
    ["2026-12-01T00:30:00.000Z", "America/New_York", "2026-11-30T19:30"],
    ["2026-07-01T00:30:00.000Z", "America/New_York", "2026-06-30T20:30"],
    ["2026-12-01T10:00:00.000Z", "UTC", "2026-12-01T10:00"],
    ["2026-12-01T10:15:00.000Z", "Asia/Kathmandu", "2026-12-01T16:00"],
    ["2026-01-01T00:00:00.000Z", "Pacific/Kiritimati", "2026-01-01T14:00"],
  ])("of %s in %s is %s, and back", (at, zone, wall) => {
    expect(wallTime(at, zone)).toBe(wall);
    expect(instantAt(wall, zone)).toBe(at);
  });

  it("is found on both sides of a change of the clocks", () => {
    // Berlin goes to summer on 2026-03-29 at 01:00 UTC, and back on 2026-10-25 at 01:00 UTC.
    expect(instantAt("2026-03-29T01:59", "Europe/Berlin")).toBe("2026-03-29T00:59:00.000Z");
    expect(instantAt("2026-03-29T03:00", "Europe/Berlin")).toBe("2026-03-29T01:00:00.000Z");
    expect(instantAt("2026-10-25T01:30", "Europe/Berlin")).toBe("2026-10-24T23:30:00.000Z");
    expect(instantAt("2026-10-25T03:30", "Europe/Berlin")).toBe("2026-10-25T02:30:00.000Z");
  });

  it("is none where the field holds none", () => {
    expect(instantAt("", "UTC")).toBeUndefined();
    expect(instantAt("soon", "UTC")).toBeUndefined();
  });
});
