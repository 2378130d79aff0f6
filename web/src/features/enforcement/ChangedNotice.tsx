/** A decision that became another while it was read: what changed, and that it is read again before anybody approves. */
import { Button } from "@mantine/core";
import type { Decision } from "@/api/enforcement";
import { changesOf } from "./changes";
import styles from "./decision.module.css";

type ChangedNoticeProps = { read: Decision; now: Decision; onRead: () => void };

export function ChangedNotice({ read, now, onRead }: ChangedNoticeProps) {
  return (
    <section className={styles.changed} role="alert" aria-label="Changed since you read it">
      <h2>The decision changed since you read it</h2>
      <p>What you see below is what it says now. An approval binds exactly that, so read it again first.</p>
      <dl>
        {changesOf(read, now).map((change) => (
          <div key={change.what}>
            <dt>{change.what}</dt>
            {change.before && (
              <dd>
                Was: <del>{change.before}</del>
              </dd>
            )}
            {change.after && (
              <dd>
                Is: <ins>{change.after}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <Button size="compact-sm" variant="default" onClick={onRead}>
        I have read what it says now
      </Button>
    </section>
  );
}
