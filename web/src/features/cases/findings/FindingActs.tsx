/** What one may do with a finding: propose one's own, judge another's, or put a better one in its place. */
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { type Finding, type Judgement, judgeFinding, proposeFinding } from "@/api/findings";
import { asProblem } from "@/api/problem";
import { useHasRole, useMe } from "@/api/session";
import { Confirm } from "@/ui/Confirm";
import { Failure } from "@/ui/Failure";
import { useCaseChange } from "../useCaseChange";

const JUDGEMENTS: Record<Judgement, { name: string; from: readonly Finding["state"][]; what: string }> = {
  confirm: {
    name: "Confirm",
    from: ["proposed", "contested"],
    what: "Its queries run again on the data they read. Where a number differs, it is not confirmed.",
  },
  contest: {
    name: "Contest",
    from: ["proposed", "confirmed"],
    what: "It stays, marked as disputed, until it is settled.",
  },
  refute: {
    name: "Refute",
    from: ["proposed", "contested", "confirmed"],
    what: "It ends here, and nothing can rest on it any more. This is not undone; a new finding can be written.",
  },
};
const ALL = Object.keys(JUDGEMENTS) as Judgement[];

export function FindingActs({ finding, onSupersede }: { finding: Finding; onSupersede: () => void }) {
  const me = useMe();
  const mayWork = useHasRole("specialist", "lead");
  const [asked, ask] = useState<Judgement>();
  const propose = useCaseChange({
    run: () => proposeFinding(finding),
    said: () => `${finding.ref} is proposed. Somebody else judges it.`,
  });
  const judge = useCaseChange({
    run: ({ judgement, reason }: { judgement: Judgement; reason: string }) => judgeFinding(finding, judgement, reason),
    said: (judged) => `${judged.ref} is ${judged.state}.`,
    onDone: () => ask(undefined),
    showsItsError: true,
  });
  const isMine = finding.author === me.id;
  const isOver = finding.state === "refuted" || finding.state === "superseded";
  if (!mayWork || isOver) return null;
  return (
    <Group gap="xs">
      {finding.state === "draft" && (
        <Button size="compact-sm" loading={propose.isPending} onClick={() => propose.mutate(undefined)}>
          Propose
        </Button>
      )}
      {ALL.filter((one) => JUDGEMENTS[one].from.includes(finding.state)).map((one) => (
        <Button
          key={one}
          size="compact-sm"
          variant="default"
          disabled={isMine}
          title={isMine ? "You wrote it. Another person judges it." : undefined}
          onClick={() => ask(one)}
        >
          {JUDGEMENTS[one].name}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={onSupersede}>
        Supersede
      </Button>
      {asked && (
        <Confirm
          title={`${JUDGEMENTS[asked].name} ${finding.ref}`}
          action={JUDGEMENTS[asked].name}
          isHarmful={asked === "refute"}
          reason="Why"
          isReasonNeeded
          isBusy={judge.isPending}
          onConfirm={(reason) => judge.mutate({ judgement: asked, reason })}
          onClose={() => ask(undefined)}
        >
          <p>{finding.text}</p>
          <p>{JUDGEMENTS[asked].what}</p>
          {judge.error && (
            <>
              <Failure error={judge.error} />
              {asProblem(judge.error).isStale && <p>It is shown anew behind this. Close, read it, and judge again.</p>}
            </>
          )}
        </Confirm>
      )}
    </Group>
  );
}
