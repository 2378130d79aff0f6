import { MATRIX } from "@testing/escalations";
import { describe, expect, it } from "vitest";
import { faultOfHours, withChange, withHours } from "./replaying";

const { content } = MATRIX;

describe("another matrix", () => {
  it("has other hours where they were changed, and else is the version", () => {
    const other = withHours(content, { "S1.decision": "1.5" });
    expect(other.demands.S1).toEqual({ ...content.demands.S1, decision: 1.5 });
    expect({ ...other, demands: content.demands }).toEqual(content);
    expect(withHours(content, {})).toEqual(content);
  });

  it("forgets a change that was taken back", () => {
    const changed = withChange(content, {}, "S2", "first_touch", "3");
    expect(changed).toEqual({ "S2.first_touch": "3" });
    expect(withChange(content, changed, "S2", "first_touch", "1")).toEqual({});
  });

  it.each([
    ["", "Hours lie above 0, up to 2,160."],
    ["0", "Hours lie above 0, up to 2,160."],
    ["2161", "Hours lie above 0, up to 2,160."],
    ["2160", ""],
  ])("with %j hours has the fault %j", (typed, fault) => expect(faultOfHours({ "S0.decision": typed })).toBe(fault));
});
