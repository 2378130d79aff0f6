/** The columns of the chosen datasets, beside the query that names them. */
import { useQueries } from "@tanstack/react-query";
import { datasetQuery } from "@/api/datasets";
import { columnsOf } from "@/api/evidence";
import styles from "./Evidence.module.css";

export function Columns({ names }: { names: readonly string[] }) {
  const asked = useQueries({ queries: names.map((name) => datasetQuery(name)) });
  return (
    <aside className={styles.columns} aria-label="Columns">
      {names.length === 0 && <p>Choose datasets to see their columns.</p>}
      {names.map((name, place) => {
        const told = asked[place]?.data;
        return (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {told &&
                columnsOf(told).map(({ column, role }) => (
                  <li key={column}>
                    <code>{column}</code> {role}
                  </li>
                ))}
            </ul>
          </section>
        );
      })}
    </aside>
  );
}
