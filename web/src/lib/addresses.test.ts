import { describe, expect, it } from "vitest";
import { addressOf, entityAddress } from "./addresses";

describe("addresses", () => {
  it.each([
    ["LEAD-7", "/leads/LEAD-7"],
    ["DEC-2", "/enforcement/decisions/DEC-2"],
    ["GLASS-3", "/admin?tab=glass"],
    ["dataset:streams", "/hunt/datasets/streams"],
    ["account:a1", "/entities/account/a1"],
  ])("%s stands at %s", (subject, address) => expect(addressOf(subject)).toBe(address));

  it("keep what is odd in an entity's id", () => {
    expect(entityAddress("domain:example.org/a b:c")).toBe("/entities/domain/example.org/a%20b%3Ac");
  });

  it("are not made up", () => expect(addressOf("somebody")).toBeUndefined());
});
