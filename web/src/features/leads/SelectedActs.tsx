/** What can be done with the selected leads; the same keys act on them as on one. */
import { Button } from "@mantine/core";
import styles from "./Leads.module.css";
import { type LeadActs, runOrTell } from "./useLeadActs";

const FITTING: Readonly<Record<string, string>> = {
  true_positive: "True",
  benign: "Benign",
  inconclusive: "Inconclusive",
  claim: "Claim",
  snooze: "Snooze",
};

export function SelectedActs({ acts }: { acts: LeadActs }) {
  return (
    <>
      {acts.acts
        .filter((act) => act.id in FITTING)
        .map((act) => (
          <Button key={act.id} size="compact-sm" variant="default" onClick={() => runOrTell(act)}>
            {FITTING[act.id]} <kbd className={styles.hint}>{act.keys}</kbd>
          </Button>
        ))}
      <Button size="compact-sm" variant="default" onClick={() => acts.bulk({ act: "release" })}>
        Release
      </Button>
    </>
  );
}
