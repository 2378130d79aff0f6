/** The question before an act on an update: what follows from it, and the reason where the record wants one. */
import type { ReactNode } from "react";
import { useAct } from "@/api/act";
import {
  approveUpdate,
  refuseUpdate,
  retryUpdate,
  sendUpdate,
  submitUpdate,
  type Update,
  withdrawUpdate,
} from "@/api/comms";
import { asProblem } from "@/api/problem";
import { forgetDraft } from "@/lib/drafts";
import { Confirm } from "@/ui/Confirm";
import { done } from "@/ui/told";
import styles from "./Comms.module.css";
import type { ActName } from "./words";

type Asked = Exclude<ActName, "edit">;
type UpdateDialogProps = { act: Asked; update: Update; onClose: () => void; onSaved: (update: Update) => void };

const WORDS: Record<Asked, { action: string; done: string; reason?: string }> = {
  submit: { action: "Submit", done: "waits for a second pair of eyes" },
  approve: { action: "Approve", done: "approved", reason: "Why it is right" },
  refuse: { action: "Refuse", done: "refused; its author is told", reason: "What is wrong with it" },
  withdraw: { action: "Withdraw", done: "withdrawn", reason: "Why it is withdrawn" },
  send: { action: "Send", done: "on its way" },
  retry: { action: "Try again", done: "on its way again" },
};

function run(act: Asked, update: Update, reason: string): Promise<Update> {
  if (act === "submit") return submitUpdate(update);
  if (act === "approve") return approveUpdate(update, reason);
  if (act === "refuse") return refuseUpdate(update.ref, reason);
  if (act === "withdraw") return withdrawUpdate(update, reason);
  return act === "send" ? sendUpdate(update.ref) : retryUpdate(update.ref);
}

export function UpdateDialog({ act, update, onClose, onSaved }: UpdateDialogProps) {
  const words = WORDS[act];
  const draft = `update.${update.ref}.${act}`;
  const send = useAct((reason: string) => run(act, update, reason), {
    renews: ["updates", "approvals", "floor", "escalations", "clocks"],
    onDone: (saved) => {
      forgetDraft(draft);
      onSaved(saved);
      done(`${update.ref} is ${words.done}.`.replace("is waits", "waits"));
      onClose();
    },
  });
  const problem = send.error && asProblem(send.error);
  const isOther = problem?.code === "payload_changed" || problem?.isStale;
  return (
    <Confirm
      title={`${words.action} ${update.ref}`}
      action={words.action}
      isHarmful={act === "refuse" || act === "withdraw"}
      reason={words.reason}
      isReasonNeeded={Boolean(words.reason)}
      draft={draft}
      isBusy={send.isPending}
      isBlocked={isOther}
      error={send.error}
      onConfirm={(reason) => send.mutate(reason)}
      onClose={onClose}
    >
      {consequences(act, update)}
      {isOther && <p className={styles.why}>Close this and read what it says now. Your reason is kept.</p>}
    </Confirm>
  );
}

function consequences(act: Asked, update: Update): ReactNode {
  const places = update.recipients.map((one) => one.name || one.address).join(", ");
  if (act === "submit") return "Somebody who wrote none of it approves or refuses exactly this. An edit ends it.";
  if (act === "refuse") return "It does not leave. Its author may edit it and ask again.";
  if (act === "withdraw") return "It will not be sent. That cannot be taken back.";
  if (act === "retry") return "What did not arrive is tried again: the same words to the same places.";
  if (act === "send") return `It leaves at once to ${places}. What has left cannot be taken back.`;
  return (
    <div className={styles.tight}>
      <p>You approve exactly this, to {places}. It may then be sent.</p>
      <h3>{update.title}</h3>
      <pre className={styles.letter}>{update.text}</pre>
      <p>
        Your name binds this content: <span className={styles.hash}>{update.payload_hash}</span>
      </p>
    </div>
  );
}
