/** The acts that a decision's state allows, by button and by key; each asks before it happens. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Decision } from "@/api/enforcement";
import { useShortcuts } from "@/lib/shortcuts";
import { DecisionDialog } from "./DecisionDialog";
import styles from "./decision.module.css";
import { EditProposal } from "./EditProposal";
import type { ActName, Offer } from "./mayDo";

const ACTS: Record<ActName, { label: string; key?: string; variant: string }> = {
  approve: { label: "Approve", key: "a", variant: "filled" },
  refuse: { label: "Refuse", key: "r", variant: "default" },
  execute: { label: "Execute", key: "e", variant: "filled" },
  edit: { label: "Edit the proposal", variant: "default" },
  withdraw: { label: "Withdraw", variant: "default" },
  reverse: { label: "Reverse", variant: "default" },
};

type DecisionActsProps = {
  decision: Decision;
  offered: readonly Offer[];
  onReload: () => void;
  onSaved: (decision: Decision) => void;
};

export function DecisionActs({ decision, offered, onReload, onSaved }: DecisionActsProps) {
  // The decision as it was when the question was put: that is what is approved, whatever comes meanwhile.
  const [asked, ask] = useState<{ act: ActName; decision: Decision }>();
  const put = (act: ActName) => ask({ act, decision });
  const open = offered.filter((one) => !one.why);
  useShortcuts(
    open.flatMap(({ act }) => {
      const { key, label } = ACTS[act];
      return key ? [{ keys: key, label: `${label} the decision`, group: "Decision", run: () => put(act) }] : [];
    }),
  );
  const close = () => ask(undefined);
  return (
    <div className={styles.acts}>
      {offered.map(({ act, why }) => (
        <div key={act}>
          <Button
            fullWidth
            variant={ACTS[act].variant}
            disabled={Boolean(why)}
            rightSection={
              ACTS[act].key &&
              !why && (
                <span className={styles.key} aria-hidden="true">
                  {ACTS[act].key}
                </span>
              )
            }
            onClick={() => put(act)}
          >
            {ACTS[act].label}
          </Button>
          {why && <p className={styles.why}>{why}</p>}
        </div>
      ))}
      {asked?.act === "edit" && <EditProposal decision={asked.decision} onClose={close} onSaved={onSaved} />}
      {asked && asked.act !== "edit" && (
        <DecisionDialog act={asked.act} decision={asked.decision} onClose={close} onReload={onReload} />
      )}
    </div>
  );
}
