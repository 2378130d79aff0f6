/** Spans of time as detectors take them, and wall-clock times of a zone as instants. */

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** "90", "90s", "10m", "24h" or "7d" in seconds; undefined where it cannot be read. */
export function secondsOf(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([smhd])?$/.exec(text.trim());
  return match ? Number(match[1]) * (SECONDS[match[2] ?? "s"] ?? 1) : undefined;
}

/** The shortest way to write a span: 86400 is "1d", 90 is "90s". */
export function spanOf(seconds: number): string {
  for (const unit of ["d", "h", "m"]) {
    const size = SECONDS[unit] ?? 1;
    if (seconds >= size && seconds % size === 0) return `${seconds / size}${unit}`;
  }
  return `${seconds}s`;
}

/** The instant at which the clocks of a zone show `2026-11-29T14:05`; undefined where that is no time. */
export function instantIn(zone: string, wall: string): string | undefined {
  const asked = Date.parse(`${wall}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) || Number.isNaN(asked)) return undefined;
  // The offset is looked up twice: the first guess may lie on the other side of a change of the clocks.
  const once = asked - offset(zone, asked);
  return new Date(asked - offset(zone, once)).toISOString();
}

function offset(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return shown - Math.floor(at / 60_000) * 60_000;
}
