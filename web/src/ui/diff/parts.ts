/** What of a text was kept, taken away and put in, by words or by lines. Pure. */

export type Part = { kind: "same" | "gone" | "new"; text: string };

/** Beyond this many comparisons the middle is told as one change. */
const MOST = 4_000_000;

export function partsOf(before: string, after: string, by: "word" | "line"): Part[] {
  const split = (text: string) => text.match(by === "word" ? /\s+|[^\s]+/g : /[^\n]*\n|[^\n]+$/g) ?? [];
  const [old, now] = [split(before), split(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const middle = changes(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const same = (tokens: readonly string[]): Part => ({ kind: "same", text: tokens.join("") });
  return joined([same(old.slice(0, head)), ...middle, same(old.slice(old.length - tail))]);
}

/** What lies between the longest common run of two lists. */
function changes(old: readonly string[], now: readonly string[]): Part[] {
  if (old.length * now.length > MOST) {
    return [
      { kind: "gone", text: old.join("") },
      { kind: "new", text: now.join("") },
    ];
  }
  const run = runsOf(old, now);
  const parts: Part[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const kind = nextKind(old, now, row, column, run);
    parts.push({ kind, text: (kind === "new" ? now[column] : old[row]) ?? "" });
    if (kind !== "new") row += 1;
    if (kind !== "gone") column += 1;
  }
  return parts;
}

type Run = (row: number, column: number) => number;

/** How long the longest common run is from each pair of places on. */
function runsOf(old: readonly string[], now: readonly string[]): Run {
  const wide = now.length + 1;
  const runs = new Uint32Array((old.length + 1) * wide);
  const run = (row: number, column: number) => runs[row * wide + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const isSame = old[row] === now[column];
      const longest = isSame ? run(row + 1, column + 1) + 1 : Math.max(run(row + 1, column), run(row, column + 1));
      runs[row * wide + column] = longest;
    }
  }
  return run;
}

function nextKind(old: readonly string[], now: readonly string[], row: number, column: number, run: Run): Part["kind"] {
  if (row >= old.length) return "new";
  if (column >= now.length) return "gone";
  if (old[row] === now[column]) return "same";
  return run(row + 1, column) >= run(row, column + 1) ? "gone" : "new";
}

/** Neighbours of one kind as one part. */
function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.text === "") continue;
    if (last?.kind === part.kind) last.text += part.text;
    else out.push({ ...part });
  }
  return out;
}
