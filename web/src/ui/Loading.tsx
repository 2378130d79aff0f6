/** A quiet sign that something is on its way. */
import { Loader } from "@mantine/core";
import styles from "./states.module.css";

export function Loading({ label = "Loading" }: { label?: string }) {
  return (
    <div className={styles.state} role="status" aria-label={label}>
      <Loader size="sm" type="dots" />
    </div>
  );
}
