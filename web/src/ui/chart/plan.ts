/** What a chart says, as data: its axes with units, its series with intervals, and each place in words. Pure. */
import { absolute } from "@/lib/time";

export type Format = "count" | "decimal" | "percent";
export type Tone = "accent" | "violet" | "warn" | "good" | "soft";

export type Axis = { label: string; unit?: string; format?: Format };

export type Series = {
  id: string;
  label: string;
  values: ReadonlyArray<number | null>;
  shape?: "line" | "bars" | "points";
  /** The ends of an interval around each value, and which: "95 % interval". */
  lower?: ReadonlyArray<number | null>;
  upper?: ReadonlyArray<number | null>;
  interval?: string;
  tone?: Tone;
};

export type ChartPlan = {
  /** A sentence that says the point: "Reports doubled in the week of 9 November". */
  title: string;
  /** What was counted: "n = 1,204 reports". */
  n: string;
  /** Instants as the desk writes them, or numbers, both rising; or names, which stand side by side. */
  x: Axis & { kind: "time" | "number" | "name"; values: ReadonlyArray<string | number> };
  y: Axis & { min?: number; max?: number };
  series: readonly Series[];
  /** What else must be known: a break in the data, a policy that changed. */
  note?: string;
};

const TONES: readonly Tone[] = ["accent", "violet", "warn", "good", "soft"];

/** The colour of a series: its own, or the next that is left. */
export function toneOf(plan: ChartPlan, place: number): Tone {
  return plan.series[place]?.tone ?? TONES[place % TONES.length] ?? "accent";
}

/** A number as an axis writes it. */
export function written(value: number | null | undefined, format: Format = "decimal"): string {
  if (value === null || value === undefined) return "none";
  if (format === "percent") return `${(value * 100).toLocaleString("en", { maximumFractionDigits: 1 })} %`;
  return value.toLocaleString("en", { maximumFractionDigits: format === "count" ? 0 : 2 });
}

/** "Leads (a day)": what an axis measures, and in what. */
export function titleOf(axis: Axis): string {
  return axis.unit ? `${axis.label} (${axis.unit})` : axis.label;
}

/** A place on the axis below: an instant in a zone, without its seconds, or a number. */
export function placeText(plan: ChartPlan, place: number, zone: string): string {
  const value = plan.x.values[place];
  if (value === undefined) return "";
  if (plan.x.kind === "name") return String(value);
  if (plan.x.kind === "number") return written(Number(value), plan.x.format);
  return absolute(String(value), zone).replace(/:\d\d (\S+)$/, " $1");
}

/** The interval of a series at a place, where it has one: "30 to 52". */
export function intervalText(series: Series, place: number, format?: Format): string {
  const [lower, upper] = [series.lower?.[place], series.upper?.[place]];
  if (typeof lower !== "number" || typeof upper !== "number") return "";
  return `${written(lower, format)} to ${written(upper, format)}`;
}

/** What every series says at a place. */
export function readingAt(plan: ChartPlan, place: number, zone: string): string {
  const said = plan.series.map((series) => {
    const interval = intervalText(series, place, plan.y.format);
    const value = written(series.values[place], plan.y.format);
    return `${series.label} ${value}${interval && ` (${series.interval ?? "interval"} ${interval})`}`;
  });
  return `${placeText(plan, place, zone)}: ${said.join(", ")}`;
}
