/** The words of the priority matrix, and its numbers as people say them. */
import type { Matrix } from "@/api/escalations";
import { duration } from "@/lib/time";

export const LEVELS = ["S0", "S1", "S2", "S3", "S4"] as const;

export const DEMANDS = [
  ["first_touch", "First touch"],
  ["decision", "Decision"],
  ["update", "Update every"],
  ["weight", "Weight"],
] as const;

export const CADENCE = [
  ["watched", "when it is watched"],
  ["press", "when it is in the press"],
  ["viral", "when it is viral"],
] as const;

export const WEIGHTS: ReadonlyArray<readonly [keyof Matrix["weights"], string]> = [
  ["slack_factor", "A legal clock comes first below this many times the handling"],
  ["ageing_per_hour", "Added for each hour that it waits"],
  ["vulnerable", "Added where somebody vulnerable is harmed"],
  ["trusted_flagger", "Added where a trusted flagger says so"],
  ["duplicate", "Taken off for each like it"],
  ["explored_share", "Share taken by lot"],
  ["explored", "Added to what is taken by lot"],
  ["violates", "Likelihood where nobody has said"],
  ["exposure", "Listeners an hour where nobody has said"],
  ["hours_to_next_look", "Hours to the next look"],
  ["handling_minutes", "Minutes of work where nobody has said"],
];

const HOUR = 3_600_000;

/** "5 m", "4 h", "3 d": a number of hours. */
export function hours(value: number): string {
  return duration(value * HOUR);
}

const LETTERS = ["csam", "tvec", "ncii", "ip", "vip"];

/** A class as one writes it: abbreviations in capitals, the others with blanks. */
export function spelt(word: string): string {
  return LETTERS.includes(word) ? word.toUpperCase() : word.replaceAll("_", " ");
}

/** What a field for a number holds; an emptied one is no number, which a draft keeps as null. */
export function numberIn(value: string | number): number {
  return value === "" ? Number.NaN : Number(value);
}

const isNumber = (value: unknown): value is number => typeof value === "number" && !Number.isNaN(value);

/** What is wrong with a matrix, or nothing; the desk looks again. */
export function faultOf(matrix: Matrix): string {
  const { demands, weights, cadence } = matrix;
  const asked = LEVELS.map((level) => demands[level]);
  const times = asked.flatMap((one) => [one.first_touch, one.decision, one.update]);
  if (times.some((value) => !(value > 0 && value <= 24 * 90))) return "Hours lie above 0, up to 2,160.";
  if (asked.some((one) => !(one.weight > 0))) return "A weight lies above 0.";
  if (Object.values(cadence).some((value) => !(value >= 1))) return "Publicity never slows updates down: 1 or more.";
  if (!Object.values(weights).every(isNumber)) return "A number of the queue is empty: write 0 where you mean 0.";
  if (Object.values(weights).some((value) => value < 0)) return "No number of the queue is below 0.";
  return "";
}
