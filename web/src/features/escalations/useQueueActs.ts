/** What can be done with the active escalation or the selected ones from the queue, each with its key. */
import { useState } from "react";
import { claimEscalation, type EscalationLine, releaseEscalation } from "@/api/escalations";
import { usePeople } from "@/api/people";
import { useMay } from "@/api/permissions";
import { asProblem } from "@/api/problem";
import { useMe } from "@/api/session";
import { useShortcuts } from "@/lib/shortcuts";
import { done } from "@/ui/told";
import { useChange } from "./useChange";
import { OVER, STATES } from "./words";

export type Asked = { what: "triage" | "snooze"; line: EscalationLine };

type Options = {
  line: EscalationLine | undefined;
  selected: readonly EscalationLine[];
  onNew: () => void;
};

const NOT_YOURS = "Your role may read escalations, not work on them.";

export function useQueueActs({ line, selected, onNew }: Options) {
  const me = useMe();
  const nameOf = usePeople();
  const mayWrite = useMay()("escalation:write");
  const [asked, ask] = useState<Asked>();
  const hold = useChange({
    run: (one: EscalationLine) => (one.assignee === me.id ? releaseEscalation(one.ref) : claimEscalation(one.ref)),
    said: (now) => (now.assignee === me.id ? `${now.ref} is yours.` : `${now.ref} is free again.`),
    isToldAside: true,
  });
  const many = useChange({
    run: (lines: readonly EscalationLine[]) => claimAll(lines),
    said: ({ claimed, refused }) =>
      [`${claimed} claimed`, ...refused.map(({ ref, why }) => `${ref}: ${why}`)].join(". "),
    isToldAside: true,
  });
  const why = hindrance(line, mayWrite);
  const isMany = selected.length > 0;
  const held = line?.assignee && line.assignee !== me.id && !isLapsed(line) && `${nameOf(line.assignee)} holds it.`;
  const tell = (label: string, reason: string | undefined | false | null | "", run: () => void) => () => {
    if (reason) done(`${label}: ${reason}`, undefined, "why");
    else run();
  };
  const claim = tell("Claim", isMany ? (mayWrite ? undefined : NOT_YOURS) : (why ?? held), () =>
    isMany ? many.mutate(selected) : line && hold.mutate(line),
  );
  const group = "Escalation";
  useShortcuts([
    { keys: "a", label: "Claim it, or let go of it", group, run: claim },
    {
      keys: "t",
      label: "Triage",
      group,
      run: tell("Triage", why, () => line && ask({ what: "triage", line })),
    },
    {
      keys: "z",
      label: "Put it off",
      group,
      run: tell("Put off", why, () => line && ask({ what: "snooze", line })),
    },
    { keys: "n", label: "New escalation", group, run: tell("New", mayWrite ? undefined : NOT_YOURS, onNew) },
  ]);
  return { asked, ask, claim, mayWrite, isBusy: hold.isPending || many.isPending };
}

function isLapsed(line: EscalationLine): boolean {
  return line.lease_until !== null && Date.parse(line.lease_until) <= Date.now();
}

function hindrance(line: EscalationLine | undefined, mayWrite: boolean): string | undefined {
  if (!mayWrite) return NOT_YOURS;
  if (!line) return "No escalation is active: move with j and k.";
  return OVER.includes(line.state) ? `It is ${STATES[line.state].name}.` : undefined;
}

/** Claim one after another; what somebody else was quicker at is told and holds up nothing. */
async function claimAll(lines: readonly EscalationLine[]) {
  const refused: Array<{ ref: string; why: string }> = [];
  for (const { ref } of lines) {
    try {
      await claimEscalation(ref);
    } catch (error) {
      refused.push({ ref, why: asProblem(error).message });
    }
  }
  return { claimed: lines.length - refused.length, refused };
}
