import { showPart } from "@testing/part";
import { describe, expect, it } from "vitest";
import { HeatMap } from "./HeatMap";
import { countStep, DAYS, factorsOf, factorText, HOURS, shortCount, surpriseStep } from "./steps";

const COUNTS = DAYS.map((_, day) => HOURS.map((hour) => (day === 1 && hour === 3 ? 41 : hour % 2)));
const EVEN = DAYS.map(() => HOURS.map(() => 1 / 168));

const show = (cohort?: number[][]) =>
  showPart(() => (
    <HeatMap
      title="It plays at night"
      what="streams"
      zone="Asia/Tokyo"
      counts={COUNTS}
      cohort={cohort}
      cohortName="all"
    />
  ));

describe("the steps of a heat map", () => {
  it("tell none from few, and the most from much", () => {
    expect([0, 1, 25, 100].map((count) => countStep(count, 100))).toEqual([0, 1, 4, 8]);
  });

  it("stand in the middle for what is as common as in the cohort", () => {
    expect([0, 0.25, 1, 2, 4, 90].map(surpriseStep)).toEqual([0, 0, 4, 6, 8, 8]);
    expect(surpriseStep(undefined)).toBeUndefined();
  });

  it("compare shares, and say nothing where the cohort has none", () => {
    expect(factorsOf([[3, 1]], [[0.5, 0]])[0]).toEqual([1.5, undefined]);
  });

  it("are written short", () => {
    expect([factorText(3.21), factorText(2), factorText(14.4)]).toEqual(["3.2", "2", "14"]);
    expect([shortCount(41), shortCount(1234), shortCount(45_000)]).toEqual(["41", "1.2k", "45k"]);
  });
});

describe("a heat map", () => {
  it("is a table with days and hours, and says n and the zone", async () => {
    const { screen } = show();
    expect(await screen.findByRole("figure", { name: "It plays at night" })).toHaveTextContent("n = 124");
    expect(screen.getAllByRole("row")).toHaveLength(8);
    expect(screen.getByText("41")).toHaveAttribute("data-step", "8");
  });

  it("is read by arrows: one stop for Tab, then cell by cell", async () => {
    const { screen, user } = show(EVEN);
    await screen.findByRole("grid");
    screen
      .getAllByRole("gridcell")
      .find((cell) => cell.tabIndex === 0)
      ?.focus();
    await user.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(screen.getByRole("status")).toHaveTextContent("Tue 03:00: 41 streams, 56 times the cohort's share");
    expect(screen.getByText("41")).toHaveFocus();
    await user.keyboard("{Home}{End}{ArrowUp}{ArrowLeft}");
    expect(screen.getByRole("status")).toHaveTextContent("Mon 22:00: 0 streams");
  });

  it("tells a cell under the pointer", async () => {
    const { screen, user } = show();
    await user.hover(await screen.findByText("41"));
    expect(screen.getByRole("status")).toHaveTextContent("Tue 03:00: 41 streams");
  });

  it("changes from counts to the cohort, where there is one", async () => {
    const { screen, user } = show(EVEN);
    await user.click(await screen.findByRole("radio", { name: "Against the cohort" }));
    expect(screen.getByText("56")).toHaveAttribute("data-step", "8");
    expect(screen.getByText("4 times or more")).toBeVisible();
  });

  it("offers no comparison without a cohort", async () => {
    const { screen } = show();
    await screen.findByRole("grid");
    expect(screen.queryByRole("radio")).toBeNull();
  });
});
