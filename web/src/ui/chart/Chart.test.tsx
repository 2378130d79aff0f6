import { showPart } from "@testing/part";
import { describe, expect, it, vi } from "vitest";
import { zoneChoice } from "@/lib/zone";
import { Chart } from "./Chart";
import { drawingOf } from "./drawing";
import { type ChartPlan, readingAt, titleOf, toneOf, written } from "./plan";

const PLAN: ChartPlan = {
  title: "Precision rose after version 2",
  n: "n = 412 labelled leads",
  x: { label: "Week", kind: "time", values: ["2026-11-02T00:00:00Z", "2026-11-09T00:00:00Z"] },
  y: { label: "Precision", unit: "share of labelled leads", format: "percent", max: 1 },
  series: [
    {
      id: "live",
      label: "Live",
      values: [0.8, 0.9],
      lower: [0.7, 0.85],
      upper: [0.88, 0.94],
      interval: "95 % interval",
    },
    { id: "shadow", label: "Shadow", values: [0.6, null], shape: "points" },
  ],
};

const drawn = vi.hoisted(() => ({ plots: [] as Array<{ cursor: number[]; destroyed: boolean }> }));
vi.mock("uplot", () => {
  class Plot {
    cursor: { idx?: number } = {};
    at: number[] = [];
    note = { cursor: this.at, destroyed: false };
    constructor(
      _options: unknown,
      public data: number[][],
    ) {
      drawn.plots.push(this.note);
    }
    setSize() {}
    setCursor({ left }: { left: number }) {
      this.at.push(left);
    }
    valToPos(value: number) {
      return value;
    }
    destroy() {
      this.note.destroyed = true;
    }
    static paths = { bars: () => () => null };
    static tzDate = (date: Date) => date;
  }
  return { default: Plot };
});

const show = (plan: Partial<ChartPlan> = {}) => showPart(() => <Chart {...PLAN} {...plan} />);

describe("what a chart says in words", () => {
  it("names its axes with units, and numbers as the axis writes them", () => {
    expect(titleOf(PLAN.y)).toBe("Precision (share of labelled leads)");
    expect([written(0.125, "percent"), written(1234.5, "count"), written(null)]).toEqual(["12.5 %", "1,235", "none"]);
  });

  it("reads each place in the chosen zone, with intervals and what is missing", () => {
    expect(readingAt(PLAN, 1, "Asia/Tokyo")).toBe(
      "2026-11-09 09:00 GMT+9: Live 90 % (95 % interval 85 % to 94 %), Shadow none",
    );
  });

  it("gives each series a colour of its own", () => {
    expect([toneOf(PLAN, 0), toneOf(PLAN, 1)]).toEqual(["accent", "violet"]);
  });
});

describe("a chart where nothing can be drawn", () => {
  it("is a table with the same values", async () => {
    const { screen } = show();
    const figure = await screen.findByRole("figure", { name: PLAN.title });
    expect(figure).toHaveTextContent("n = 412 labelled leads");
    expect(screen.getByRole("columnheader", { name: "95 % interval" })).toBeInTheDocument();
    expect(screen.getByRole("cell", { name: "70 % to 88 %" })).toBeInTheDocument();
  });

  it("says that there is nothing yet", async () => {
    const { screen } = show({ x: { ...PLAN.x, values: [] }, series: [] });
    expect(await screen.findByText("There is nothing to draw yet.")).toBeVisible();
  });
});

describe("a chart that is drawn", () => {
  it("is read by keys, place by place, and tells the values to readers", async () => {
    zoneChoice.set("utc");
    vi.stubGlobal("CanvasRenderingContext2D", class {});
    const { screen, user } = show();
    const plot = await screen.findByRole("slider", { name: /Precision rose/ });
    await vi.waitFor(() => expect(drawn.plots.length).toBeGreaterThan(0));
    plot.focus();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(plot).toHaveAttribute("aria-valuetext", "2026-11-09 00:00 UTC");
    expect(screen.getByRole("status")).toHaveTextContent("Live 90 %");
    await user.keyboard("{Home}");
    expect(screen.getByRole("status")).toHaveTextContent("Live 80 % (95 % interval 70 % to 88 %)");
    expect(drawn.plots.at(-1)?.cursor).toContain(Date.parse("2026-11-02T00:00:00Z") / 1000);
    vi.unstubAllGlobals();
  });

  it("can be shown as a table instead", async () => {
    vi.stubGlobal("CanvasRenderingContext2D", class {});
    const { screen, user } = show();
    await user.click(await screen.findByRole("button", { name: "Show as table" }));
    expect(screen.getByRole("table")).toBeInTheDocument();
    expect(screen.queryByRole("slider")).toBeNull();
    vi.unstubAllGlobals();
  });
});

describe("the drawing of a plan", () => {
  it("draws the interval of a line as a band, and tells time in seconds", () => {
    const { options, data } = drawingOf(PLAN, "UTC", () => undefined);
    expect(options.bands).toHaveLength(1);
    expect(data[0]?.[0]).toBe(Date.parse("2026-11-02T00:00:00Z") / 1000);
    expect(data).toHaveLength(5);
  });

  it("draws intervals of bars as whiskers and gives the outer bars room", () => {
    const bars = { ...PLAN, series: PLAN.series.map((series) => ({ ...series, shape: "bars" as const })) };
    const { options } = drawingOf(bars, "UTC", () => undefined);
    expect(options.bands).toEqual([]);
    const [first] = (options.scales?.x?.range as number[] | undefined) ?? [];
    expect(first).toBeLessThan(Date.parse("2026-11-02T00:00:00Z") / 1000);
  });
});
