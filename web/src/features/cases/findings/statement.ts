/** A finding's statement: words, and numbers that stand in it only as references to a cell of a query result. */

export type Binding = { evidence: string; column: string; row: number };
export type Piece = { text: string; binding?: Binding };
export type Values = ReadonlyMap<string, unknown>;

const BINDING = /\{(EV-[1-9][0-9]*)\.([^{}[\]]+?)(?:\[([0-9]{1,9})\])?\}/g;
// What may hold digits without being a number: kind:id, a name that begins with a letter, a long mixed hash.
const NAMES = [
  /(?<![\w:])[a-z][a-z0-9_]{1,31}:[^\s{}]*[^\s{}.,;:!?)\]'"]/g,
  /(?<!\w)[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*(?:@[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]|@[0-9])?/g,
  /(?<!\w)(?=[0-9a-f-]*[0-9][a-f])(?=[0-9a-f-]*[a-f]-?[0-9])[0-9a-f][0-9a-f-]{10,}[0-9a-f](?!\w)/g,
];
const TYPED = /\p{Nd}[\p{Nd}.,:/'%‰]*/gu;
const ODD = /[\p{No}\p{Nl}]/gu;

/** The binding as it is written; row 0 needs no place. */
export function written({ evidence, column, row }: Binding): string {
  return `{${evidence}.${column}${row ? `[${row}]` : ""}}`;
}

/** The statement in pieces: words, and bindings in their order. */
export function pieces(statement: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of statement.matchAll(BINDING)) {
    if (match.index > end) found.push({ text: statement.slice(end, match.index) });
    const [text, evidence = "", column = "", row = "0"] = match;
    found.push({ text, binding: { evidence, column: column.trim(), row: Number(row) } });
    end = match.index + text.length;
  }
  if (end < statement.length) found.push({ text: statement.slice(end) });
  return found;
}

export function bindingsOf(statement: string): Binding[] {
  return pieces(statement).flatMap(({ binding }) => (binding ? [binding] : []));
}

/** The numbers that were typed instead of bound, of any script; references and names are none. */
export function typedNumbers(statement: string): string[] {
  const rest = statement.replace(BINDING, " ");
  const odd = rest.match(ODD) ?? [];
  const words = NAMES.reduce((text, name) => text.replace(name, " "), rest.replace(ODD, " ").normalize("NFKC"));
  return [...odd, ...(words.match(TYPED) ?? []).map((number) => number.replace(/[.,:/']+$/, ""))];
}

/** What keeps a statement from being used; undefined where nothing does. The desk checks it once more. */
export function problemIn(statement: string): string | undefined {
  if (!statement.trim()) return "Write one claim.";
  const rest = statement.replace(BINDING, "\u0000");
  const broken = rest.match(/[{}][^{}]{0,40}/);
  if (broken) return `This binding cannot be read: ${broken[0]}. Write {EV-3.column} or {EV-3.column[2]}.`;
  if (/[A-Za-z\d_]\0|\0[A-Za-z\d_]|\0\0/.test(rest)) return "Leave a space around each bound number.";
  const typed = typedNumbers(statement);
  return typed.length
    ? `Numbers are bound, never typed: ${typed.slice(0, 5).join(", ")}. Insert each from its evidence.`
    : undefined;
}
