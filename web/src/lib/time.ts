/** Instants and durations as the desk writes them: relative first, absolute in the chosen zone, time left as slack. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Slack = { text: string; state: "calm" | "soon" | "urgent" | "late" };

/** "2 h 10 m", "3 d 4 h", "45 s": the two largest units of a duration in milliseconds. */
export function duration(ms: number): string {
  const whole = Math.abs(ms);
  if (whole < MINUTE) return `${Math.round(whole / 1000)} s`;
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)} m`;
  if (whole < DAY) return joined(Math.floor(whole / HOUR), "h", Math.floor((whole % HOUR) / MINUTE), "m");
  return joined(Math.floor(whole / DAY), "d", Math.floor((whole % DAY) / HOUR), "h");
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small ? `${large} ${largeUnit} ${small} ${smallUnit}` : `${large} ${largeUnit}`;
}

/** "3 m ago", "in 2 h", "just now". */
export function relative(at: string, now: number): string {
  const past = now - Date.parse(at);
  if (Math.abs(past) < MINUTE) return "just now";
  return past > 0 ? `${duration(past)} ago` : `in ${duration(past)}`;
}

/** "2026-11-29 14:05:09 SGT": an instant in a zone, always the same length and order. */
export function absolute(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
    hourCycle: "h23",
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  const date = `${part("year")}-${part("month")}-${part("day")}`;
  return `${date} ${part("hour")}:${part("minute")}:${part("second")} ${part("timeZoneName")}`;
}

/** What is left until a due time; `soon` and `urgent` are below a day and an hour. */
export function slack(due: string, now: number): Slack {
  const left = Date.parse(due) - now;
  if (left < 0) return { text: `late by ${duration(left)}`, state: "late" };
  const state = left < HOUR ? "urgent" : left < DAY ? "soon" : "calm";
  return { text: `${duration(left)} left`, state };
}

/** What the hands of a clock on the wall of a zone show at an instant: "2026-11-29T14:05", as a field for a time holds it. */
export function wallTime(at: string, zone: string): string {
  const [date = "", time = ""] = absolute(at, zone).split(" ");
  return `${date}T${time.slice(0, 5)}`;
}

/** The instant at which a wall of a zone shows a time; undefined where the field holds none. */
export function instantAt(wall: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${wall}Z`);
  if (!wall || Number.isNaN(asUtc)) return undefined;
  const behind = (at: number) => Date.parse(`${wallTime(new Date(at).toISOString(), zone)}Z`) - at;
  // A second look, for times beside a change of the clocks.
  const first = asUtc - behind(asUtc);
  return new Date(asUtc - behind(first)).toISOString();
}
