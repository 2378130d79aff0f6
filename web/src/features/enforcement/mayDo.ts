/** What the signed-in person may do with a decision now, and why not what they may not: pure. */
import type { Decision } from "@/api/enforcement";
import type { Permission } from "@/api/permissions";
import { FINAL } from "./words";

export type ActName = "approve" | "refuse" | "withdraw" | "edit" | "execute" | "reverse";
/** An act that the state allows; `why` says what stands against this person doing it. */
export type Offer = { act: ActName; why?: string };
export type Bar = "proposed it" | "led the case" | "collected evidence of it";

type Standing = {
  decision: Decision;
  me: string;
  may: (permission: Permission) => boolean;
  barred: ReadonlyMap<string, Bar>;
  now: number;
};

/** The acts that a decision's state allows, in the order in which they are offered. */
export function offers(standing: Standing): Offer[] {
  const { decision, me } = standing;
  const isMine = decision.proposer === me;
  const pending: Offer[] = isMine ? [{ act: "edit" }, { act: "withdraw" }] : [];
  if (decision.state === "proposed") {
    return [{ act: "approve", why: whyNoVote(standing) }, { act: "refuse", why: whyNoVote(standing) }, ...pending];
  }
  if (decision.state === "approved") {
    return [{ act: "execute", why: whyNotExecuted(standing) }, { act: "refuse", why: whyNoRole(standing) }, ...pending];
  }
  return decision.state === "executed" ? [{ act: "reverse", why: whyNotReversed(standing) }] : [];
}

function whyNoRole({ may }: Standing): string | undefined {
  return may("decision:approve") ? undefined : "Your roles do not let you approve decisions.";
}

function whyNoVote(standing: Standing): string | undefined {
  const { decision, me, barred } = standing;
  const bar = barred.get(me);
  if (bar) return `You ${bar}, so you cannot be the second pair of eyes.`;
  const mine = decision.approval.votes.find((vote) => vote.voter === me);
  if (mine) return "You have voted. A vote is not changed.";
  return whyNoRole(standing) ?? whyExpired(standing);
}

function whyExpired({ decision, now }: Standing): string | undefined {
  if (decision.payload_hash !== decision.approval.payload_hash) {
    return "A role or an item changed since the approval was asked for. The proposer edits it to ask again.";
  }
  if (decision.approval.state !== "expired" && Date.parse(decision.approval.expires_at) > now) return undefined;
  return "The request for approval expired. The proposer edits it to ask again.";
}

function whyNotExecuted(standing: Standing): string | undefined {
  if (!standing.may("decision:execute")) return "Your roles do not let you execute decisions.";
  return whyExpired(standing);
}

function whyNotReversed({ decision, me, may }: Standing): string | undefined {
  if (!may("decision:execute")) return "Your roles do not let you execute decisions.";
  if (FINAL.includes(decision.action)) return "Nothing undoes this measure. Propose a new decision.";
  return decision.executor === me ? "You executed it. A second person reverses it." : undefined;
}
