/** Where it may go from here, each with what it lacks. */
import { Button, Menu } from "@mantine/core";
import type { Escalation, EscalationState } from "@/api/escalations";
import styles from "./Escalations.module.css";
import { STATES } from "./words";

/** States whose dialog may bring what is missing: an answer that is not owed, an approved decision. */
const MAY_BRING: readonly EscalationState[] = ["responded", "actioned", "triaged"];

type MoveMenuProps = {
  shown: Escalation;
  isLocked: boolean;
  why: string | undefined;
  onChoose: (state: EscalationState) => void;
};

export function MoveMenu({ shown, isLocked, why, onChoose }: MoveMenuProps) {
  // Who holds it is claimed or assigned, which moves it by itself.
  const offered = shown.possible.filter((state) => state !== "assigned");
  return (
    <Menu withinPortal position="bottom-end" width={340}>
      <Menu.Target>
        <Button size="compact-md" variant="default" disabled={isLocked} title={why}>
          Move to…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((state) => {
          const lacking = shown.lacking[state] ?? [];
          return (
            <Menu.Item
              key={state}
              disabled={lacking.length > 0 && !MAY_BRING.includes(state)}
              onClick={() => onChoose(state)}
            >
              {STATES[state].act}
              {lacking.length > 0 && (
                <span className={styles.soft}>
                  <br />
                  Lacks: {shortened(lacking)}
                </span>
              )}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The first few, and how many more. */
export function shortened(lacking: readonly string[]): string {
  const more = lacking.length - 3;
  return lacking.slice(0, 3).join("; ") + (more > 0 ? `; and ${more} more` : "");
}
