/** How a plan is drawn: axes with units, lines told apart by pattern, intervals as bands or whiskers. */
import UPlot from "uplot";
import { token } from "./colours";
import { dashOf } from "./Legend";
import { type ChartPlan, type Series, type Tone, titleOf, toneOf, written } from "./plan";

const TOKENS: Record<Tone, string> = {
  accent: "accent",
  violet: "violet",
  warn: "warn",
  good: "good",
  soft: "text-soft",
};
const FONT = "11px system-ui, sans-serif";
const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

type Drawing = { options: Omit<UPlot.Options, "width" | "height">; data: UPlot.AlignedData };

export function drawingOf(plan: ChartPlan, zone: string, onPlace: (place: number) => void): Drawing {
  const rows: Array<ReadonlyArray<number | null>> = [];
  const series: UPlot.Series[] = [{}];
  const bands: UPlot.Band[] = [];
  plan.series.forEach((one, place) => {
    const colour = token(TOKENS[toneOf(plan, place)]);
    series.push(seriesOf(one, place, colour));
    rows.push(one.values);
    if (!one.lower || !one.upper) return;
    const at = series.length;
    const edge: UPlot.Series = { stroke: colour, width: 0, points: { show: false } };
    series.push(edge, { ...edge });
    rows.push(one.upper, one.lower);
    if ((one.shape ?? "line") === "line") bands.push({ series: [at, at + 1], fill: faded(colour) });
  });
  const xs = plan.x.values.map((value, place) => positionOf(plan, value, place));
  const options: Drawing["options"] = {
    legend: { show: false },
    cursor: { y: false, drag: { setScale: false } },
    scales: { x: { time: plan.x.kind === "time", range: margins(plan, xs) }, y: { range: rangeOf(plan) } },
    axes: [below(plan, zone), { ...axisOf(titleOf(plan.y)), values: (_, ticks) => ticks.map(tickOf(plan)) }],
    series,
    bands,
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), zone),
    hooks: {
      draw: [(drawn) => whiskers(drawn, plan)],
      setCursor: [(drawn) => typeof drawn.cursor.idx === "number" && drawn.cursor.event && onPlace(drawn.cursor.idx)],
    },
  };
  return { options, data: [xs, ...rows] as unknown as UPlot.AlignedData };
}

function positionOf(plan: ChartPlan, value: string | number, place: number): number {
  if (plan.x.kind === "name") return place;
  return plan.x.kind === "time" ? Date.parse(String(value)) / 1000 : Number(value);
}

/** The axis below: days or hours in the zone, numbers, or names at whole places alone. */
function below(plan: ChartPlan, zone: string): UPlot.Axis {
  const axis = { ...axisOf(titleOf(plan.x)), size: 30 };
  if (plan.x.kind === "number")
    return { ...axis, values: (_, ticks) => ticks.map((tick) => written(tick, plan.x.format)) };
  if (plan.x.kind === "name")
    return {
      ...axis,
      incrs: [1, 2, 5, 10],
      values: (drawn, ticks) => ticks.map((tick) => fitting(String(plan.x.values[tick] ?? ""), drawn, ticks.length)),
    };
  const day = new Intl.DateTimeFormat("en-GB", { timeZone: zone, day: "numeric", month: "short" });
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  return {
    ...axis,
    space: 60,
    values: (_, ticks, _axis, _space, step) =>
      ticks.map((tick) => (step >= DAY_S ? day : hour).format(new Date(tick * 1000))),
  };
}

/** A name as long as its place below the axis; the whole stands in the reading and in the table. */
function fitting(name: string, drawn: UPlot, places: number): string {
  const signs = Math.max(3, Math.floor(drawn.bbox.width / devicePixelRatio / places / 6.5));
  return name.length > signs ? `${name.slice(0, signs - 1)}…` : name;
}

function tickOf(plan: ChartPlan) {
  return (tick: number) => written(tick, plan.y.format);
}

function faded(colour: string): string {
  return `color-mix(in oklch, ${colour} 18%, transparent)`;
}

function seriesOf(series: Series, place: number, colour: string): UPlot.Series {
  const common = { label: series.label, stroke: colour };
  if (series.shape === "bars")
    return { ...common, fill: faded(colour), paths: UPlot.paths.bars?.({ size: [0.7, 60] }), points: { show: false } };
  if (series.shape === "points")
    return { ...common, paths: () => null, points: { show: true, size: 7, fill: colour, stroke: colour } };
  return { ...common, width: 2, dash: dashOf(place), points: { show: series.values.length < 40, size: 4 } };
}

/** Bars at either end stand whole within the frame. */
function margins(plan: ChartPlan, xs: readonly number[]): UPlot.Range.MinMax | undefined {
  const [first, last] = [xs[0], xs.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return plan.x.kind === "time" ? [first - HOUR_S, last + HOUR_S] : [first - 1, last + 1];
  const half = plan.series.some((one) => one.shape === "bars") ? (last - first) / (xs.length - 1) / 2 : 0;
  return [first - half, last + half];
}

function rangeOf(plan: ChartPlan): UPlot.Scale.Range {
  return (_, lowest, highest) => {
    const least = plan.y.min ?? Math.min(0, lowest ?? 0);
    const most = plan.y.max ?? Math.max(highest ?? 1, least + (plan.y.format === "count" ? 4 : 0.001));
    return [least, plan.y.max === undefined ? most + (most - least) * 0.06 : most];
  };
}

function axisOf(label: string): UPlot.Axis {
  const line = token("line");
  return {
    label,
    labelFont: FONT,
    labelSize: 18,
    font: FONT,
    stroke: token("text-soft"),
    grid: { stroke: line, width: 1 },
    ticks: { stroke: line, width: 1 },
  };
}

/** Intervals of bars and points: a line from one end to the other. */
function whiskers(drawn: UPlot, plan: ChartPlan): void {
  const { ctx } = drawn;
  plan.series.forEach((series, place) => {
    const { lower, upper } = series;
    if (!lower || !upper || (series.shape ?? "line") === "line") return;
    ctx.save();
    ctx.strokeStyle = token(TOKENS[toneOf(plan, place)]);
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.beginPath();
    drawn.data[0].forEach((at, index) => {
      const [low, high] = [lower[index], upper[index]];
      if (typeof low !== "number" || typeof high !== "number") return;
      const left = drawn.valToPos(at, "x", true);
      const ends = [drawn.valToPos(low, "y", true), drawn.valToPos(high, "y", true)];
      const half = 3 * devicePixelRatio;
      for (const end of ends) {
        ctx.moveTo(left - half, end);
        ctx.lineTo(left + half, end);
      }
      ctx.moveTo(left, ends[0] ?? 0);
      ctx.lineTo(left, ends[1] ?? 0);
    });
    ctx.stroke();
    ctx.restore();
  });
}
