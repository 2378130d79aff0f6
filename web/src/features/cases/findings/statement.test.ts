import { describe, expect, it } from "vitest";
import { bindingsOf, pieces, problemIn, typedNumbers, written } from "./statement";

describe("a statement", () => {
  it("falls into words and bindings, in their order", () => {
    expect(pieces("The {EV-1.accounts} played {EV-12.streams each[3]}.")).toEqual([
      { text: "The " },
      { text: "{EV-1.accounts}", binding: { evidence: "EV-1", column: "accounts", row: 0 } },
      { text: " played " },
      { text: "{EV-12.streams each[3]}", binding: { evidence: "EV-12", column: "streams each", row: 3 } },
      { text: "." },
    ]);
  });

  it("writes a binding as the desk reads it: row 0 needs no place", () => {
    expect(written({ evidence: "EV-1", column: "plays", row: 0 })).toBe("{EV-1.plays}");
    expect(written({ evidence: "EV-1", column: "plays", row: 2 })).toBe("{EV-1.plays[2]}");
    expect(bindingsOf(written({ evidence: "EV-1", column: "plays", row: 2 }))).toEqual([
      { evidence: "EV-1", column: "plays", row: 2 },
    ]);
  });

  it.each([
    ["31 accounts act as one.", ["31"]],
    ["It rose by 4.5%.", ["4.5%"]],
    ["It happened ½ of the time.", ["½"]],
    ["It happened ٣ times.", ["٣"]],
    ["account:a31 broke PM-03 on takedowns@0, see CASE-1.", []],
    ["The file cc594e07d0973c6a88b73a2e12595c0c1e05 is the same.", []],
    ["The {EV-1.accounts} accounts of LEAD-4.", []],
  ])("knows which numbers were typed in: %s", (statement, typed) => {
    expect(typedNumbers(statement)).toEqual(typed);
  });

  it.each([
    ["", /one claim/],
    ["The {EV-1} accounts.", /cannot be read: \{EV-1/],
    ["The {EV-1.accounts accounts.", /cannot be read/],
    ["The{EV-1.accounts} accounts.", /space around/],
    ["{EV-1.a}{EV-1.b}", /space around/],
    ["All 31 of them.", /never typed: 31/],
  ])("says what keeps it from being used: %s", (statement, problem) => {
    expect(problemIn(statement)).toMatch(problem);
  });

  it("is right where every number is bound", () => {
    expect(problemIn("The {EV-1.accounts} accounts played ({EV-1.plays[1]}) times.")).toBeUndefined();
  });
});
