import { RECORD } from "@testing/comms";
import { describe, expect, it } from "vitest";
import { EMPTY, faultsOf, situationOf, updateOf } from "./composeForm";

const NOW = Date.parse("2026-11-29T00:00:00Z");

describe("what becomes of a form", () => {
  it("is laid over the record: empty words leave what is there, empty lines are left out", () => {
    const made = situationOf(RECORD, {
      ...EMPTY,
      known: [
        { text: "Three.", confidence: "likely" },
        { text: "  ", confidence: "confirmed" },
      ],
      needed: [{ text: "Answer", by: "", due_at: null }],
      risks: "one\n\n two ",
    });
    expect(made.bottom_line).toBe("Three tracks in Japan.");
    expect(made.known).toEqual([{ text: "Three.", confidence: "likely" }]);
    expect(made.needed.map((one) => one.text)).toEqual(["Whether to object", "Answer"]);
    expect(made.risks).toEqual(["one", "two"]);
  });

  it("goes to each address that stands on a line", () => {
    expect(updateOf(RECORD, { ...EMPTY, to: "a@x.org\n b@x.org" }).to.map((one) => one.address)).toEqual([
      "a@x.org",
      "b@x.org",
    ]);
  });

  it("is faulty without the next update, or with a strange address or place", () => {
    expect(faultsOf(EMPTY, NOW)).toHaveProperty("next_update_at");
    expect(faultsOf({ ...EMPTY, kind: "refusal" }, NOW)).toEqual({});
    const past = { ...EMPTY, next_update_at: "2026-11-28T00:00:00Z", to: "nobody", jurisdiction: "Japan" };
    expect(Object.keys(faultsOf(past, NOW)).toSorted()).toEqual(["jurisdiction", "next_update_at", "to"]);
    expect(faultsOf({ ...EMPTY, kind: "refusal", bottom_line: "x".repeat(601) }, NOW)).toHaveProperty("bottom_line");
  });
});
