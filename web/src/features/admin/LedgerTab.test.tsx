import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const AT = "/admin?tab=ledger";

function entry(position: number, part: object = {}) {
  const at = "2026-11-28T10:00:00Z";
  return {
    position,
    at,
    actor: "u-2",
    verb: "case.opened",
    subject: "CASE-1",
    reason: "",
    hash: "ab".repeat(32),
    ...part,
  };
}

describe("the ledger", () => {
  it("is read newest first, page by page backwards", async () => {
    signedInAs(["auditor"]);
    const asked = answer("get", "/api/ledger", ({ query }) =>
      query.get("before") ? [entry(1)] : Array.from({ length: 200 }, (_, place) => entry(201 - place)),
    );
    const { screen, user } = openAt(AT);
    expect(await screen.findByRole("row", { name: /^201 .*case.opened CASE-1/ })).toBeVisible();
    expect(asked[0]?.query.get("order")).toBe("newest");
    await user.click(screen.getByRole("button", { name: "Entry" }));
    await user.click(screen.getByRole("button", { name: /Entry/ }));
    const grid = screen.getByRole("grid", { name: "Ledger" });
    expect(within(grid).getAllByRole("row").length).toBeGreaterThan(10);
  });

  it("asks the desk for a subject, a verb and a person", async () => {
    signedInAs(["auditor"]);
    const asked = answer("get", "/api/ledger", [entry(3)]);
    const { screen, user, router } = openAt(AT);
    await screen.findByText("case.opened");
    await write(user, screen.getByRole("textbox", { name: "On what" }), "CASE-1");
    await user.keyboard("{Enter}");
    await write(user, screen.getByRole("textbox", { name: "Verb" }), "case.opened");
    await user.keyboard("{Enter}");
    await screen.findByRole("option", { name: "ben" });
    await user.selectOptions(screen.getByRole("combobox", { name: "Who" }), "u-2");
    await screen.findByText("case.opened");
    const last = asked.at(-1)?.query;
    expect([last?.get("subject"), last?.get("verb"), last?.get("actor")]).toEqual(["CASE-1", "case.opened", "u-2"]);
    expect(router.state.location.search).toMatchObject({ subject: "CASE-1", verb: "case.opened", actor: "u-2" });
  });

  it("says what to do where it cannot be read", async () => {
    signedInAs(["auditor"]);
    refuse("get", "/api/ledger", 403, "role");
    const { screen } = openAt(AT);
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});

describe("verifying the chain", () => {
  async function walked(chain: object) {
    signedInAs(["auditor"]);
    answer("get", "/api/ledger", [entry(3)]);
    const sent = answer("post", "/api/ledger/verify", chain as never);
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Verify the chain" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Walk it" }));
    return { screen, sent };
  }

  it("says that it holds, what that proves and what it does not", async () => {
    const { screen, sent } = await walked({ holds: true, entries: 1234, head: "ff", first_broken: null, problem: "" });
    expect(await screen.findByText("The chain holds")).toBeVisible();
    expect(screen.getByText("All 1,234 entries follow one another.")).toBeVisible();
    expect(screen.getByRole("heading", { name: "What it does not prove" })).toBeVisible();
    expect(sent[0]?.headers.get("X-CSRF-Token")).toBe("proof");
  });

  it("names the first entry that does not hold", async () => {
    const { screen } = await walked({
      holds: false,
      entries: 1234,
      head: "ff",
      first_broken: 17,
      problem: "entry 17: its fields were changed",
    });
    expect(await screen.findByText("The chain is broken")).toBeVisible();
    expect(
      screen.getByText(/Entry 17 is the first that does not hold: entry 17: its fields were changed/),
    ).toBeVisible();
  });

  it("says what to do where it cannot be walked", async () => {
    signedInAs(["auditor"]);
    answer("get", "/api/ledger", []);
    refuse("post", "/api/ledger/verify", 503, "busy");
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Verify the chain" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Walk it" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});
