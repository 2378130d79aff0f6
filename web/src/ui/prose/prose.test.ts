import { describe, expect, it } from "vitest";
import { blocksOf, piecesOf } from "./prose";

describe("a documentation text", () => {
  it("is cut into headings, paragraphs and lists", () => {
    const text = "# Title\n\nOne line\nand its end.\n\n- first\n  goes on\n- second\n\n1. one\n2. two";
    expect(blocksOf(text)).toEqual([
      { is: "heading", text: "Title" },
      { is: "text", text: "One line and its end." },
      { is: "list", items: ["first goes on", "second"] },
      { is: "list", items: ["one", "two"] },
    ]);
  });

  it("keeps a sentence before a list, and code that is set in", () => {
    expect(blocksOf("It needs:\n- a\n- b\n\n    SELECT 1")).toEqual([
      { is: "text", text: "It needs:" },
      { is: "list", items: ["a", "b"] },
      { is: "code", text: "    SELECT 1" },
    ]);
  });

  it("has strong and code pieces, and takes nothing else for markup", () => {
    expect(piecesOf("**Method.** With `gate=burst` <b>only</b>")).toEqual([
      { is: "strong", text: "Method.", at: 0 },
      { is: "plain", text: " With ", at: 11 },
      { is: "code", text: "gate=burst", at: 17 },
      { is: "plain", text: " <b>only</b>", at: 29 },
    ]);
  });

  it("has tables, in whose cells a bar may stand behind a backslash", () => {
    expect(blocksOf("## People\n\n| who | why |\n| --- | --- |\n| ana | a \\| b |\n| ben |  |")).toEqual([
      { is: "heading", text: "People" },
      {
        is: "table",
        names: ["who", "why"],
        rows: [
          ["ana", "a \\| b"],
          ["ben", ""],
        ],
      },
    ]);
  });

  it("takes a sign behind a backslash for the sign alone", () => {
    expect(piecesOf("a \\| b \\*\\*c\\*\\* \\`d\\` \\<b\\>").map((piece) => piece.text)).toEqual([
      "a | b **c** `d` <b>",
    ]);
  });

  it("leaves lone signs as they stand", () => {
    expect(piecesOf("2 ** 3 is `8").map((piece) => piece.text)).toEqual(["2 ** 3 is `8"]);
    expect(blocksOf("\n \n")).toEqual([]);
  });
});
