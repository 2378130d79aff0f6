import { showPart } from "@testing/part";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Prose } from "./Prose";

const TEXT = [
  "## Expected and happened",
  "",
  "| clock | so |",
  "| --- | --- |",
  "| decision | **broken** |",
  "| `answer` | a \\| b \\<b\\>c\\</b\\> |",
  "",
  "- What went well?",
].join("\n");

describe("a text in Markdown", () => {
  it("is shown with headings, tables and lists, and nothing in it is taken for markup", async () => {
    const { screen } = showPart(() => <Prose text={TEXT} />);
    expect(await screen.findByRole("heading", { level: 3, name: "Expected and happened" })).toBeVisible();
    const table = within(screen.getByRole("table"));
    expect(table.getAllByRole("columnheader").map((one) => one.textContent)).toEqual(["clock", "so"]);
    expect(table.getByText("broken").tagName).toBe("STRONG");
    expect(table.getByText("answer").tagName).toBe("CODE");
    expect(table.getByText("a | b <b>c</b>")).toBeVisible();
    expect(screen.getByRole("listitem")).toHaveTextContent("What went well?");
  });
});
