import { describe, expect, it } from "vitest";
import { MEASURES } from "@/api/policies";
import { CASE, CLAUSE, ENTITY } from "../samples";
import { allowedBy, formOf, isHeavy, missingIn, toPropose, UNTOUCHED, whySpared } from "./measures";

const FULL = {
  ...formOf(UNTOUCHED, CASE),
  action: "demote" as const,
  subjects: ["account:a1"],
  facts: " It plays in step. ",
  proportionality: "It can be undone.",
  evidence: ["EV-1"],
};

describe("a measure", () => {
  it("is what every clause of the basis allows", () => {
    const other = { ...CLAUSE, allowed_actions: ["neutralise", "warn"] as const } as unknown as typeof CLAUSE;
    expect(allowedBy([CLAUSE])).toEqual(["demote", "neutralise", "preserve"]);
    expect(allowedBy([CLAUSE, other])).toEqual(["neutralise"]);
    expect(allowedBy([])).toEqual(MEASURES);
  });

  it("spares whom nobody has judged, and punishes no victim", () => {
    expect(whySpared({ ...ENTITY, role: "unknown" }, undefined)).toMatch(/Nobody has judged/);
    expect(whySpared({ ...ENTITY, role: "target" }, "demote")).toMatch(/bears no fault/);
    expect(whySpared({ ...ENTITY, role: "target" }, "preserve")).toBeUndefined();
    expect(whySpared(ENTITY, "demote")).toBeUndefined();
  });

  it("needs two approvals where it is heavy", () => {
    expect(isHeavy(FULL)).toBe(false);
    expect(isHeavy({ ...FULL, impact: "high" })).toBe(true);
    expect(isHeavy({ ...FULL, action: "terminate" })).toBe(true);
    expect(isHeavy({ ...FULL, subjects: Array.from({ length: 26 }, (_, place) => `account:${place}`) })).toBe(true);
  });
});

describe("a proposal", () => {
  it("says what is missing", () => {
    expect(missingIn({ ...formOf(UNTOUCHED, CASE), clauses: [] })).toEqual([
      "a basis",
      "a measure",
      "a subject",
      "the facts",
      "why it is proportionate",
      "sealed evidence",
    ]);
    expect(missingIn({ ...FULL, territory: "Singapore" })).toEqual(["a territory"]);
    expect(missingIn(FULL)).toEqual([]);
  });

  it("stands on the clauses of its case, whatever was written before they were there, unless others are chosen", () => {
    const written = { ...UNTOUCHED, facts: "It plays in step." };
    expect(formOf(written, { ...CASE, clauses: ["PM-02@2026.2"] }).clauses).toEqual(["PM-02@2026.2"]);
    expect(formOf({ ...written, clauses: ["PM-01@2026.2"] }, CASE).clauses).toEqual(["PM-01@2026.2"]);
    expect(formOf({ ...written, clauses: [] }, CASE).clauses).toEqual([]);
  });

  it("is sent with one basis, and its end as an instant", () => {
    expect(toPropose({ ...FULL, ends_at: "2026-12-01T00:00" }, "demote")).toMatchObject({
      basis: { clauses: ["PM-01@2026.2"], legal_demand: "" },
      facts: "It plays in step.",
      ends_at: new Date("2026-12-01T00:00").toISOString(),
    });
    expect(toPropose({ ...FULL, basis: "court_order", reference: " 12/26 " }, "demote").basis).toEqual({
      clauses: [],
      legal_demand: "",
      court_order: "12/26",
      contract: "",
    });
  });
});
