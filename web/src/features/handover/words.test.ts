import { aHandover, anItemOf, CALM } from "@testing/handovers";
import { describe, expect, it } from "vitest";
import { holderOf, isTakenInBulk, isWaiting, passesAt, tally } from "./words";

describe("the words of a handover", () => {
  it("count the answers, and leave out what is none", () => {
    const items = [anItemOf(), CALM, anItemOf({ state: "accepted" }), anItemOf({ state: "passed" })];
    expect(tally(aHandover({ items }))).toBe("2 waiting, 1 accepted, 1 passed on");
    expect(tally(aHandover({ items: [] }))).toBe("");
  });

  it("let what nobody accepted pass a quarter of an hour into the shift", () => {
    expect(passesAt({ shift_begins: "2026-11-29T07:50:00Z" })).toBe("2026-11-29T08:05:00.000Z");
  });

  it("let nothing be answered before the freeze, nor twice", () => {
    expect(isWaiting({ state: "draft" }, CALM)).toBe(false);
    expect(isWaiting({ state: "frozen" }, CALM)).toBe(true);
    expect(isWaiting({ state: "frozen" }, { ...CALM, state: "declined" })).toBe(false);
  });

  it("take stable items alone in bulk", () => {
    expect(isTakenInBulk({ state: "frozen" }, CALM)).toBe(true);
    expect(isTakenInBulk({ state: "frozen" }, anItemOf({ illness: "watcher" }))).toBe(false);
  });

  it("name who accepted it as its holder, and its owner until then", () => {
    const item = anItemOf({ owner: null, answered_by: "ben" });
    expect(holderOf(item)).toBeNull();
    expect(holderOf({ ...item, state: "accepted" })).toBe("ben");
    expect(holderOf({ ...item, owner: "ana", state: "declined" })).toBe("ana");
  });
});
