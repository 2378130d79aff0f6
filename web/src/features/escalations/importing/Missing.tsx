/** Columns that the mapping names and the file does not have, and what their fields are read from instead. */
import type { MissingColumns } from "@/api/intake";
import styles from "./Importing.module.css";

export function Missing({ columns }: { columns: readonly MissingColumns[] }) {
  if (columns.length === 0) return null;
  return (
    <div className={styles.missing}>
      <p>
        <strong>The file does not have every column that the mapping names.</strong>
      </p>
      <ul className={styles.list} aria-label="Columns that the file does not have">
        {columns.map((one) => (
          <li key={one.field}>{one.says}</li>
        ))}
      </ul>
    </div>
  );
}
