import { showPart } from "@testing/part";
import { describe, expect, it } from "vitest";
import { DiffView } from "./DiffView";
import { partsOf } from "./parts";

const said = (before: string, after: string, by: "word" | "line" = "word") =>
  partsOf(before, after, by).map((part) => `${{ same: "=", gone: "-", new: "+" }[part.kind]}${part.text}`);

describe("the parts of two texts", () => {
  it("are told by words", () => {
    expect(said("thirty accounts act", "forty accounts act as one")).toEqual([
      "-thirty",
      "+forty",
      "= accounts act",
      "+ as one",
    ]);
  });

  it("are told by lines", () => {
    expect(said("a\nb\nc", "a\nB\nc", "line")).toEqual(["=a\n", "-b\n", "+B\n", "=c"]);
  });

  it("make both texts again", () => {
    const [before, after] = ["the quick brown fox jumps", "a quick red fox\n jumps over"];
    const parts = partsOf(before, after, "word");
    const text = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text);
    expect([text("new").join(""), text("gone").join("")]).toEqual([before, after]);
  });

  it("are one change where the texts are too long to compare", () => {
    const long = (word: string) => Array.from({ length: 3_000 }, (_, place) => `${word}${place}`).join(" ");
    expect(partsOf(long("a"), long("b"), "word")).toHaveLength(2);
    expect(partsOf("", "", "word")).toEqual([]);
  });
});

describe("the view of a difference", () => {
  it("marks what was taken away and put in, for the eye and for readers", async () => {
    const { screen } = showPart(() => (
      <DiffView before="ban for 7 days" after="ban for 30 days" beforeName="Version 2" afterName="Version 3" />
    ));
    const view = await screen.findByRole("region", { name: "From Version 2 to Version 3" });
    expect(screen.getAllByRole("deletion").at(-1)).toHaveTextContent("[taken away: 7]");
    expect(screen.getAllByRole("insertion").at(-1)).toHaveTextContent("[put in: 30]");
    expect(view).toHaveTextContent("1 taken away, 1 put in");
  });

  it("compares by lines when asked", async () => {
    const { screen, user } = showPart(() => <DiffView before={"a b\nc"} after={"a d\nc"} />);
    await user.click(await screen.findByRole("radio", { name: "Lines" }));
    expect(screen.getAllByRole("deletion").at(-1)).toHaveTextContent("a b");
  });

  it("says that the texts are the same", async () => {
    const { screen } = showPart(() => <DiffView before="a" after="a" />);
    expect(await screen.findByText(/The texts are the same/)).toBeVisible();
  });
});
