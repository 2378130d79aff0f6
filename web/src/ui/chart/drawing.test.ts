import type UPlot from "uplot";
import { describe, expect, it, vi } from "vitest";
import { rgb } from "./colours";
import { drawingOf } from "./drawing";
import type { ChartPlan } from "./plan";

const PLAN: ChartPlan = {
  title: "Two are above the bar",
  n: "n = 30",
  x: { label: "Detector", kind: "name", values: ["co_action", "a_detector_of_a_long_name"] },
  y: { label: "Precision", format: "percent", max: 1 },
  series: [{ id: "p", label: "Precision", shape: "bars", values: [0.9, 0.5], lower: [0.8, null], upper: [0.95, null] }],
};
const draw = (plan: Partial<ChartPlan> = {}) => drawingOf({ ...PLAN, ...plan }, "Asia/Tokyo", () => undefined);

type Ticks = (plot: UPlot, ticks: number[], axis: number, space: number, step: number) => string[];
const ticksOf = (plan: Partial<ChartPlan>, ticks: number[], step = 1) => {
  const axis = draw(plan).options.axes?.[0];
  const plot = { bbox: { width: 160 } } as UPlot;
  vi.stubGlobal("devicePixelRatio", 1);
  return (axis?.values as unknown as Ticks)(plot, ticks, 0, 0, step);
};
const rangeOf = (plan: Partial<ChartPlan>, least: number, most: number) => {
  const range = draw(plan).options.scales?.y?.range as unknown as (plot: null, from: number, to: number) => number[];
  return range(null, least, most);
};

describe("the axis below a chart", () => {
  it("names what stands side by side, as long as there is room", () => {
    expect(ticksOf({}, [0, 1])).toEqual(["co_action", "a_detector_…"]);
    expect(ticksOf({}, [7])).toEqual([""]);
  });

  it("tells days as days and hours as hours, in the chosen zone", () => {
    const time = { label: "Day", kind: "time" as const, values: ["2026-11-09T16:00:00Z"] };
    const at = Date.parse("2026-11-09T16:00:00Z") / 1000;
    expect(ticksOf({ x: time }, [at], 86_400)).toEqual(["10 Nov"]);
    expect(ticksOf({ x: time }, [at], 3_600)).toEqual(["01:00"]);
  });

  it("writes numbers as its format says", () => {
    expect(ticksOf({ x: { label: "Age", kind: "number", format: "count", values: [1, 2] } }, [1_200])).toEqual([
      "1,200",
    ]);
  });

  it("gives one place alone some room on both sides", () => {
    const alone = { label: "Age", kind: "number" as const, values: [5] };
    expect(draw({ x: alone }).options.scales?.x?.range).toEqual([4, 6]);
    expect(draw({ x: { ...alone, values: [] } }).options.scales?.x?.range).toBeUndefined();
  });
});

describe("the axis beside a chart", () => {
  it("begins at nothing, ends where it was told to, and else leaves air above", () => {
    expect(rangeOf({}, 0.5, 0.9)).toEqual([0, 1]);
    expect(rangeOf({ y: { label: "Plays", format: "count" } }, 3, 100)).toEqual([0, 106]);
    expect(rangeOf({ y: { label: "Change" } }, -10, 90)).toEqual([-10, 96]);
  });
});

describe("the intervals of bars", () => {
  it("are whiskers where both ends are known", () => {
    const lines = vi.fn();
    const ctx = { save() {}, restore() {}, beginPath() {}, moveTo() {}, stroke() {}, lineTo: lines };
    const plot = { ctx, data: [[0, 1]], valToPos: (value: number) => value };
    const [drawn] = (draw().options.hooks?.draw ?? []) as Array<(plot: unknown) => void>;
    drawn?.(plot);
    expect(lines).toHaveBeenCalledTimes(3);
  });
});

describe("the cursor of a chart", () => {
  it("is told where the pointer moved it, not where the keys did", () => {
    const onPlace = vi.fn();
    const { options } = drawingOf(PLAN, "UTC", onPlace);
    const [moved] = (options.hooks?.setCursor ?? []) as Array<(plot: unknown) => void>;
    moved?.({ cursor: { idx: 1, event: null } });
    moved?.({ cursor: { idx: 1, event: {} } });
    expect(onPlace).toHaveBeenCalledExactlyOnceWith(1);
  });
});

describe("a colour in red, green and blue", () => {
  it("is read from a canvas, and black where there is none", () => {
    const pen = { fillRect() {}, getImageData: () => ({ data: [1, 2, 3, 255] }) };
    const context = vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(pen as never);
    expect(rgb("oklch(0.5 0.1 200)")).toBe("rgb(1, 2, 3)");
    context.mockReturnValue(null);
    expect(rgb("oklch(0.5 0.1 200)")).toBe("rgb(0, 0, 0)");
  });
});
