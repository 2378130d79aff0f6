import { describe, expect, it } from "vitest";
import { counted } from "./counted";

describe("numbers of things", () => {
  it.each([
    [0, "0 rows"],
    [1, "1 row"],
    [1_200, "1,200 rows"],
  ])("of %d are %s", (count, words) => expect(counted(count, "row")).toBe(words));

  it("take the plural that they are given", () => {
    expect([counted(1, "entry", "entries"), counted(2, "entry", "entries")]).toEqual(["1 entry", "2 entries"]);
  });
});
