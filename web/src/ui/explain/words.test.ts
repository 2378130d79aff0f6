import { describe, expect, it } from "vitest";
import { against, chance, figure, percent, spoken } from "./words";

describe("numbers in words", () => {
  it.each([
    [1, "100 %"],
    [0.0479, "4.8 %"],
    [0, "0 %"],
    [0.00443, "0.44 %"],
  ])("says a share of %s as %s", (share, said) => expect(percent(share)).toBe(said));

  it.each([
    [1, 0.048, /21 times/],
    [0.3, 0.1, /3\.0 times/],
    [0.1, 0.1, /no more than/],
    [0.4, 0, /shows none/],
  ])("holds %s against %s", (score, baseline, said) => expect(against(score, baseline)).toMatch(said));

  it.each([
    [null, /does not say/],
    [0.6, /every second/],
    [0.04, /About 1 in 25 /],
    [3.8e-5, /About 1 in 26,000 /],
    [1e-8, /Fewer than 1 in a million/],
  ])("says a false-discovery rate of %s", (q, said) => expect(chance(q)).toMatch(said));

  it("says names and figures as people do", () => {
    expect(spoken("family_size")).toBe("Family size");
    expect([figure(0.12345), figure(1200), figure("device")]).toEqual(["0.123", "1,200", "device"]);
  });
});
