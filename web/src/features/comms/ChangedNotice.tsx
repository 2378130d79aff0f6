/** An update that became another while it was read: what differs, to be read before anybody approves. */
import { Button } from "@mantine/core";
import type { Update } from "@/api/comms";
import { Caution } from "@/ui/Caution";
import { DiffView } from "@/ui/diff/DiffView";
import styles from "./Comms.module.css";

type ChangedNoticeProps = { read: Update; now: Update; onRead: () => void };

const wordsOf = (update: Update) =>
  [update.title, update.text, `To: ${update.recipients.map((one) => one.name || one.address).join(", ")}`].join("\n");

export function ChangedNotice({ read, now, onRead }: ChangedNoticeProps) {
  return (
    <Caution title="The update changed since you read it">
      <div className={styles.tight}>
        <p>An approval binds what it says now. Read it again first.</p>
        <DiffView before={wordsOf(read)} after={wordsOf(now)} beforeName="As you read it" afterName="Now" />
        <div>
          <Button size="compact-sm" variant="default" onClick={onRead}>
            I have read what it says now
          </Button>
        </div>
      </div>
    </Caution>
  );
}
