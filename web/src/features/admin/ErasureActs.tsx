/** What may be done with an erasure now: confirmed by a second person, withdrawn, run. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { type Erasure, runErasure, turnErasure } from "@/api/erasures";
import { useMe } from "@/api/session";
import { forgetDraft } from "@/lib/drafts";
import { Confirm } from "@/ui/Confirm";
import { JobProgress } from "@/ui/JobProgress";
import { done } from "@/ui/told";
import styles from "./admin.module.css";

type Asked = "confirm" | "withdraw" | "run";
const WORDS: Record<Asked, { action: string; follows: string; reason?: string }> = {
  confirm: {
    action: "Confirm",
    follows: "You are the second person who stands for it. From then on it may be run.",
    reason: "Why it is right",
  },
  withdraw: {
    action: "Withdraw",
    follows: "Nothing is erased. It can be asked for anew.",
    reason: "Why it is taken back",
  },
  run: {
    action: "Run the erasure",
    follows: "The person is taken out of data, records and ledger, as the plan says. Nobody can bring it back.",
  },
};

export function ErasureActs({ erasure }: { erasure: Erasure }) {
  const me = useMe();
  const [asked, ask] = useState<Asked>();
  const draft = `erasure.${erasure.ref}.${asked}`;
  const turn = useAct(
    (form: { act: "confirm" | "withdraw"; reason: string }) => turnErasure(erasure.ref, form.act, form.reason),
    {
      renews: ["erasures"],
      onDone: (after) => {
        forgetDraft(draft);
        ask(undefined);
        done(`${after.ref} is ${after.state}.`);
      },
    },
  );
  const run = useAct(() => runErasure(erasure.ref), { renews: ["erasures", "jobs"], onDone: () => ask(undefined) });
  const open = (act: Asked) => {
    turn.reset();
    run.reset();
    ask(act);
  };
  const isMine = erasure.requested_by === me.id;
  const isAhead = erasure.state === "requested" || erasure.state === "confirmed";
  const isAble = ["confirmed", "running", "cleared"].includes(erasure.state);
  const words = asked && WORDS[asked];
  return (
    <>
      <div className={styles.line}>
        {erasure.state === "requested" && (
          <Button disabled={isMine} onClick={() => open("confirm")}>
            Confirm
          </Button>
        )}
        {isAble && (
          <Button onClick={() => open("run")}>
            {erasure.state === "confirmed" ? "Run the erasure" : "Go on with it"}
          </Button>
        )}
        {isAhead && (
          <Button variant="default" onClick={() => open("withdraw")}>
            Withdraw
          </Button>
        )}
        {isMine && erasure.state === "requested" && (
          <span className={styles.soft}>You asked for it. Somebody else confirms it.</span>
        )}
      </div>
      {run.data && <JobProgress job={run.data.ref} name="Erasure" />}
      {asked && words && (
        <Confirm
          title={`${words.action}: ${erasure.ref}`}
          action={words.action}
          isHarmful={asked === "run"}
          reason={words.reason}
          isReasonNeeded={Boolean(words.reason)}
          draft={words.reason ? draft : undefined}
          isBusy={turn.isPending || run.isPending}
          error={turn.error ?? run.error}
          onConfirm={(reason) => (asked === "run" ? run.mutate(undefined) : turn.mutate({ act: asked, reason }))}
          onClose={() => ask(undefined)}
        >
          {words.follows}
        </Confirm>
      )}
    </>
  );
}
