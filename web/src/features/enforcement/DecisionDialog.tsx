/** The question before an act on a decision: what follows from it, and the reason that the record keeps. */
import type { ReactNode } from "react";
import { useAct } from "@/api/act";
import { approve, type Decision, execute, step } from "@/api/enforcement";
import { asProblem } from "@/api/problem";
import { forgetDraft } from "@/lib/drafts";
import { Confirm } from "@/ui/Confirm";
import { done } from "@/ui/told";
import { ActionsAhead } from "./ActionsAhead";
import styles from "./decision.module.css";
import type { ActName } from "./mayDo";
import { counted, spelt } from "./words";

type Asked = Exclude<ActName, "edit">;
type DecisionDialogProps = { act: Asked; decision: Decision; onClose: () => void; onReload: () => void };

const WORDS: Record<Asked, { action: string; done: string; reason?: string }> = {
  approve: { action: "Approve", done: "approved by you", reason: "Why it is right" },
  refuse: { action: "Refuse", done: "refused", reason: "Why it is refused" },
  withdraw: { action: "Withdraw", done: "withdrawn", reason: "Why it is withdrawn" },
  execute: { action: "Execute", done: "executed" },
  reverse: { action: "Reverse", done: "reversed", reason: "Why it is reversed" },
};

export function DecisionDialog({ act, decision, onClose, onReload }: DecisionDialogProps) {
  const words = WORDS[act];
  const draft = `decision.${decision.ref}.${act}`;
  const run = useAct((reason: string) => send(act, decision, reason), {
    renews: ["decisions", "approvals", "actions", "cases", "messages"],
    onDone: () => {
      forgetDraft(draft);
      done(`${decision.ref} is ${words.done}.`);
      onClose();
    },
  });
  const problem = run.error && asProblem(run.error);
  const isOther = problem?.code === "payload_changed" || problem?.status === 409 || problem?.isStale;
  return (
    <Confirm
      title={`${words.action} ${decision.ref}`}
      action={words.action}
      isHarmful={act === "refuse" || act === "withdraw" || act === "reverse"}
      reason={words.reason}
      isReasonNeeded={Boolean(words.reason)}
      draft={draft}
      isBusy={run.isPending}
      isBlocked={isOther}
      error={run.error}
      onConfirm={(reason) => run.mutate(reason)}
      onClose={() => {
        if (isOther) onReload();
        onClose();
      }}
    >
      {consequences(act, decision)}
      {isOther && (
        <p className={styles.why}>Close this. The page shows what changed and what it says now; your reason is kept.</p>
      )}
    </Confirm>
  );
}

function send(act: Asked, decision: Decision, reason: string): Promise<Decision> {
  if (act === "approve") return approve(decision, reason);
  return act === "execute" ? execute(decision.ref) : step(decision.ref, act, reason);
}

function consequences(act: Asked, decision: Decision): ReactNode {
  const on = `${spelt(decision.action)} on ${counted(decision.subjects.length, "entity", "entities")}`;
  if (act === "execute") return <ActionsAhead decision={decision} />;
  if (act === "reverse") {
    return `The opposite of each of the ${counted(decision.actions.length, "action")} leaves the desk at once. A reversal is not reversed.`;
  }
  if (act === "withdraw") return `${on} is not proposed any more. Votes given so far count for nothing.`;
  if (act === "refuse") return `${on} ends here, for everybody: one refusal is enough. It cannot be taken back.`;
  const left = decision.approval.quorum - decision.approval.granted - 1;
  return (
    <div className={styles.stack}>
      <p>
        <strong>{on}.</strong>{" "}
        {left > 0 ? `${left} more must approve after you.` : "You are the last: then it may be executed."} A vote is not
        changed.
      </p>
      <p>
        Your name binds this content: <span className={styles.hash}>{decision.payload_hash}</span>
      </p>
    </div>
  );
}
