import { AUTHORITY } from "@testing/intake";
import { describe, expect, it } from "vitest";
import { differences, EMPTY, faultsOf, formOf, isComplete } from "./authorityForm";

describe("an authority in its form", () => {
  it("begins empty, or as the desk holds it", () => {
    expect(formOf(undefined)).toEqual(EMPTY);
    expect(formOf(AUTHORITY)).toMatchObject({
      name: "Example Police",
      domains: ["police.example.org"],
      is_retired: false,
    });
    expect(formOf({ ...AUTHORITY, retired_at: "2026-11-29T10:00:00Z" }).is_retired).toBe(true);
  });

  it.each([
    [["police.example.org"], undefined],
    [["Police.Example.ORG", "x.de"], undefined],
    [["ana@police.example.org"], "ana@police.example.org is no domain: write police.example.org."],
    [["localhost"], "localhost is no domain: write police.example.org."],
    [["-a.org"], "-a.org is no domain: write police.example.org."],
  ])("with the domains %j has the fault %j", (domains, fault) => {
    expect(faultsOf({ ...EMPTY, domains }).domains).toBe(fault);
  });

  it("is complete with a name and a place that is one", () => {
    const form = { ...EMPTY, name: " Court " };
    expect(isComplete(form)).toBe(false);
    expect(isComplete({ ...form, jurisdiction: "Singapore" })).toBe(false);
    expect(isComplete({ ...form, jurisdiction: "AU-NSW" })).toBe(true);
    expect(isComplete({ ...EMPTY, jurisdiction: "SG" })).toBe(false);
  });

  it("tells both words where two people changed it, and nothing where they agree", () => {
    const theirs = formOf(AUTHORITY);
    const mine = { ...theirs, kind: "court" as const, call_back: "", domains: ["b.org", "police.example.org"] };
    expect(differences(mine, theirs)).toEqual([
      { name: "Kind", mine: "Court", theirs: "Law enforcement" },
      { name: "Domains", mine: "b.org, police.example.org", theirs: "police.example.org" },
      { name: "Call back on", mine: "", theirs: "+65 5550 1234" },
    ]);
    expect(differences(theirs, theirs)).toEqual([]);
  });
});
