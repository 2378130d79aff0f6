/** What can be done with the selected leads; the same keys act on them as on one. */
import { Button } from "@mantine/core";
import { useShortcuts } from "@/lib/shortcuts";
import styles from "./Leads.module.css";
import { type LeadActs, runOrTell } from "./useLeadActs";

const FITTING = ["true_positive", "benign", "inconclusive", "claim", "snooze"];

type SelectionBarProps = { count: number; acts: LeadActs; onClear: () => void };

export function SelectionBar({ count, acts, onClear }: SelectionBarProps) {
  useShortcuts(count ? [{ keys: "Escape", label: "Clear the selection", group: "List", run: onClear }] : []);
  if (count === 0) return null;
  return (
    <div className={styles.selection} role="toolbar" aria-label="Selected leads">
      <strong role="status">{count.toLocaleString("en")} selected</strong>
      {acts.acts
        .filter((act) => FITTING.includes(act.id))
        .map((act) => (
          <Button key={act.id} size="compact-sm" variant="default" onClick={() => runOrTell(act)}>
            {act.label} <kbd className={styles.hint}>{act.keys}</kbd>
          </Button>
        ))}
      <Button size="compact-sm" variant="default" onClick={() => acts.bulk({ act: "release" })}>
        Release
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        Clear <kbd className={styles.hint}>Esc</kbd>
      </Button>
    </div>
  );
}
