import { describe, expect, it } from "vitest";
import { tally } from "./words";

describe("how many rows become what", () => {
  it("is told in the order of their fates, without those that are none", () => {
    expect(tally({ refused: 1, known: 0, new: 1_200, answer: 2 })).toBe(
      "1,200 new, 2 a note on an earlier one, 1 refused",
    );
  });

  it("leaves out what is no fate, and says so where there is no row", () => {
    expect(tally({ first_refused: [], new: 3 })).toBe("3 new");
    expect(tally({})).toBe("0 rows");
  });
});
