/** A detector's documentation cut into headings, paragraphs and lists, so that it is shown without any markup of its own. */

export type Block =
  | { is: "heading"; text: string }
  | { is: "text"; text: string }
  | { is: "code"; text: string }
  | { is: "list"; items: string[] };
export type Piece = { is: "plain" | "strong" | "code"; text: string; at: number };

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

/** A line cut where `**strong**` and `` `code` `` stand. */
export function piecesOf(text: string): Piece[] {
  let at = 0;
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).flatMap((part): Piece[] => {
    const here = at;
    at += part.length;
    if (part === "") return [];
    if (part.startsWith("**") && part.endsWith("**") && part.length > 4)
      return [{ is: "strong", text: part.slice(2, -2), at: here }];
    if (part.startsWith("`") && part.endsWith("`") && part.length > 2)
      return [{ is: "code", text: part.slice(1, -1), at: here }];
    return [{ is: "plain", text: part, at: here }];
  });
}
