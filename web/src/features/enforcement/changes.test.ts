import { DECISION } from "@testing/decisions";
import { describe, expect, it } from "vitest";
import { changesOf } from "./changes";

describe("what differs between two readings of a decision", () => {
  it("is nothing where they are the same, and what an approval does not bind is left out", () => {
    expect(changesOf(DECISION, { ...DECISION, version: 9, state: "approved" })).toEqual([]);
  });

  it("names a field with what it said and says", () => {
    expect(changesOf(DECISION, { ...DECISION, action: "demonetise" })).toEqual([
      { what: "Measure", before: "neutralise", after: "demonetise" },
    ]);
  });

  it("names of lists only what came and went", () => {
    const subjects = [...DECISION.subjects.slice(0, 2), { entity: "creator:hit", role: "operator" as const }];
    expect(changesOf(DECISION, { ...DECISION, subjects })).toEqual([
      { what: "Subjects", before: "creator:hit (target)", after: "creator:hit (operator)" },
    ]);
  });

  it("tells evidence whose content is another", () => {
    const evidence = [{ evidence: "EV-1", sha256: "d".repeat(64) }];
    const [change] = changesOf(DECISION, { ...DECISION, evidence });
    expect(change).toMatchObject({ what: "Evidence", after: `EV-1 ${"d".repeat(64)}` });
  });

  it("tells an end that was given", () => {
    const [change] = changesOf(DECISION, { ...DECISION, ends_at: "2027-01-01T00:00:00Z" });
    expect(change).toEqual({ what: "Ends", before: "never", after: "2027-01-01T00:00:00Z" });
  });
});
