/** A clock in words that a newcomer understands: whose promise it is, what it waits for, and what may be done. Pure. */
import type { ClockLine } from "@/api/clocks";
import { duration, slack } from "@/lib/time";
import type { Tone } from "@/ui/Tag";
import { spelt } from "./words";

const OPEN: readonly ClockLine["state"][] = ["awaiting", "running", "paused"];

export function isOpen(clock: ClockLine): boolean {
  return OPEN.includes(clock.state);
}

/** A time that nobody may pass, whose passing is a breach of ours. */
function isLimit(clock: ClockLine): boolean {
  return (clock.bound === "not_after" || clock.bound === "both") && !clock.is_counterparty;
}

/** Where it stands, in few words: "2 h 10 m left", "late by 12 m", "met", "paused". */
export function standing(clock: ClockLine, now: number): { text: string; tone: Tone } {
  if (clock.state === "met") {
    if (!clock.breached_at) return { text: "met", tone: "good" };
    return { text: `met, late by ${lateBy(clock)}`, tone: "harm" };
  }
  if (clock.state === "ended") return { text: "ended", tone: "plain" };
  if (clock.state === "cancelled") return { text: "cancelled", tone: "plain" };
  if (clock.state === "paused") return { text: "paused", tone: "violet" };
  if (!clock.due_at) return { text: "waits for its time", tone: "warn" };
  const left = slack(clock.due_at, now);
  if (left.state !== "late") return { text: left.text, tone: TONES[left.state] ?? "plain" };
  return isLimit(clock) ? { text: left.text, tone: "harm" } : { text: "its time has passed", tone: "plain" };
}

const TONES: Readonly<Record<string, Tone>> = { calm: "plain", soon: "accent", urgent: "warn" };

function lateBy(clock: ClockLine): string {
  const due = clock.breached_at ?? clock.due_at ?? "";
  return duration(Date.parse(clock.ended_at ?? due) - Date.parse(due));
}

/** Marks that change how much a clock binds, each as a word. */
export function marks(clock: ClockLine): Array<{ word: string; means: string }> {
  const found: Array<{ word: string; means: string }> = [];
  if (clock.is_provisional)
    found.push({ word: "provisional", means: "Legal has not said yet whether it applies. Until then it counts." });
  if (clock.kind === "internal") found.push({ word: "own promise", means: "Our own promise, no law." });
  else if (clock.is_internal_target)
    found.push({ word: "own target", means: "The law has no number: the time is our own target." });
  if (clock.is_counterparty) found.push({ word: "theirs", means: "The time of the other side, not ours." });
  if (!clock.is_mandatory && clock.kind === "statutory")
    found.push({ word: "not mandatory", means: "It does not hold up closing." });
  return found;
}

const BOUNDS: Record<ClockLine["bound"], string> = {
  not_after: "Not after this time",
  not_before: "Not before this time",
  both: "Within these times",
  target_mean: "A mean over many, not a limit for one",
  target_percentile: "A share of many, not a limit for one",
};

/** What it asks, in a sentence. */
export function asks(clock: ClockLine): string {
  if (clock.clock_class === "hold") return "A measure ends by itself then: decide before what stands.";
  if (clock.clock_class === "specified_in_instrument" && !clock.due_at)
    return "The paper itself sets the time. Type it with its source.";
  return `${BOUNDS[clock.bound]}.`;
}

/** From when, and by what it counts: "from receipt". */
export function startedBy(clock: ClockLine): string {
  return clock.start_event ? `from ${spelt(clock.start_event)}` : "from its start";
}

/** The open clocks, those with a due time first and the least of it first. */
export function byDue(clocks: readonly ClockLine[]): ClockLine[] {
  const at = (clock: ClockLine) => (clock.due_at ? Date.parse(clock.due_at) : Number.MAX_SAFE_INTEGER);
  return clocks.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)) || at(one) - at(other));
}
