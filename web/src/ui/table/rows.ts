/** Which rows of a list are shown, and in which order. Pure, and quick for 100,000 rows. */
import type { Column } from "./column";

/** The words of every row in lower case, made once for many filters. */
export function wordsOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  return rows.map((row) =>
    columns
      .map((column) => column.text(row))
      .join("\u0000")
      .toLowerCase(),
  );
}

/** The rows in which every word stands somewhere. */
export function filtered<Row>(rows: readonly Row[], words: readonly string[], query: string): readonly Row[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((_, place) => wanted.every((word) => words[place]?.includes(word)));
}

/** The rows by a column, `-column` for the greatest first; equal ones stay as they were. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: string): readonly Row[] {
  const falls = sort.startsWith("-");
  const column = columns.find((one) => one.id === (falls ? sort.slice(1) : sort));
  if (!column || column.serverSort) return rows;
  const value = column.value ?? column.text;
  const sign = falls ? -1 : 1;
  return rows.toSorted((one, other) => sign * compared(value(one), value(other)));
}

function compared(one: number | string, other: number | string): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), "en", { numeric: true });
}
