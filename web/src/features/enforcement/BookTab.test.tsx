import { openAt, write } from "@testing/console";
import { CLAUSE } from "@testing/decisions";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const AT = "/enforcement?tab=policies";
const OTHER = {
  ...CLAUSE,
  id: "PM-08",
  ref: "PM-08@2026.2",
  title: "Accounts made or traded",
  text_since: "2026.2",
  text: "Nobody may sell accounts.",
  examples: [],
  counter_examples: ["Sign-ups at the start of a school year."],
  allowed_actions: ["suspend"],
  four_eyes: false,
};

function tellBook() {
  return answer("get", "/api/policies", { items: [CLAUSE, OTHER], next_cursor: null });
}

describe("the policy book", () => {
  it("shows a clause whole", async () => {
    tellBook();
    const { screen } = openAt(AT);
    expect(await screen.findByRole("heading", { name: "PM-01 Artificial streaming" })).toBeVisible();
    expect(screen.getByText("Version 2026.2 is in force.")).toBeVisible();
    expect(screen.getByText("Nobody may play by machine. Nor pay for it.")).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Evidence needed" })).getByRole("listitem")).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Not meant" })).getByText(/café/)).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Allowed measures" })).getByText("demonetise")).toBeVisible();
    expect(screen.getByText("four eyes")).toBeVisible();
  });

  it("is searched in its words, examples and counter-examples", async () => {
    tellBook();
    const { screen, user, router } = openAt(AT);
    await screen.findByRole("list", { name: "Clauses" });
    await user.keyboard("/");
    await user.paste("school year");
    expect(await screen.findByText("1 of 2 clauses")).toBeVisible();
    expect(screen.getByRole("heading", { name: "PM-08 Accounts made or traded" })).toBeVisible();
    expect(router.state.location.search).toMatchObject({ q: "school year" });
  });

  it("says where nothing fits", async () => {
    tellBook();
    const { screen, user } = openAt(AT);
    await write(user, await screen.findByRole("textbox", { name: "Search the policy book" }), "zebra");
    expect(await screen.findByText("No clause fits")).toBeVisible();
  });

  it("is narrowed to what allows a measure", async () => {
    tellBook();
    const { screen, user } = openAt(AT);
    await user.selectOptions(await screen.findByRole("combobox", { name: "Allowed measure" }), "suspend");
    const list = screen.getByRole("list", { name: "Clauses" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(1);
  });

  it("is gone through by keys", async () => {
    tellBook();
    const { screen, user } = openAt(AT);
    await screen.findByRole("heading", { name: "PM-01 Artificial streaming" });
    await user.keyboard("j");
    expect(await screen.findByRole("heading", { name: "PM-08 Accounts made or traded" })).toBeVisible();
    await user.keyboard("k");
    expect(await screen.findByRole("heading", { name: "PM-01 Artificial streaming" })).toBeVisible();
  });

  it("says what to do where it cannot be read", async () => {
    refuse("get", "/api/policies", 404, "no_book_in_force");
    const { screen } = openAt(AT);
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});

describe("what changed between versions", () => {
  it("names what was added, removed and changed, word by word", async () => {
    tellBook();
    const asked = answer("get", "/api/policies/difference", {
      older: "2026.1",
      newer: "2026.2",
      added: ["PM-08"],
      removed: [],
      changed: [
        {
          id: "PM-02",
          fields: [{ field: "severity", older: "S3", newer: "S2" }],
          text_difference: "-Old words.\n+New words.",
        },
      ],
    });
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "What changed between versions" }));
    expect(await screen.findByText("2026.2 adds PM-08, removes nothing and changes PM-02.")).toBeVisible();
    expect(asked[0]?.query.get("older")).toBe("2026.1");
    expect(asked[0]?.query.get("newer")).toBe("2026.2");
    expect(screen.getByText("S3")).toBeVisible();
    expect(screen.getByText(/\+New words/)).toBeVisible();
  });

  it("says where two versions are the same", async () => {
    tellBook();
    const asked = answer("get", "/api/policies/difference", ({ query }) => ({
      older: query.get("older"),
      newer: query.get("newer"),
      added: [],
      removed: [],
      changed: [],
    }));
    const { screen, user } = openAt(`${AT}&compare=1`);
    await user.selectOptions(await screen.findByRole("combobox", { name: "From version" }), "2026.2");
    expect(await screen.findByText("The two versions say the same")).toBeVisible();
    expect(asked.at(-1)?.query.get("older")).toBe("2026.2");
    await user.click(screen.getByRole("button", { name: "Back to the clauses" }));
    expect(await screen.findByRole("list", { name: "Clauses" })).toBeVisible();
  });
});
