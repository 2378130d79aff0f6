/** What a move to another state asks of a person, and how it is sent. Pure. */
import type { Escalation, EscalationDisposition, EscalationState } from "@/api/escalations";
import { isOpen } from "./clockWords";
import { NEEDS_REASON } from "./words";

export const NOTHING = {
  reason: "",
  disposition: "" as EscalationDisposition | "",
  duplicate_of: "",
  decision: "",
  meets: [] as string[],
  none_owed: "",
  party: "requester",
  until: "",
};

export type MoveForm = typeof NOTHING;

/** What still keeps it from being sent, or nothing. */
export function faultOfMove(form: MoveForm, target: EscalationState, now: number): string {
  const needsReason = NEEDS_REASON.includes(target) || target === "waiting";
  if (needsReason && !form.reason.trim()) return "Say in a sentence why.";
  if (target === "closed" && !form.disposition) return "Say how it ended.";
  if (target === "duplicate" && !/^ESC-\d{4}-\d{6,}$/i.test(form.duplicate_of.trim()))
    return "Name the other one, as ESC-2026-000123.";
  if (target === "actioned" && form.decision.trim() && !/^DEC-[1-9]\d*$/i.test(form.decision.trim()))
    return "Write DEC- and a number, or leave it empty.";
  if (target === "waiting" && form.until && Date.parse(form.until) <= now) return "Wait until a time to come.";
  return "";
}

/** The body of a move; only what belongs to the target is named. */
export function moveOf(form: MoveForm, target: EscalationState) {
  return {
    state: target,
    reason: form.reason.trim(),
    ...(target === "closed" && form.disposition && { disposition: form.disposition }),
    ...(target === "duplicate" && { duplicate_of: form.duplicate_of.trim().toUpperCase() }),
    ...(target === "actioned" && form.decision.trim() && { decision: form.decision.trim().toUpperCase() }),
    ...(target === "responded" && { meets: form.meets, none_owed: form.none_owed.trim() }),
  };
}

/** The clocks that an answer may meet. */
export function meetable(shown: Escalation) {
  return shown.clocks.filter((clock) => isOpen(clock) && !clock.is_counterparty && clock.clock_class !== "hold");
}
