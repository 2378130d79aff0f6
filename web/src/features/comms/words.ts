/** Where an update stands, how sure a fact is, and what may be done now and why not. */
import type { Sureness, Update, UpdateState } from "@/api/comms";
import type { Tone } from "@/ui/Tag";

export const STATES: Record<UpdateState, { name: string; tone: Tone }> = {
  draft: { name: "draft", tone: "plain" },
  submitted: { name: "waits for approval", tone: "accent" },
  approved: { name: "approved", tone: "good" },
  refused: { name: "refused", tone: "warn" },
  sent: { name: "sent", tone: "good" },
  withdrawn: { name: "withdrawn", tone: "plain" },
};

export const SURENESS: Record<Sureness, string> = {
  confirmed: "confirmed",
  likely: "likely",
  possible: "possible",
  unverified: "unverified",
};

export type ActName = "submit" | "approve" | "send" | "edit" | "refuse" | "withdraw" | "retry";
/** An act that the state allows, and why this person may not do it. */
export type Offer = { act: ActName; why?: string };

type Asking = { me: string; mayWrite: boolean; mayApprove: boolean; isChanged: boolean };

const OPEN: readonly UpdateState[] = ["draft", "submitted", "approved", "refused"];

export function offers(update: Update, { me, mayWrite, mayApprove, isChanged }: Asking): Offer[] {
  const { state } = update;
  const writes = mayWrite ? undefined : "Your roles read escalations and do not work on them.";
  const isOwn = update.editors.includes(me);
  const votes = !mayApprove
    ? "Your roles do not approve."
    : isOwn
      ? "You wrote some of it. Somebody else approves."
      : undefined;
  const nobody = update.recipients.length === 0 ? "It goes to nobody yet. Edit it to choose." : undefined;
  const unapproved =
    update.needs_approval && state !== "approved" ? "It needs a second pair of eyes first." : undefined;
  const all: [ActName, boolean, string | undefined][] = [
    ["approve", state === "submitted", votes ?? (isChanged ? "Read first what changed." : undefined)],
    ["refuse", state === "submitted" || state === "approved", votes],
    ["send", state === "draft" || state === "submitted" || state === "approved", writes ?? nobody ?? unapproved],
    ["submit", state === "draft", writes ?? nobody],
    ["edit", OPEN.includes(state), writes],
    ["withdraw", OPEN.includes(state), writes],
    ["retry", state === "sent" && update.deliveries.some((one) => one.state === "dead"), writes],
  ];
  return all.filter(([, isPossible]) => isPossible).map(([act, , why]) => ({ act, why }));
}
