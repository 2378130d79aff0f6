/** What a cleared person does with held material, each with what follows and a reason for the record. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { type Held, type Judgement, judge } from "@/api/holding";
import { useMay } from "@/api/permissions";
import { useMe } from "@/api/session";
import { forgetDraft } from "@/lib/drafts";
import { Confirm } from "@/ui/Confirm";
import { done } from "@/ui/told";
import styles from "./admin.module.css";
import { type HoldingAct, holdingOffers } from "./holdingRules";
import { InstructDisposal } from "./InstructDisposal";

const WORDS: Record<HoldingAct, { action: string; done: string; follows: string }> = {
  release: {
    action: "Release",
    done: "released",
    follows: "It becomes a draft, and whoever works the case may open it.",
  },
  refuse: {
    action: "Refuse and destroy",
    done: "destroyed",
    follows: "Its bytes are destroyed. A certificate with its hash is all that stays. It cannot be undone.",
  },
  flag: {
    action: "Stop: suspected abuse of children",
    done: "stopped",
    follows:
      "Everything about it stops at once, wherever the same bytes lie. Nobody is given its content from then on.",
  },
  instruct: { action: "Instruct disposal", done: "instructed", follows: "" },
  dispose: {
    action: "Dispose of it",
    done: "disposed of",
    follows: "You carry out what Legal instructed. Its bytes are destroyed, a certificate stays. It cannot be undone.",
  },
};

export function HoldingActs({ held }: { held: Held }) {
  const me = useMe();
  const may = useMay();
  const [asked, ask] = useState<HoldingAct>();
  const draft = `holding.${held.evidence}.${asked}`;
  const run = useAct((form: { act: Judgement; reason: string }) => judge(held.evidence, form.act, form.reason), {
    renews: ["evidence", "cases"],
    onDone: (_, { act }) => {
      forgetDraft(draft);
      ask(undefined);
      done(`${held.evidence} is ${WORDS[act].done}.`);
    },
  });
  const offered = holdingOffers(held, me.id, may);
  const close = () => ask(undefined);
  const reasons = [...new Set(offered.flatMap(({ why }) => (why ? [why] : [])))];
  return (
    <>
      <div className={styles.acts}>
        {offered.map(({ act, why }) => (
          <Button
            key={act}
            variant="default"
            disabled={Boolean(why)}
            aria-label={`${WORDS[act].action}: ${held.evidence}`}
            onClick={() => {
              run.reset();
              ask(act);
            }}
          >
            {WORDS[act].action}
          </Button>
        ))}
      </div>
      {reasons.map((why) => (
        <p key={why} className={styles.soft}>
          {why}
        </p>
      ))}
      {asked === "instruct" && <InstructDisposal held={held} onClose={close} />}
      {asked && asked !== "instruct" && (
        <Confirm
          title={`${WORDS[asked].action}: ${held.evidence}`}
          action={WORDS[asked].action}
          isHarmful={asked !== "release"}
          reason="Why you judge so"
          isReasonNeeded
          draft={draft}
          isBusy={run.isPending}
          error={run.error}
          onConfirm={(reason) => run.mutate({ act: asked, reason })}
          onClose={close}
        >
          {WORDS[asked].follows}
        </Confirm>
      )}
    </>
  );
}
