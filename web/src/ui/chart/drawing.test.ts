import type UPlot from "uplot";
import { describe, expect, it, vi } from "vitest";
import { drawingOf } from "./drawing";
import { type ChartPlan, intervalText, placeText, written } from "./plan";

vi.mock("uplot", () => {
  const Plot = Object.assign(() => undefined, { paths: { bars: () => () => null }, tzDate: (at: Date) => at });
  return { default: Plot };
});

const DAYS = ["2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z", "2026-11-04T00:00:00Z"];
const PLAN: ChartPlan = {
  title: "Leads fell",
  n: "n = 9 leads",
  x: { label: "Day", kind: "time", values: DAYS },
  y: { label: "Leads", format: "count" },
  series: [{ id: "all", label: "All", values: [4, 3, 2] }],
};
const BY_NAME: ChartPlan = {
  ...PLAN,
  x: { label: "Family", kind: "name", values: ["coordination", "payment"] },
  series: [{ id: "all", label: "All", values: [5, 4], shape: "bars" }],
};
const drawn = { bbox: { width: 80 } } as UPlot;

function ticks(plan: ChartPlan, places: number[], step = 1, zone = "UTC") {
  const values = drawingOf(plan, zone, () => undefined).options.axes?.[0]?.values as (...told: unknown[]) => string[];
  return values(drawn, places, 0, 60, step);
}

function heights(plan: ChartPlan, lowest: number | null, highest: number | null) {
  const range = drawingOf(plan, "UTC", () => undefined).options.scales?.y?.range as (
    ...told: unknown[]
  ) => [number, number];
  return range(drawn, lowest, highest, "y");
}

describe("the axis below", () => {
  const at = (text: string) => Date.parse(text) / 1000;

  it("tells days in the chosen zone, and hours where days are too long", () => {
    expect(ticks(PLAN, [at("2026-11-02T20:00:00Z")], 86_400)).toEqual(["2 Nov"]);
    expect(ticks(PLAN, [at("2026-11-02T20:00:00Z")], 86_400, "Asia/Singapore")).toEqual(["3 Nov"]);
    expect(ticks(PLAN, [at("2026-11-02T20:00:00Z")], 3_600, "Asia/Singapore")).toEqual(["04:00"]);
  });

  it("cuts a name to its place, and leaves a place without a name empty", () => {
    expect(ticks(BY_NAME, [0, 1])).toEqual(["coord…", "payme…"]);
    expect(ticks(BY_NAME, [1], 1)).toEqual(["payment"]);
    expect(ticks(BY_NAME, [7])).toEqual([""]);
  });

  it("writes numbers in the format of the axis", () => {
    const plan: ChartPlan = { ...PLAN, x: { label: "Score", kind: "number", format: "percent", values: [0, 0.5, 1] } };
    expect(ticks(plan, [0.25])).toEqual(["25 %"]);
  });

  it("gives room to a single place, of either kind", () => {
    const range = (plan: ChartPlan) => drawingOf(plan, "UTC", () => undefined).options.scales?.x?.range;
    const first = at(DAYS[0] ?? "");
    expect(range({ ...PLAN, x: { ...PLAN.x, values: DAYS.slice(0, 1) } })).toEqual([first - 3600, first + 3600]);
    expect(range({ ...PLAN, x: { label: "Score", kind: "number", values: [3] } })).toEqual([2, 4]);
    expect(range({ ...PLAN, x: { ...PLAN.x, values: [] } })).toBeUndefined();
    expect(range(BY_NAME)).toEqual([-0.5, 1.5]);
  });
});

describe("the height of a chart", () => {
  it("begins at none, and small counts do not fill it", () => {
    const [least, most] = heights(PLAN, 1, 2);
    expect(least).toBe(0);
    expect(most).toBeGreaterThan(4);
  });

  it("goes below none where values do, and stands where there are none", () => {
    expect(heights(PLAN, -3, 2)[0]).toBe(-3);
    expect(heights(PLAN, null, null)[1]).toBeGreaterThan(0);
  });

  it("ends exactly where the plan says", () => {
    const plan = { ...PLAN, y: { ...PLAN.y, format: "percent" as const, min: 0.5, max: 1 } };
    expect(heights(plan, 0.6, 0.9)).toEqual([0.5, 1]);
  });
});

describe("the pointer over a chart", () => {
  it("tells a place only where a person pointed", () => {
    const onPlace = vi.fn();
    const hear = drawingOf(PLAN, "UTC", onPlace).options.hooks?.setCursor?.[0];
    hear?.({ cursor: { idx: 1 } } as UPlot);
    hear?.({ cursor: { idx: null, event: new MouseEvent("mousemove") } } as UPlot);
    expect(onPlace).not.toHaveBeenCalled();
    hear?.({ cursor: { idx: 0, event: new MouseEvent("mousemove") } } as UPlot);
    expect(onPlace).toHaveBeenCalledExactlyOnceWith(0);
  });
});

describe("the words of a chart", () => {
  it("round as their format does, and say none for what is missing", () => {
    expect(written(1234.56, "count")).toBe("1,235");
    expect(written(0.1256, "percent")).toBe("12.6 %");
    expect(written(undefined)).toBe("none");
    expect(written(0)).toBe("0");
  });

  it("name places of each kind, and nothing beyond the last", () => {
    expect(placeText(PLAN, 0, "Asia/Singapore")).toMatch(/^2026-11-02 08:00 \S+$/);
    expect(placeText(BY_NAME, 1, "UTC")).toBe("payment");
    expect(placeText(PLAN, 9, "UTC")).toBe("");
  });

  it("tell no interval where one of its ends is missing", () => {
    const series = { id: "a", label: "A", values: [1, 1], lower: [0, null], upper: [2, 3] };
    expect(intervalText(series, 0)).toBe("0 to 2");
    expect(intervalText(series, 1)).toBe("");
  });
});
