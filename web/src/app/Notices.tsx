/** What concerns every room: simulated data, a desk that does not answer, a newer console. */
import { Button } from "@mantine/core";
import { isReachable, isSignedOut } from "@/api/client";
import { useDesk, useIsOutdated } from "@/api/desk";
import { connection } from "@/api/live";
import { useStore } from "@/lib/store";
import styles from "./Notices.module.css";

export function Notices() {
  const desk = useDesk();
  const isOutdated = useIsOutdated();
  const isAnswering = useStore(isReachable);
  const stream = useStore(connection);
  const isLost = !isAnswering || stream === "lost";
  const isOut = useStore(isSignedOut);
  return (
    <>
      {desk?.simulation && (
        <p className={styles.notice} data-tone="simulation">
          Simulation: everybody and everything here is invented.
        </p>
      )}
      <div role="status">
        {isLost && !isOut && (
          <p className={styles.notice} data-tone="offline">
            The desk does not answer. What you type is kept, and this page catches up when it is back.
          </p>
        )}
        {isOutdated && (
          <p className={styles.notice} data-tone="version">
            The desk serves a newer console. Drafts survive a reload.{" "}
            <Button size="compact-xs" variant="light" onClick={() => location.reload()}>
              Reload
            </Button>
          </p>
        )}
      </div>
    </>
  );
}
