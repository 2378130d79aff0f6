/** What may be done with an escalation as a whole; only legal moves are offered, and what they lack is said. */
import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { claimEscalation, type Escalation, type EscalationState, releaseEscalation } from "@/api/escalations";
import { usePeople } from "@/api/people";
import { useMe } from "@/api/session";
import { useShortcuts } from "@/lib/shortcuts";
import { useUrlState } from "@/lib/url";
import { done } from "@/ui/told";
import { AssignDialog } from "./AssignDialog";
import { AwarenessDialog } from "./AwarenessDialog";
import { DeskDialog } from "./DeskDialog";
import { MoveDialog } from "./MoveDialog";
import { MoveMenu } from "./MoveMenu";
import { SnoozeDialog } from "./SnoozeDialog";
import { TriageDrawer } from "./TriageDrawer";
import { useChange } from "./useChange";
import { OVER } from "./words";

type Dialog = "triage" | "snooze" | "assign" | "desk" | "awareness";

export function EscalationActs({ shown, mayWrite }: { shown: Escalation; mayWrite: boolean }) {
  const [, go] = useUrlState();
  const [dialog, open] = useState<Dialog>();
  const [target, aim] = useState<EscalationState>();
  const close = () => {
    open(undefined);
    aim(undefined);
  };
  const isOver = OVER.includes(shown.state);
  const why = mayWrite ? undefined : "Specialists and leads work on escalations.";
  const hold = useHold(shown);
  const isLocked = !mayWrite || isOver;
  useKeys({
    a: ["Claim it, or let go of it", hold.run],
    t: ["Triage", () => open("triage")],
    z: ["Put it off", () => open("snooze")],
    c: ["First measure", () => go({ tab: "measures" })],
    hindrance: why ?? (isOver ? "It is over: reopen it first." : undefined),
  });
  return (
    <>
      {!isOver && (
        <>
          <Button
            size="compact-md"
            disabled={isLocked || Boolean(hold.why)}
            title={why ?? hold.why}
            loading={hold.isBusy}
            onClick={hold.run}
          >
            {hold.isMine ? "Let go" : "Claim"}
          </Button>
          <Button size="compact-md" variant="default" disabled={isLocked} title={why} onClick={() => open("triage")}>
            Triage
          </Button>
          <Button
            size="compact-md"
            variant="default"
            disabled={isLocked}
            title={why}
            onClick={() => go({ tab: "measures" })}
          >
            Contain
          </Button>
        </>
      )}
      <MoveMenu
        shown={shown}
        isLocked={!mayWrite}
        why={why}
        onChoose={(state) => (state === "triaged" && shown.state === "received" ? open("triage") : aim(state))}
      />
      {!isOver && (
        <Menu withinPortal position="bottom-end">
          <Menu.Target>
            <Button size="compact-md" variant="default" disabled={isLocked} title={why}>
              More…
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => open("assign")}>Assign to somebody…</Menu.Item>
            <Menu.Item onClick={() => open("desk")}>Move to a desk…</Menu.Item>
            <Menu.Item onClick={() => open("snooze")}>Put off…</Menu.Item>
            <Menu.Item onClick={() => open("awareness")}>Change the time of awareness…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog === "triage" && <TriageDrawer reference={shown.ref} onClose={close} />}
      {dialog === "snooze" && <SnoozeDialog line={shown} onClose={close} />}
      {dialog === "assign" && <AssignDialog shown={shown} onClose={close} />}
      {dialog === "desk" && <DeskDialog shown={shown} onClose={close} />}
      {dialog === "awareness" && <AwarenessDialog shown={shown} onClose={close} />}
      {target && <MoveDialog shown={shown} target={target} onClose={close} />}
    </>
  );
}

/** Take it, or let go of it; why one cannot take it now. */
function useHold(shown: Escalation) {
  const me = useMe();
  const nameOf = usePeople();
  const isMine = shown.assignee === me.id;
  const isLapsed = shown.lease_until !== null && Date.parse(shown.lease_until) <= Date.now();
  const hold = useChange({
    run: () => (isMine ? releaseEscalation(shown.ref) : claimEscalation(shown.ref)),
    said: (now) => (now.assignee === me.id ? `${now.ref} is yours.` : `${now.ref} is free again.`),
    isToldAside: true,
  });
  const why = shown.assignee && !isMine && !isLapsed ? `${nameOf(shown.assignee)} holds it.` : undefined;
  return { isMine, why, isBusy: hold.isPending, run: () => hold.mutate(undefined) };
}

type Keys = Record<"a" | "t" | "z" | "c", readonly [string, () => void]> & { hindrance: string | undefined };

function useKeys({ hindrance, ...keys }: Keys) {
  useShortcuts(
    Object.entries(keys).map(([key, [label, run]]) => ({
      keys: key,
      label,
      group: "Escalation",
      run: () => (hindrance ? done(`${label}: ${hindrance}`, undefined, "why") : run()),
    })),
  );
}
