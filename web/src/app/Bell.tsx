/** Word to oneself, and what others did while the page was open; the number is what was not looked at yet. */
import { Button, Popover } from "@mantine/core";
import { useState } from "react";
import { heard, type Told } from "@/api/live";
import { useMe } from "@/api/session";
import { useShortcuts } from "@/lib/shortcuts";
import { useStore } from "@/lib/store";
import { verbInWords } from "@/lib/verbs";
import { Icon } from "@/ui/Icon";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { When } from "@/ui/When";
import styles from "./Bell.module.css";
import { OwnWord, useUnread } from "./OwnWord";

export function Bell() {
  const me = useMe();
  const told = useStore(heard).filter((one) => one.by !== me.pseudonym);
  const [seen, setSeen] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const unread = useUnread();
  const unseen = unread.length + told.filter((one) => Date.parse(one.at) > seen).length;
  const toggle = (opened: boolean) => {
    if (!opened) setSeen(Date.now());
    setOpen(opened);
  };
  useShortcuts([{ keys: "Shift+N", label: "Show notifications", group: "Everywhere", run: () => toggle(!isOpen) }]);
  const name = unseen ? `Notifications, ${unseen} new` : "Notifications";
  return (
    <Popover opened={isOpen} onChange={toggle} position="bottom-end" withinPortal trapFocus width={360}>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" aria-label={name} onClick={() => toggle(!isOpen)}>
          <Icon name="bell" size={16} />
          {unseen > 0 && <span className={styles.count}>{unseen}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <OwnWord />
        <h2>What others did</h2>
        {told.length === 0 && <p className={styles.none}>Nothing since you opened this page.</p>}
        <ol className={styles.list}>
          {told.slice(0, 20).map((one) => (
            <Line key={`${one.at} ${one.subject} ${one.verb}`} told={one} />
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  );
}

function Line({ told }: { told: Told }) {
  return (
    <li>
      <Person id={told.by} /> {verbInWords(told.verb)} <Ref subject={told.subject} /> <When at={told.at} />
    </li>
  );
}
