/** The first rows of a file as texts; what looks sensitive was masked by the desk, what is marked so now is masked here. */
import { Table } from "@mantine/core";
import type { Guess } from "@/api/datasets";
import styles from "./Hunt.module.css";
import type { ColumnPlan, Plan } from "./mapping";

const MASK = "(masked)";

export function FirstRows({ plan, rows }: { plan: Plan; rows: Guess["rows"] }) {
  // Rows of a file have no name of their own, and never change their place here.
  const numbered = rows.map((row, place) => [`row ${place + 1}`, row] as const);
  return (
    <section className={styles.scrolls} aria-label="First rows" tabIndex={-1}>
      <Table horizontalSpacing="md" verticalSpacing={4} striped>
        <Table.Thead>
          <Table.Tr>
            {plan.columns.map((column) => (
              <Table.Th key={column.name} className={styles.nowrap}>
                {column.name}
                <span className={styles.role}>{usedAs(column)}</span>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {numbered.map(([id, row]) => (
            <Table.Tr key={id}>
              {plan.columns.map((column) => (
                <Table.Td key={column.name} className={styles.value}>
                  {column.isSensitive && row[column.name] ? MASK : (row[column.name] ?? "–")}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function usedAs(column: ColumnPlan): string {
  if (column.use === "role") return column.role || "role";
  if (column.use === "measure") return column.measure;
  return column.use === "none" ? "" : column.use;
}
