/** What may be done with a case as a whole: move it, hand it over, close it, reopen it. */
import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { type Case, type CaseState, moveCase } from "@/api/cases";
import { Confirm } from "@/ui/Confirm";
import { useCaseChange } from "../useCaseChange";
import { NEXT_STATES } from "../words";
import { ChangeLead } from "./ChangeLead";
import { CloseCase } from "./CloseCase";

type Dialog = "lead" | "close" | "reopen";

export function CaseActs({ shown, mayWork }: { shown: Case; mayWork: boolean }) {
  const [dialog, open] = useState<Dialog>();
  const close = () => open(undefined);
  const move = useCaseChange({
    run: ({ state, reason }: { state: CaseState; reason: string }) => moveCase(shown, state, reason),
    said: (moved) => `${moved.ref} is now ${moved.state}.`,
    onDone: close,
  });
  const why = mayWork ? undefined : "Specialists and leads work on cases.";
  const reopen = (
    <Button size="compact-md" disabled={!mayWork} title={why} onClick={() => open("reopen")}>
      Reopen
    </Button>
  );
  const working = (
    <>
      <Menu withinPortal position="bottom-end">
        <Menu.Target>
          <Button size="compact-md" variant="default" disabled={!mayWork} title={why} loading={move.isPending}>
            Move to…
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {NEXT_STATES[shown.state].map((state) => (
            <Menu.Item key={state} onClick={() => move.mutate({ state, reason: "" })}>
              {state}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-md" variant="default" disabled={!mayWork} title={why} onClick={() => open("lead")}>
        Change lead
      </Button>
      <Button size="compact-md" disabled={!mayWork} title={why} onClick={() => open("close")}>
        Close the case
      </Button>
    </>
  );
  return (
    <>
      {shown.state === "closed" ? reopen : working}
      {dialog === "lead" && <ChangeLead shown={shown} onClose={close} />}
      {dialog === "close" && <CloseCase shown={shown} onClose={close} />}
      {dialog === "reopen" && (
        <Confirm
          title={`Reopen ${shown.ref}`}
          action="Reopen"
          reason="Why it is opened again"
          isReasonNeeded
          isBusy={move.isPending}
          onConfirm={(reason) => move.mutate({ state: "reopened", reason })}
          onClose={close}
        >
          Its disposition is taken away until it is closed again; the ledger keeps what it was.
        </Confirm>
      )}
    </>
  );
}
