import { aShare } from "@testing/metrics";
import { describe, expect, it } from "vitest";
import { pointOf } from "./FlowCard";
import { countOf, groupName, percentOf, slackOf, time } from "./words";

describe("a figure in words", () => {
  it.each([
    [null, "–"],
    [0, "0 s"],
    [11_400, "3 h 10 m"],
  ])("is a time: %j seconds are %s", (seconds, words) => expect(time(seconds)).toBe(words));

  it.each([
    [null, "–"],
    [7_200, "2 h left"],
    [-720, "late by 12 m"],
    [0, "0 s left"],
  ])("is slack: %j seconds are %s", (seconds, words) => expect(slackOf(seconds)).toBe(words));

  it("is a share with what it rests on, and no percentage of nothing", () => {
    expect([countOf(aShare(1_200, 1_500)), percentOf(aShare(2, 3))]).toEqual(["1,200 of 1,500", "66.7 % (40–95 %)"]);
    expect([countOf(aShare(0, 0)), percentOf(aShare(0, 0))]).toEqual(["0 of 0", "–"]);
  });
});

describe("a group", () => {
  it.each([
    ["demand_class", "tvec", "Terrorist content"],
    ["requester_kind", "creator", "Creator or label"],
    ["severity", "S1", "S1: grave harm, or many people"],
    ["severity", "unjudged", "Not judged"],
    ["jurisdiction", "none", "Nowhere"],
    ["jurisdiction", "AU-NSW", "AU-NSW"],
    ["week", "2026-W48", "2026-W48"],
  ] as const)("told apart by %s with the key %s is called %s", (by, key, name) => {
    expect(groupName(by, key)).toBe(name);
  });
});

describe("the days of arrivals and closures", () => {
  const day = (arrivals: number, closures: number) => ({ day: "2026-11-29", arrivals, closures });

  it.each([
    [[day(5, 2)], "5 came and 2 ended: 3 more wait"],
    [[day(1, 1), day(0, 4)], "1 came and 5 ended: 4 fewer wait"],
    [[day(2, 0), day(0, 2)], "2 came and 2 ended: as many wait as before"],
  ])("make a sentence", (flow, point) => expect(pointOf(flow)).toBe(point));
});
