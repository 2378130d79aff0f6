/** A swap as the desk tells it, for tests of asking and answering. */
import type { Swap } from "@/api/swaps";
import { answer } from "./network";

/** Ben asks ana to take a day of his, unless told otherwise. */
export function aSwap(part: Partial<Swap> = {}): Swap {
  return {
    ref: "SWAP-1",
    desk: "sg",
    from_person: "u-2",
    to_person: "u-1",
    turn: 8,
    starts: "2098-12-05T00:00:00Z",
    ends: "2098-12-06T00:00:00Z",
    back_turn: null,
    back_starts: null,
    back_ends: null,
    reason: "A wedding.",
    state: "asked",
    asked_by: "u-2",
    asked_at: "2026-11-28T00:00:00Z",
    words: "",
    answered_at: null,
    version: 1,
    ...part,
  };
}

/** Let the desk tell of these swaps, whatever is asked for. */
export const tellSwaps = (...items: Swap[]) => answer("get", "/api/on-call-swaps", { items, next_cursor: null });
