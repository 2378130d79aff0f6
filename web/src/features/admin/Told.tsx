/** A plain table of few rows with its loading, its failure and its empty state. */
import type { ReactNode } from "react";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import styles from "./admin.module.css";

export type Told<Row> = { data?: readonly Row[]; error: unknown; isLoading: boolean; refetch: () => void };

type ToldTableProps<Row> = {
  label: string;
  told: Told<Row>;
  heads: readonly string[];
  /** The heads whose numbers stand on the right. */
  numbers?: readonly string[];
  empty: ReactNode;
  rowId: (row: Row) => string;
  cells: (row: Row) => readonly ReactNode[];
};

export function ToldTable<Row>({ label, told, heads, numbers = [], empty, rowId, cells }: ToldTableProps<Row>) {
  if (told.error) return <Failure error={told.error} onRetry={told.refetch} />;
  if (!told.data) return <Loading label={`Loading ${label.toLowerCase()}`} />;
  if (told.data.length === 0) return empty;
  const alignOf = (head?: string) => (head && numbers.includes(head) ? "right" : undefined);
  return (
    <div className={styles.scrolls}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} data-align={alignOf(head)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.data.map((row) => (
            <tr key={rowId(row)}>
              {cells(row).map((cell, place) => (
                <td key={heads[place]} data-align={alignOf(heads[place])}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
