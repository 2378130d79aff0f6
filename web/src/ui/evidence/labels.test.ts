import { anItem } from "@testing/item";
import { describe, expect, it } from "vitest";
import type { Evidence } from "@/api/evidence";
import { cellText } from "./cells";
import { gravest, labelWords, mediumOf, shownAs, whyClosed } from "./labels";

const ROWS = { query: { run: "RUN-1" } } as unknown as Partial<Evidence>;

describe("how an item may be looked at", () => {
  it.each<[string | null, string, string]>([
    ["image/png", "image", "image"],
    ["image/svg+xml", "text", "text"],
    ["text/html; charset=utf-8", "text", "text"],
    ["application/json", "text", "text"],
    ["audio/mpeg", "audio", "audio"],
    ["video/mp4", "video", "video"],
    ["image/tiff", "nothing", "text"],
    ["application/pdf", "nothing", "text"],
    [null, "nothing", "text"],
  ])("of %s is as %s, and a look is noted as %s", (media_type, shown, medium) => {
    const item = anItem({ media_type });
    expect(shownAs(item)).toBe(shown);
    expect(mediumOf(item)).toBe(medium);
  });

  it("is as rows where it came of a query, whatever its type", () => {
    expect(shownAs(anItem({ ...ROWS, media_type: "image/png" }))).toBe("rows");
    expect(mediumOf(anItem(ROWS))).toBe("text");
  });

  it("is not at all where no copy is kept, even with a type that is shown", () => {
    const item = anItem({ kind: "locator_only", media_type: "image/png", state: "held" });
    expect(shownAs(item)).toBe("nothing");
    expect(whyClosed(item, true)).toMatch(/no copy/);
  });

  it("is for a screener alone while it is held, and for nobody once it was stopped", () => {
    expect(whyClosed(anItem({ state: "held" }), false)).toMatch(/screened/);
    expect(whyClosed(anItem({ state: "held" }), true)).toBeUndefined();
    expect(whyClosed(anItem({ state: "stopped" }), true)).toMatch(/stopped/);
    expect(whyClosed(anItem({ state: "destroyed" }), true)).toMatch(/destroyed/);
    expect(whyClosed(anItem({ state: "draft" }), false)).toBeUndefined();
  });
});

describe("labels", () => {
  it("are noted under the gravest, in whatever order they stand", () => {
    expect(gravest(["hate", "personal_data", "minor", "graphic_violence"])).toBe("minor");
    expect(gravest(["personal_data", "privileged", "unmasked"])).toBeUndefined();
    expect(gravest([])).toBeUndefined();
  });

  it("that this console does not know are told as they are written", () => {
    expect(labelWords("self_harm")).toBe("Self-harm");
    expect(labelWords("new_kind_of_harm")).toBe("new kind of harm");
  });
});

describe("a cell", () => {
  it.each([
    [null, "–"],
    [undefined, "–"],
    [0, "0"],
    ["", ""],
    [false, "false"],
    [1_234_567.5, "1234567.5"],
    [0.1 + 0.2, "0.3"],
    [["a", 1], '["a",1]'],
  ])("that holds %j reads %s", (value, text) => expect(cellText(value)).toBe(text));
});
