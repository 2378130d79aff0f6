import { aClock, anEscalation } from "@testing/escalations";
import { describe, expect, it } from "vitest";
import { shortened } from "./MoveMenu";
import { faultOfMove, meetable, moveOf, NOTHING } from "./moves";

const NOW = Date.parse("2026-11-29T12:00:00Z");
const because = { ...NOTHING, reason: "So it is." };

describe("a move", () => {
  it.each(["closed", "rejected", "withdrawn", "reopened", "waiting"] as const)("to %s needs a reason", (target) => {
    expect(faultOfMove(NOTHING, target, NOW)).toBe("Say in a sentence why.");
  });

  it.each(["in_progress", "decision_pending", "responded", "actioned"] as const)("to %s needs none", (target) => {
    expect(faultOfMove(NOTHING, target, NOW)).toBe("");
  });

  it("asks how it ended, of what it is a duplicate, and for a time to come", () => {
    expect(faultOfMove(because, "closed", NOW)).toBe("Say how it ended.");
    expect(faultOfMove(because, "duplicate", NOW)).toMatch(/Name the other one/);
    expect(faultOfMove({ ...because, duplicate_of: "esc-2026-000009" }, "duplicate", NOW)).toBe("");
    expect(faultOfMove({ ...because, until: "2026-11-29T11:00:00Z" }, "waiting", NOW)).toMatch(/time to come/);
    expect(faultOfMove({ ...because, decision: "the one" }, "actioned", NOW)).toMatch(/DEC-/);
  });

  it("sends only what belongs to its target", () => {
    const full = { ...because, disposition: "complied" as const, duplicate_of: "esc-2026-000009", decision: "dec-7" };
    expect(moveOf(full, "closed")).toEqual({ state: "closed", reason: "So it is.", disposition: "complied" });
    expect(moveOf(full, "duplicate")).toMatchObject({ duplicate_of: "ESC-2026-000009" });
    expect(moveOf(full, "actioned")).toEqual({ state: "actioned", reason: "So it is.", decision: "DEC-7" });
    expect(moveOf(full, "in_progress")).toEqual({ state: "in_progress", reason: "So it is." });
    expect(moveOf({ ...full, meets: ["CLK-1"] }, "responded")).toEqual({
      state: "responded",
      reason: "So it is.",
      meets: ["CLK-1"],
      none_owed: "",
    });
  });

  it("says the first of what it lacks, and how many more", () => {
    expect(shortened(["a", "b"])).toBe("a; b");
    expect(shortened(["a", "b", "c", "d", "e"])).toBe("a; b; c; and 2 more");
  });
});

describe("an answer", () => {
  it("meets what is ours and runs, and no time before which nothing may be", () => {
    const clocks = [
      aClock(),
      aClock({ ref: "CLK-2", state: "met" }),
      aClock({ ref: "CLK-3", is_counterparty: true }),
      aClock({ ref: "CLK-4", bound: "not_before" }),
      aClock({ ref: "CLK-5", clock_class: "hold" }),
      aClock({ ref: "CLK-6", clock_class: "retention" }),
      aClock({ ref: "CLK-7", state: "awaiting", due_at: null }),
    ];
    expect(meetable(anEscalation({ clocks })).map((clock) => clock.ref)).toEqual(["CLK-1", "CLK-7"]);
  });
});
