/** The words of handovers: how much an item must be watched, where it stands, and when it passes on. */
import type { Handover, HandoverItem, HandoverState, Illness } from "@/api/handovers";
import type { IconName } from "@/ui/Icon";
import type { Tone } from "@/ui/Tag";

type Word = { name: string; tone: Tone };

export const ILLNESS: Record<Illness, Word & { icon: IconName; means: string }> = {
  unstable: { name: "unstable", tone: "warn", icon: "warn", means: "a promise expires before the shift ends" },
  watcher: { name: "watcher", tone: "accent", icon: "eye", means: "grave, or it may move during the shift" },
  stable: { name: "stable", tone: "good", icon: "check", means: "nothing is expected to move" },
};

export const STATES: Record<HandoverState, Word> = {
  draft: { name: "draft", tone: "plain" },
  frozen: { name: "frozen, being accepted", tone: "accent" },
  settled: { name: "settled", tone: "good" },
};

export const ANSWERS: Record<HandoverItem["state"], Word> = {
  waiting: { name: "waits", tone: "accent" },
  accepted: { name: "accepted", tone: "good" },
  declined: { name: "declined", tone: "warn" },
  passed: { name: "passed to the lead", tone: "warn" },
  gone: { name: "closed meanwhile", tone: "plain" },
};

/** So many signs a synthesis has at least; the desk asks for as many. */
export const SHORTEST_SYNTHESIS = 10;
const GRACE_MS = 15 * 60_000;

/** When what nobody accepted passes to the receiving lead. */
export function passesAt(handover: { shift_begins: string }): string {
  return new Date(Date.parse(handover.shift_begins) + GRACE_MS).toISOString();
}

export const isWaiting = (handover: { state: HandoverState }, item: HandoverItem) =>
  handover.state !== "draft" && item.state === "waiting";

/** Whether an item may be accepted together with others, without words of one's own. */
export const isTakenInBulk = (handover: { state: HandoverState }, item: HandoverItem) =>
  isWaiting(handover, item) && item.illness === "stable";

/** "3 wait, 2 accepted": how far the answers are, nothing where it is a draft. */
export function tally(handover: Handover): string {
  const count = (state: HandoverItem["state"]) => handover.items.filter((item) => item.state === state).length;
  const parts: [number, string][] = [
    [count("waiting"), "waiting"],
    [count("accepted"), "accepted"],
    [count("declined"), "declined"],
    [count("passed"), "passed on"],
    [count("gone"), "closed meanwhile"],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(", ");
}

export const spelt = (word: string) => word.replaceAll("_", " ");

/** Who has it by this note: whoever accepted it, and until then its owner. */
export function holderOf(item: HandoverItem): string | null {
  return item.state === "accepted" ? item.answered_by : item.owner;
}
