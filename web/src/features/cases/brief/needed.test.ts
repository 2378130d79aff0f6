import { describe, expect, it } from "vitest";
import { CASE, DECISION, EVIDENCE, FINDING } from "../samples";
import { neededFor } from "./needed";

const DONE = {
  shown: { ...CASE, entities: CASE.entities.slice(0, 1) },
  evidence: [EVIDENCE],
  findings: [{ ...FINDING, state: "confirmed" as const }],
  decisions: [],
};

function texts(part: Partial<Parameters<typeof neededFor>[0]>) {
  return neededFor({ ...DONE, ...part }).map((need) => need.text);
}

describe("what is needed before a case is closed", () => {
  it("is nothing where all is sealed, judged and settled", () => {
    expect(texts({})).toEqual([]);
  });

  it("is what blocks it first", () => {
    const shown = { ...DONE.shown, blocked_by: ["DEC-1"], clauses: [] };
    const needs = neededFor({ ...DONE, shown, decisions: [DECISION] });
    expect(needs[0]).toEqual({
      text: "DEC-1 waits to be approved and executed, or refused.",
      isBlocking: true,
      tab: "decisions",
    });
    expect(needs[1]?.isBlocking).toBe(false);
  });

  it("is the execution of what is approved", () => {
    const shown = { ...DONE.shown, blocked_by: ["DEC-1"] };
    expect(texts({ shown, decisions: [{ ...DECISION, state: "approved" }] })).toEqual([
      "DEC-1 is approved. Execute it, or withdraw it.",
    ]);
  });

  it("is a seal, by name, and the first three of many", () => {
    const draft = { ...EVIDENCE, state: "draft" as const };
    expect(texts({ evidence: [draft] })).toEqual(["EV-1 is not sealed, and can still be changed."]);
    const many = [1, 2, 3, 4, 5].map((number) => ({ ...draft, ref: `EV-${number}` }));
    expect(texts({ evidence: many })[0]).toBe("EV-1, EV-2, EV-3 and 2 more are not sealed, and can still be changed.");
  });

  it("is a judge for what is proposed, and a proposal of what is drafted", () => {
    const draft = { ...FINDING, ref: "FND-2", state: "draft" as const };
    expect(texts({ findings: [FINDING, draft] })).toEqual([
      "FND-1 waits for another person to judge.",
      "FND-2 waits to be proposed.",
    ]);
  });

  it("is a role for whom nobody has judged", () => {
    expect(texts({ shown: CASE })).toEqual([
      "1 entity has no role yet. Nothing can be decided about what nobody has judged.",
    ]);
  });
});
