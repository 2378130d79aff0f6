/** What may be done with a clock now: by who works on it, and by Legal; each asks for its reason. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { actOnClock, type ClockLine, type PlainAct } from "@/api/clocks";
import { useMay } from "@/api/permissions";
import { forgetDraft } from "@/lib/drafts";
import { Confirm } from "@/ui/Confirm";
import { ClockTime, type TimeAct } from "./ClockTime";
import { useChange } from "./useChange";

type Act = PlainAct | TimeAct;

const NAMES: Record<Act, string> = {
  meet: "Met",
  pause: "Pause",
  resume: "Resume",
  instant: "Type the time",
  confirm: "It applies",
  cancel: "It does not apply",
  extend: "Extend",
};

const SAYS: Record<PlainAct, (clock: ClockLine) => string> = {
  meet: () => "What it promised is done. It stops for good.",
  pause: (clock) =>
    clock.is_pausable
      ? "It stands still until somebody lets it go on; its due time moves by as much."
      : "Its row does not let it stop. Ask, and the desk says why; Legal may record an extension instead.",
  resume: () => "It goes on from where it stood still.",
  confirm: () => "Legal's answer: the duty applies. It is no longer provisional.",
  cancel: (clock) =>
    clock.kind === "statutory"
      ? "Legal's answer: the duty does not apply here. It stops without having been met."
      : "The promise is let go. It stops without having been met.",
};

export function ClockActs({ clock }: { clock: ClockLine }) {
  const may = useMay();
  const [act, ask] = useState<Act>();
  const offered = actsOf(clock, may("escalation:write"), may("obligation:write"));
  const close = () => ask(undefined);
  return (
    <>
      {offered.map((one) => (
        <Button
          key={one}
          size="compact-xs"
          variant="default"
          aria-label={`${NAMES[one]}: ${clock.name}`}
          onClick={() => ask(one)}
        >
          {one === "cancel" && clock.kind === "internal" ? "Let it go" : NAMES[one]}
        </Button>
      ))}
      {(act === "instant" || act === "extend") && <ClockTime clock={clock} act={act} onClose={close} />}
      {act && act !== "instant" && act !== "extend" && <Reasoned clock={clock} act={act} onClose={close} />}
    </>
  );
}

/** The acts that its state allows, of those that a person may do. */
export function actsOf(clock: ClockLine, mayWork: boolean, isLegal: boolean): Act[] {
  const { state } = clock;
  const isTyped = clock.clock_class === "specified_in_instrument" && state !== "paused";
  const allowed: ReadonlyArray<readonly [Act, boolean]> = [
    ["meet", mayWork && state !== "awaiting"],
    ["pause", mayWork && state === "running"],
    ["resume", mayWork && state === "paused"],
    ["instant", mayWork && isTyped],
    ["confirm", isLegal && clock.is_provisional],
    ["cancel", clock.kind === "statutory" ? isLegal : mayWork],
    ["extend", isLegal && state !== "awaiting"],
  ];
  return allowed.filter(([, may]) => may).map(([act]) => act);
}

type ReasonedProps = { clock: ClockLine; act: PlainAct; onClose: () => void };

function Reasoned({ clock, act, onClose }: ReasonedProps) {
  const key = `clock.${clock.ref}.${act}`;
  const run = useChange({
    run: (reason: string) => actOnClock(clock, act, reason),
    said: (now) => `${now.name} is ${now.state}.`,
    onDone: () => {
      forgetDraft(key);
      onClose();
    },
  });
  return (
    <Confirm
      title={`${NAMES[act]}: ${clock.name}`}
      action={NAMES[act]}
      reason="Why"
      isReasonNeeded={act !== "resume" && act !== "confirm"}
      draft={key}
      error={run.error}
      isBusy={run.isPending}
      onConfirm={run.mutate}
      onClose={onClose}
    >
      {SAYS[act](clock)}
    </Confirm>
  );
}
