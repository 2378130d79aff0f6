/** The first rows of a result, to be looked at before it is kept. */
import { Text } from "@mantine/core";
import type { Rows } from "@/api/evidence";
import { cellText } from "@/ui/evidence/cells";
import styles from "./Evidence.module.css";

const MOST = 50;

export function ResultTable({ result }: { result: Rows }) {
  return (
    <section aria-label="Rows">
      <Text size="sm" mb="xs">
        {result.rows.length.toLocaleString("en")} rows in {result.run.seconds.toFixed(2)} s, as {result.run.run}
        {result.rows.length > MOST && `; the first ${MOST} are shown`}.
      </Text>
      <div className={styles.result}>
        <table>
          <thead>
            <tr>
              {result.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.rows.slice(0, MOST).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place.
              <tr key={row}>
                {result.columns.map((column) => (
                  <td key={column} data-number={typeof cells[column] === "number"}>
                    {cellText(cells[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
