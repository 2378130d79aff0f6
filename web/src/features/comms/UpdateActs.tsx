/** The acts that an update's state allows, by button and by key; what may not be done says why. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Update } from "@/api/comms";
import { useMay } from "@/api/permissions";
import { useMe } from "@/api/session";
import { useShortcuts } from "@/lib/shortcuts";
import styles from "./Comms.module.css";
import { EditUpdate } from "./EditUpdate";
import { UpdateDialog } from "./UpdateDialog";
import { type ActName, offers } from "./words";

const ACTS: Record<ActName, { label: string; key?: string; variant: string }> = {
  approve: { label: "Approve", key: "a", variant: "filled" },
  submit: { label: "Submit for approval", key: "s", variant: "filled" },
  send: { label: "Send", variant: "filled" },
  retry: { label: "Try again what did not arrive", variant: "filled" },
  edit: { label: "Edit", key: "e", variant: "default" },
  refuse: { label: "Refuse", key: "r", variant: "default" },
  withdraw: { label: "Withdraw", variant: "default" },
};

type UpdateActsProps = { update: Update; isChanged: boolean; onSaved: (update: Update) => void };

export function UpdateActs({ update, isChanged, onSaved }: UpdateActsProps) {
  const me = useMe();
  const may = useMay();
  // The update as it was when the question was put: that is what is approved, whatever comes meanwhile.
  const [asked, ask] = useState<{ act: ActName; update: Update }>();
  const offered = offers(update, {
    me: me.id,
    mayWrite: may("escalation:write"),
    mayApprove: may("decision:approve"),
    isChanged,
  });
  const ready = offered.filter((one) => !one.why);
  useShortcuts(
    ready.flatMap(({ act }) => {
      const { key, label } = ACTS[act];
      return key ? [{ keys: key, label, group: "Update", run: () => ask({ act, update }) }] : [];
    }),
  );
  const close = () => ask(undefined);
  return (
    <>
      <div className={styles.line}>
        {ready.map(({ act }) => (
          <Button key={act} size="compact-sm" variant={ACTS[act].variant} onClick={() => ask({ act, update })}>
            {ACTS[act].label}
          </Button>
        ))}
      </div>
      {offered.map(
        ({ act, why }) =>
          why && (
            <p key={act} className={styles.why}>
              {ACTS[act].label}: {why}
            </p>
          ),
      )}
      {asked?.act === "edit" && <EditUpdate update={asked.update} onClose={close} onSaved={onSaved} />}
      {asked && asked.act !== "edit" && (
        <UpdateDialog act={asked.act} update={asked.update} onClose={close} onSaved={onSaved} />
      )}
    </>
  );
}
