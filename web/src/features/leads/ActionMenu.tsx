/** Every act with its key; arrows move, Enter or the key itself does it. */
import { Modal, UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import styles from "./Leads.module.css";
import type { LeadAct } from "./useLeadActs";

type ActionMenuProps = { title: string; acts: readonly LeadAct[]; onClose: () => void };

export function ActionMenu({ title, acts, onClose }: ActionMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const choose = (act: LeadAct) => {
    if (act.why) return;
    onClose();
    act.run();
  };
  const hear = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step) {
      const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
      const place = buttons.indexOf(document.activeElement as HTMLButtonElement);
      buttons[(place + step + buttons.length) % buttons.length]?.focus();
      return event.preventDefault();
    }
    const act = acts.find((one) => one.keys === (event.shiftKey ? `Shift+${event.key}` : event.key));
    if (!act) return;
    event.preventDefault();
    choose(act);
  };
  return (
    <Modal opened onClose={onClose} title={title} size="sm" closeButtonProps={{ "aria-label": "Close" }}>
      <div role="menu" aria-label={title} ref={list} onKeyDown={hear} className={styles.menu} tabIndex={-1}>
        {acts.map((act, place) => (
          <UnstyledButton
            key={act.id}
            role="menuitem"
            className={styles.item}
            aria-disabled={Boolean(act.why)}
            aria-keyshortcuts={act.keys}
            data-autofocus={place === 0 || undefined}
            onClick={() => choose(act)}
          >
            <span>
              {act.label}
              {act.why && <small>{act.why}</small>}
            </span>
            <kbd>{act.keys.replace("Shift+", "⇧ ")}</kbd>
          </UnstyledButton>
        ))}
      </div>
    </Modal>
  );
}
