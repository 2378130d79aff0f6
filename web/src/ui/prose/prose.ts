/** A text in Markdown cut into headings, paragraphs, lists and tables, so that it is shown without any markup of its own. */

export type Block =
  | { is: "heading"; text: string }
  | { is: "text"; text: string }
  | { is: "code"; text: string }
  | { is: "list"; items: string[] }
  | { is: "table"; names: string[]; rows: string[][] };
export type Piece = { is: "plain" | "strong" | "code"; text: string; at: number };

const ESCAPED = /\\([\\`*_[\]|<>#~&])/g;
const RULE = /^\s*\|(\s*:?-+:?\s*\|)+\s*$/;
const ITEM = /^\s*(?:[-*]|\d+\.)\s+/;

/** The blocks of a text; lines of a paragraph are joined, and an indented line goes on with an item. */
export function blocksOf(text: string): Block[] {
  return text
    .replaceAll("\r", "")
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .flatMap(blocksOfPart);
}

function blocksOfPart(part: string): Block[] {
  const lines = part.split("\n").filter((line) => line.trim() !== "");
  const [first = "", ...rest] = lines;
  const heading = /^#{1,6}\s+(.*)$/.exec(first);
  if (heading)
    return [{ is: "heading", text: heading[1] ?? "" }, ...(rest.length ? blocksOfPart(rest.join("\n")) : [])];
  if (RULE.test(rest[0] ?? "")) return [{ is: "table", names: cellsOf(first), rows: rest.slice(1).map(cellsOf) }];
  if (lines.every((line) => line.startsWith("    "))) return [{ is: "code", text: lines.join("\n") }];
  const begin = lines.findIndex((line) => ITEM.test(line));
  if (begin < 0) return [{ is: "text", text: joined(lines) }];
  const before: Block[] = begin > 0 ? [{ is: "text", text: joined(lines.slice(0, begin)) }] : [];
  const items: string[] = [];
  for (const line of lines.slice(begin)) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ""));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`.trim());
  }
  return [...before, { is: "list", items }];
}

const joined = (lines: readonly string[]) => lines.map((line) => line.trim()).join(" ");

/** The cells of a line of a table; a bar behind a backslash ends none. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const unescaped = (text: string) => text.replace(ESCAPED, "$1");

/** A line cut where `**strong**` and `` `code` `` stand; a backslash before a sign of Markdown makes it a sign alone. */
export function piecesOf(text: string): Piece[] {
  let at = 0;
  return text.split(/((?<!\\)\*\*[^*]+\*\*|(?<!\\)`[^`]+`)/).flatMap((part): Piece[] => {
    const here = at;
    at += part.length;
    if (part === "") return [];
    if (part.startsWith("**") && part.endsWith("**") && part.length > 4)
      return [{ is: "strong", text: unescaped(part.slice(2, -2)), at: here }];
    if (part.startsWith("`") && part.endsWith("`") && part.length > 2)
      return [{ is: "code", text: part.slice(1, -1), at: here }];
    return [{ is: "plain", text: unescaped(part), at: here }];
  });
}
