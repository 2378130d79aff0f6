import { aLine } from "@testing/leads";
import { describe, expect, it } from "vitest";
import { withKept } from "./worked";

const lines = (...refs: string[]) => refs.map((ref) => aLine({ ref }));
const refs = (rows: readonly { ref: string }[]) => rows.map((one) => one.ref);

describe("rows that were worked on", () => {
  it("stand where they stood after the desk has dropped them", () => {
    const [one, , three] = lines("A", "B", "C");
    const kept = [one, three].flatMap((line) => (line ? [{ place: line.ref === "A" ? 0 : 2, line }] : []));
    expect(refs(withKept(lines("B", "D"), kept))).toEqual(["A", "B", "C", "D"]);
  });

  it("are shown once where the desk still lists them", () => {
    expect(refs(withKept(lines("A", "B"), [{ place: 1, line: aLine({ ref: "B" }) }]))).toEqual(["A", "B"]);
  });

  it("are shown as guessed until the desk tells a newer version", () => {
    const kept = [{ place: 0, line: aLine({ ref: "A", state: "judged", version: 1 }) }];
    expect(withKept(lines("A"), kept)[0]?.state).toBe("judged");
    expect(withKept([aLine({ ref: "A", state: "open", version: 2 })], kept)[0]?.state).toBe("open");
  });

  it("leave a list alone in which nothing was done", () => {
    const rows = lines("A");
    expect(withKept(rows, [])).toBe(rows);
  });
});
