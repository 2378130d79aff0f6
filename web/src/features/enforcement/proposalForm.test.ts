import { DECISION } from "@testing/decisions";
import { describe, expect, it } from "vitest";
import { faultsOf, formOf, proposalOf } from "./proposalForm";

const NOW = Date.parse("2026-11-29T00:00:00Z");
const FORM = formOf(DECISION);

describe("the form of a proposal", () => {
  it("gives back what the decision says", () => {
    const proposal = proposalOf(FORM);
    expect(proposal).toMatchObject({
      action: "neutralise",
      subjects: ["account:one", "account:two", "creator:hit"],
      evidence: ["EV-1"],
      findings: ["FND-1"],
      territory: "world",
      ends_at: null,
    });
    expect(proposal.basis.clauses).toEqual(["PM-01@2026.2"]);
  });

  it("takes clauses with blanks or commas between, and an end in UTC", () => {
    const proposal = proposalOf({ ...FORM, clauses: "PM-01, PM-02", ends: "2027-01-01T18:00" });
    expect(proposal.basis.clauses).toEqual(["PM-01", "PM-02"]);
    expect(proposal.ends_at).toBe("2027-01-01T18:00:00Z");
  });

  it("keeps the minute of an end that is there", () => {
    const form = formOf({ ...DECISION, ends_at: "2027-01-01T18:00:00Z" });
    expect(proposalOf(form).ends_at).toBe("2027-01-01T18:00:00Z");
  });

  it("finds no fault where there is none", () => {
    expect(faultsOf(FORM, NOW)).toEqual({});
  });

  it("says what is missing, field by field", () => {
    const bare = { ...FORM, subjects: [], clauses: "", facts: " ", proportionality: "", evidence: [] };
    expect(Object.keys(faultsOf(bare, NOW)).toSorted()).toEqual([
      "clauses",
      "evidence",
      "facts",
      "proportionality",
      "subjects",
    ]);
  });

  it("lets a court order stand for a clause", () => {
    expect(faultsOf({ ...FORM, clauses: "", court_order: "12 K 3/26" }, NOW)).toEqual({});
  });

  it.each(["jp", "JP SG", "everywhere"])("refuses the territory %s", (territory) => {
    expect(faultsOf({ ...FORM, territory }, NOW)).toHaveProperty("territory");
  });

  it("refuses an end in the past", () => {
    expect(faultsOf({ ...FORM, ends: "2026-11-28T00:00" }, NOW)).toHaveProperty("ends");
  });
});
