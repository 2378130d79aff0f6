/** Who may judge a held item, and what stands against it: pure. */
import type { Held, Judgement } from "@/api/holding";
import type { Permission } from "@/api/permissions";

export type HoldingAct = Judgement | "instruct";
export type HoldingOffer = { act: HoldingAct; why?: string };

/** The acts that an item's state allows, with what keeps this person from each. */
export function holdingOffers(held: Held, me: string, may: (permission: Permission) => boolean): HoldingOffer[] {
  const why = whyNotScreened(held, me, may);
  if (held.state === "held") {
    return [{ act: "release", why }, { act: "refuse", why }, { act: "flag" }];
  }
  if (held.state !== "stopped" || held.disposed_at) return [];
  return [
    { act: "instruct", why: may("evidence:instruct") ? undefined : "Only Legal instructs." },
    { act: "dispose", why: whyNotDisposed(held, me, may) },
  ];
}

function whyNotScreened(held: Held, me: string, may: (permission: Permission) => boolean): string | undefined {
  if (!may("evidence:screen")) return "You are not cleared to screen.";
  return held.collected_by === me ? "You brought it. Another cleared person screens it." : undefined;
}

function whyNotDisposed(held: Held, me: string, may: (permission: Permission) => boolean): string | undefined {
  if (!may("evidence:screen")) return "You are not cleared to screen.";
  if (!held.instructed_by) return "Legal has not instructed it.";
  return held.instructed_by === me ? "You instructed it. Another person carries it out." : undefined;
}
