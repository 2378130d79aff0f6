import { APPROVAL, DECISION, OTHER_HASH } from "@testing/decisions";
import { describe, expect, it } from "vitest";
import type { Decision } from "@/api/enforcement";
import { type Bar, offers } from "./mayDo";

const NOW = Date.parse("2026-11-29T00:00:00Z");

function offered(part: Partial<Decision>, { me = "u-1", barred = [] as [string, Bar][], may = true } = {}) {
  const standing = { decision: { ...DECISION, ...part }, me, may: () => may, barred: new Map(barred), now: NOW };
  return Object.fromEntries(offers(standing).map((one) => [one.act, one.why ?? "may"]));
}

describe("what may be done with a decision", () => {
  it("lets another person approve or refuse what is proposed", () => {
    expect(offered({})).toEqual({ approve: "may", refuse: "may" });
  });

  it("lets the proposer edit and withdraw, and not vote", () => {
    const mine = offered({}, { me: "u-2", barred: [["u-2", "proposed it"]] });
    expect(mine).toMatchObject({ edit: "may", withdraw: "may" });
    expect(mine.approve).toContain("You proposed it");
  });

  it.each<Bar>(["led the case", "collected evidence of it"])("keeps who %s from voting", (bar) => {
    expect(offered({}, { barred: [["u-1", bar]] }).approve).toContain(`You ${bar}`);
  });

  it("takes a vote once", () => {
    const vote = { voter: "u-1", verdict: "grant", reason: "Right.", at: "2026-11-28T11:00:00Z" } as const;
    expect(offered({ approval: { ...APPROVAL, quorum: 2, granted: 1, votes: [vote] } }).approve).toContain("voted");
  });

  it("says that nobody approves what expired", () => {
    const approval = { ...APPROVAL, expires_at: "2026-11-28T00:00:00Z" };
    expect(offered({ approval }).approve).toContain("expired");
  });

  it("says that nobody approves what became another since it was asked for", () => {
    expect(offered({ payload_hash: OTHER_HASH }).approve).toContain("changed since");
  });

  it("keeps those without the role out", () => {
    expect(offered({}, { may: false }).approve).toContain("roles");
    expect(offered({ state: "approved" }, { may: false }).execute).toContain("roles");
  });

  it("lets an approved decision be executed, refused and taken back", () => {
    expect(offered({ state: "approved" }, { me: "u-2" })).toEqual({
      execute: "may",
      refuse: "may",
      edit: "may",
      withdraw: "may",
    });
  });

  it("has a second person reverse what was executed", () => {
    expect(offered({ state: "executed", executor: "u-1" }).reverse).toContain("second person");
    expect(offered({ state: "executed", executor: "u-2" })).toEqual({ reverse: "may" });
  });

  it("offers no reversal of what nothing undoes", () => {
    expect(offered({ state: "executed", executor: "u-2", action: "refer" }).reverse).toContain("Nothing undoes");
  });

  it.each(["refused", "reversed"] as const)("offers nothing once it is %s", (state) => {
    expect(offered({ state })).toEqual({});
  });
});
