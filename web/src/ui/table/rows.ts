/** Which rows of a list are shown, and in which order. Pure, and quick for 100,000 rows. */
import type { Column } from "./column";

/** The words of a row in lower case; a row that was asked about before answers from memory. */
export type WordsOf<Row> = (row: Row) => string;

/** Words of rows by these columns, each made once however often the list is filtered. */
export function wordsBy<Row>(columns: readonly Column<Row>[]): WordsOf<Row> {
  const known = new WeakMap<WeakKey, string>();
  return (row) => {
    const isKept = typeof row === "object" && row !== null;
    const before = isKept ? known.get(row) : undefined;
    if (before !== undefined) return before;
    let words = "";
    for (const column of columns) words += `${column.text(row)}\u0000`;
    words = words.toLowerCase();
    if (isKept) known.set(row, words);
    return words;
  };
}

/** The rows in which every word stands somewhere. */
export function filtered<Row>(rows: readonly Row[], words: WordsOf<Row>, query: string): readonly Row[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const said = words(row);
    return wanted.every((word) => said.includes(word));
  });
}

/** The rows by a column, `-column` for the greatest first; equal ones stay as they were. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: string): readonly Row[] {
  const falls = sort.startsWith("-");
  const column = columns.find((one) => one.id === (falls ? sort.slice(1) : sort));
  if (!column || column.serverSort) return rows;
  const value = column.value ?? ((row: Row) => sortKey(column.text(row)));
  const sign = falls ? -1 : 1;
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((one, other) => sign * compared(one.value, other.value))
    .map((one) => one.row);
}

/** A text by which others sort as people count: without case and accents, and with numbers as long as the longest. */
export function sortKey(text: string): string {
  const plain = /^[ -~]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(15, "0"));
}

function compared(one: number | string, other: number | string): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  const [first, second] = [String(one), String(other)];
  return first < second ? -1 : Number(first > second);
}
