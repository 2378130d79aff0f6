/** The acts that end the work on most leads, as buttons that show their keys. */
import { Button, Tooltip } from "@mantine/core";
import styles from "./Leads.module.css";
import type { LeadActs } from "./useLeadActs";

const SHOWN: Record<string, string> = {
  true_positive: "True",
  benign: "Benign",
  inconclusive: "Inconclusive",
  case: "Case",
  snooze: "Snooze",
  claim: "",
};

export function ActButtons({ acts, label = "Judge" }: { acts: LeadActs; label?: string }) {
  return (
    <div className={styles.acts} role="toolbar" aria-label={label}>
      {acts.acts
        .filter((act) => act.id in SHOWN)
        .map((act) => (
          <Tooltip key={act.id} label={act.why ?? act.label}>
            <Button
              size="compact-sm"
              variant={act.id in { true_positive: 1, benign: 1, inconclusive: 1 } ? "light" : "default"}
              aria-disabled={Boolean(act.why)}
              data-disabled={Boolean(act.why) || undefined}
              onClick={() => act.why || act.run()}
            >
              {SHOWN[act.id] || act.label} <kbd className={styles.hint}>{act.keys}</kbd>
            </Button>
          </Tooltip>
        ))}
      <Button size="compact-sm" variant="subtle" onClick={acts.openMenu}>
        More <kbd className={styles.hint}>.</kbd>
      </Button>
    </div>
  );
}
