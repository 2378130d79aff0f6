import { DETECTOR } from "@testing/hunting";
import { describe, expect, it } from "vitest";
import type { Detector } from "@/api/detectors";
import { boundsOf, EMPTY, formOf, type HuntDraft, lacking, problemOf, problemsOf, written } from "./hunting";

const detector = DETECTOR as Detector;
const [gate, window, weight, share, words] = detector.parameters as [never, never, never, never, never];
const draft: HuntDraft = { ...EMPTY, dataset: "plays", hypothesis: "A farm." };

describe("what a dataset lacks for a detector", () => {
  it("names roles that are not bound, and counts either of two", () => {
    const roles = { actor: "a", owner: "o" };
    expect(lacking(["actor", "object|owner", "time"], { roles })).toEqual([]);
    expect(lacking(["actor", "device|payment"], { roles })).toEqual(["device or payment"]);
  });
});

describe("a parameter", () => {
  it("is written and bounded in its own unit", () => {
    expect([gate, window, weight, share].map(written)).toEqual(["burst", "1m", "4", "0.001"]);
    expect(boundsOf(window)).toBe("1s to 1d");
    expect(boundsOf(weight)).toBe("1 to 10,000");
    expect(boundsOf(words)).toBe("");
  });

  it("is taken where it fits", () => {
    expect(problemOf(gate, "none")).toBeUndefined();
    expect(problemOf(window, "24h")).toBeUndefined();
    expect(problemOf(weight, "10000")).toBeUndefined();
    expect(problemOf(share, "1e-12")).toBeUndefined();
    expect(problemOf(words, "")).toBeUndefined();
  });

  it("is refused with what it must be", () => {
    expect(problemOf(gate, "all")).toBe("Choose one of them.");
    expect(problemOf(window, "2d")).toBe("It must be 1s to 1d.");
    expect(problemOf(window, "long")).toMatch("Write a span");
    expect(problemOf(weight, "1.5")).toBe("Write a whole number.");
    expect(problemOf(weight, "0")).toBe("It must be 1 to 10,000.");
    expect(problemOf(share, "")).toBe("Write a number.");
  });
});

describe("a hunt that is being written", () => {
  it("says what keeps it from being run", () => {
    const wrong = { ...EMPTY, span: "back" as const, back: "x", values: { min_weight: "0" } };
    expect(Object.keys(problemsOf(detector, wrong, "UTC"))).toEqual([
      "dataset",
      "hypothesis",
      "back",
      "parameter min_weight",
    ]);
    expect(problemsOf(detector, draft, "UTC")).toEqual({});
  });

  it("needs a beginning or an end, in their order", () => {
    const between = { ...draft, span: "between" as const };
    expect(problemsOf(detector, between, "UTC")).toHaveProperty("since");
    expect(
      problemsOf(detector, { ...between, since: "2026-10-02T00:00", until: "2026-10-01T00:00" }, "UTC"),
    ).toHaveProperty("until");
    expect(problemsOf(detector, { ...between, since: "2026-10-02T00:00" }, "UTC")).toEqual({});
  });

  it("sends only what differs from the defaults, in the units of the desk", () => {
    const values = { window: "10m", min_weight: "4", max_q: "0.01", gate: "none", upheld: "valid" };
    expect(formOf(detector, { ...draft, values }, "UTC")).toEqual({
      detector: "co_action",
      dataset: "plays",
      hypothesis: "A farm.",
      parameters: { window: 600, max_q: 0.01, gate: "none", upheld: "valid" },
      look_back: "all",
    });
  });

  it("sends its time as one asked for it", () => {
    expect(formOf(detector, { ...draft, span: "tick" }, "UTC").look_back).toBe("tick");
    expect(formOf(detector, { ...draft, span: "back", back: "7 d" }, "UTC").look_back).toBe("7d");
    const between = { ...draft, span: "between" as const, since: "2026-10-01T08:00" };
    expect(formOf(detector, between, "Asia/Singapore")).toMatchObject({ since: "2026-10-01T00:00:00.000Z" });
    expect(formOf(detector, between, "UTC")).not.toHaveProperty("until");
  });
});
