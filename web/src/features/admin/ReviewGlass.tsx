/** The judgement of another person on glass that was broken. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { type Glass, reviewGlass, type Verdict } from "@/api/glass";
import { forgetDraft } from "@/lib/drafts";
import { Confirm } from "@/ui/Confirm";
import { done } from "@/ui/told";

const WORDS: Record<Verdict, { action: string; follows: string }> = {
  approve: { action: "It was right", follows: "The record says that it was right. What is open ends at its time." },
  object: { action: "Object", follows: "The record says that it was wrong. What is still open ends at once." },
};

export function ReviewGlass({ glass }: { glass: Glass }) {
  const [asked, ask] = useState<Verdict>();
  const draft = `glass.${glass.ref}.review`;
  const review = useAct((form: { verdict: Verdict; reason: string }) => reviewGlass(glass, form.verdict, form.reason), {
    renews: ["glass"],
    onDone: () => {
      forgetDraft(draft);
      ask(undefined);
      done(`${glass.ref} is reviewed.`);
    },
  });
  return (
    <>
      {(["approve", "object"] as const).map((verdict) => (
        <Button
          key={verdict}
          size="compact-xs"
          variant="default"
          aria-label={`${WORDS[verdict].action}: ${glass.ref}`}
          onClick={() => ask(verdict)}
        >
          {WORDS[verdict].action}
        </Button>
      ))}
      {asked && (
        <Confirm
          title={`${glass.ref} of ${glass.person}`}
          action={WORDS[asked].action}
          isHarmful={asked === "object"}
          reason="Why you judge so"
          isReasonNeeded
          draft={draft}
          isBusy={review.isPending}
          error={review.error}
          onConfirm={(reason) => review.mutate({ verdict: asked, reason })}
          onClose={() => ask(undefined)}
        >
          {WORDS[asked].follows}
        </Confirm>
      )}
    </>
  );
}
