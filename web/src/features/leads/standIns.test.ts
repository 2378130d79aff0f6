import { aLead, aMember } from "@testing/leads";
import { describe, expect, it } from "vitest";
import { hasStandIns, valuesBehind, withValues } from "./standIns";

const ONE = "masked-0123456789abcdef";
const TWO = "masked-fedcba9876543210";
const hidden = aLead({ ref: "LEAD-1", explanation: `${ONE} (and ${TWO}) met.`, members: [aMember(`ip:${ONE}`)] });
const shown = { ...hidden, explanation: "10.0.0.1 (and 10.0.0.2) met.", members: [aMember("ip:10.0.0.1")] };

describe("stand-ins", () => {
  it("are found wherever they stand", () => {
    expect(hasStandIns(hidden)).toBe(true);
    expect(hasStandIns(shown)).toBe(false);
    expect(hasStandIns(aLead({ ref: "LEAD-1", title: "a masked-ball" }))).toBe(false);
  });

  it("are matched with what stands behind them, also several in one sentence", () => {
    expect(Object.fromEntries(valuesBehind(hidden, shown))).toEqual({ [ONE]: "10.0.0.1", [TWO]: "10.0.0.2" });
  });

  it("stay where nothing was shown", () => {
    expect(valuesBehind(hidden, hidden).size).toBe(0);
    expect(withValues(hidden, new Map([[ONE, "10.0.0.1"]])).explanation).toBe(`10.0.0.1 (and ${TWO}) met.`);
  });
});
