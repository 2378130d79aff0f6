/** `?`: every shortcut that works here, as it was registered. */
import { Modal } from "@mantine/core";
import { useState } from "react";
import { registered, useShortcuts } from "@/lib/shortcuts";
import { useStore } from "@/lib/store";
import styles from "./Help.module.css";

export function Help() {
  const [isOpen, setOpen] = useState(false);
  const shortcuts = useStore(registered);
  useShortcuts([{ keys: "Shift+?", label: "Show this help", group: "Everywhere", run: () => setOpen(true) }]);
  const groups = [...new Set(shortcuts.map((one) => one.group))];
  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      title="Keyboard"
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl className={styles.list}>
              {shortcuts
                .filter((one) => one.group === group)
                .map((one) => (
                  <div key={one.keys + one.label}>
                    <dt>
                      {one.keys.split(" ").map((key) => (
                        <kbd key={key}>{key.replace("$mod+", "Ctrl ").replace("Shift+?", "?")}</kbd>
                      ))}
                    </dt>
                    <dd>{one.label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
