/** What concerns every room: simulated data, a desk that does not answer, a new version. */

import { isReachable } from "@/api/client";
import { useDesk } from "@/api/desk";
import { connection } from "@/api/live";
import { useStore } from "@/lib/store";
import styles from "./Notices.module.css";

export function Notices() {
  const desk = useDesk();
  const reachable = useStore(isReachable);
  const live = useStore(connection);
  return (
    <>
      {desk?.simulation && (
        <p className={styles.notice} data-tone="simulation">
          Simulation: everybody and everything here is invented.
        </p>
      )}
      {(!reachable || live === "lost") && (
        <p className={styles.notice} data-tone="offline" role="status">
          The desk does not answer. What you type is kept, and this page catches up when it is back.
        </p>
      )}
    </>
  );
}
