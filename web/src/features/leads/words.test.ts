import { aLead, aLine } from "@testing/leads";
import { describe, expect, it } from "vitest";
import { extent, ROLES, standing, stateAfter } from "./words";

describe("what a lead is in one word", () => {
  it("is its verdict where it has one, red for confirmed harm alone", () => {
    expect(standing({ state: "judged", verdict: "true_positive" })).toEqual({ word: "True positive", tone: "harm" });
    expect(standing({ state: "judged", verdict: "benign" })).toEqual({ word: "Benign", tone: "good" });
  });

  it("is its state where nobody judged it, and where a case has it", () => {
    expect(standing({ state: "snoozed", verdict: null }).word).toBe("Snoozed");
    expect(standing({ state: "in_case", verdict: "true_positive" }).word).toBe("In a case");
  });
});

describe("the state after a verdict", () => {
  it.each([
    ["open", "benign", "judged"],
    ["open", "needs_case", "open"],
    ["snoozed", "inconclusive", "judged"],
    ["in_case", "benign", "in_case"],
  ] as const)("of a lead that was %s and is judged %s is %s", (state, verdict, after) => {
    expect(stateAfter(state, verdict)).toBe(after);
  });
});

describe("how big a lead is", () => {
  const line = aLine({ ref: "LEAD-1", member_count: 31, score: 0.9, volume: 400 });

  it("is told by each measure it can grow by", () => {
    expect([extent(line, "members"), extent(line, "volume"), extent(line, "score")]).toEqual([31, 400, 0.9]);
    expect(extent(aLead({ ref: "LEAD-1", volume: 12 }), "volume")).toBe(12);
  });
});

describe("the keys of roles", () => {
  it("are all different, and none is a key that judges or moves", () => {
    const keys = ROLES.map(([, key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => "tbijkhl".includes(key))).toEqual([]);
  });
});
