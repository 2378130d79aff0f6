/** Stand-ins of sensitive values in a lead, and the values behind them where they were shown. Pure. */
import type { Lead } from "@/api/leads";

const STAND_IN = /masked-[0-9a-f]{16}(?![0-9a-f])/g;

/** Whether a lead holds values that are hidden behind stand-ins. */
export function hasStandIns(lead: Lead): boolean {
  return JSON.stringify(lead).search(STAND_IN) >= 0;
}

/** Which value stands behind each stand-in, read off a lead as it is hidden and as it was shown. */
export function valuesBehind(hidden: unknown, shown: unknown, found = new Map<string, string>()): Map<string, string> {
  if (typeof hidden === "string" && typeof shown === "string") return readOff(hidden, shown, found);
  if (hidden && shown && typeof hidden === "object" && typeof shown === "object") {
    for (const [key, part] of Object.entries(hidden))
      valuesBehind(part, (shown as Record<string, unknown>)[key], found);
  }
  return found;
}

function readOff(hidden: string, shown: string, found: Map<string, string>): Map<string, string> {
  const names = hidden.match(STAND_IN) ?? [];
  if (names.length === 0) return found;
  const around = hidden.split(STAND_IN).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const values = shown.match(new RegExp(`^${around.join("(.+?)")}$`, "s"))?.slice(1) ?? [];
  names.forEach((name, place) => {
    const value = values[place];
    if (value !== undefined && value !== name) found.set(name, value);
  });
  return found;
}

/** A thing with the values where their stand-ins were. */
export function withValues<T>(thing: T, values: ReadonlyMap<string, string>): T {
  if (values.size === 0) return thing;
  return JSON.parse(JSON.stringify(thing), (_key, part) =>
    typeof part === "string" ? part.replace(STAND_IN, (name) => values.get(name) ?? name) : part,
  ) as T;
}
