import { openAt, write } from "@testing/console";
import { answer, ME, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aCase, CASE } from "./samples";
// Loaded before the clock of the first test runs.
import "./CasesPage";

const LINE = {
  ref: "CASE-1",
  type: "artificial_streaming",
  title: "Who plays at night?",
  state: "open",
  disposition: null,
  impact: "S2",
  lead: "u-1",
  opened_at: "2026-11-28T10:00:00Z",
  version: 1,
};

function listed(...items: object[]) {
  return answer("get", "/api/cases", { items, next_cursor: null } as never);
}

describe("the list of cases", () => {
  it("shows what the desk tells, and opens a case by keys", async () => {
    listed({ ...LINE, ref: "CASE-2", title: "Another", state: "closed", disposition: "not_a_violation" }, LINE);
    aCase();
    const { screen, user, router } = openAt("/cases");
    await screen.findByText("Another");
    const rows = screen.getAllByRole("row");
    expect(rows[1]).toHaveTextContent("Not a violation");
    expect(rows[2]).toHaveTextContent("ana");
    await user.keyboard("jj{Enter}");
    expect(router.state.location.pathname).toBe("/cases/CASE-1");
  });

  it("asks the desk for one state, and keeps it in the address", async () => {
    const asked = listed(LINE);
    const { screen, user, router } = openAt("/cases");
    await screen.findByText("Who plays at night?");
    await user.click(screen.getByRole("combobox", { name: "State" }));
    await user.click(await screen.findByRole("option", { name: "review" }));
    expect(router.state.location.search).toEqual({ state: "review" });
    await expect.poll(() => asked.at(-1)?.query.get("state")).toBe("review");
  });

  it("teaches where there is none", async () => {
    listed();
    const { screen } = openAt("/cases");
    expect(await screen.findByText("No case yet")).toBeVisible();
  });

  it("says what to do where the desk refuses", async () => {
    refuse("get", "/api/cases", 403, "role");
    const { screen } = openAt("/cases");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });

  it("lets nobody open a case whose role may not", async () => {
    listed();
    answer("get", "/api/session", { ...ME, user: { ...ME.user, roles: ["viewer"] } });
    const { screen, user } = openAt("/cases");
    expect(await screen.findByRole("button", { name: "New case" })).toBeDisabled();
    await user.keyboard("n");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });
});

describe("a new case", () => {
  async function begin() {
    listed();
    aCase();
    const console = openAt("/cases");
    await console.screen.findByText("No case yet");
    await console.user.keyboard("n");
    const dialog = within(await console.screen.findByRole("dialog", { name: "New case" }));
    return { ...console, dialog };
  }

  it("goes to the desk with its clauses and impact, and is opened", async () => {
    const sent = answer("post", "/api/cases", CASE as never, 201);
    const { dialog, user, router, screen } = await begin();
    await write(user, dialog.getByRole("textbox", { name: /Title/ }), "Who plays at night?");
    await user.click(dialog.getByRole("combobox", { name: "Impact" }));
    await user.click(await screen.findByRole("option", { name: /S1 · Grave harm/ }));
    await user.type(dialog.getByRole("combobox", { name: "Clauses" }), "streaming");
    await user.click(await screen.findByRole("option", { name: /PM-01 Artificial streaming/ }));
    await user.click(dialog.getByRole("button", { name: "Open the case" }));
    await expect.poll(() => router.state.location.pathname).toBe("/cases/CASE-1");
    expect(sent[0]?.body).toEqual({
      title: "Who plays at night?",
      type: "investigation",
      impact: "S1",
      clauses: ["PM-01@2026.2"],
      compartment: null,
    });
  });

  it("keeps what was typed where the desk refuses, and over a reload", async () => {
    refuse("post", "/api/cases", 422, "bad_clause");
    const first = await begin();
    await write(first.user, first.dialog.getByRole("textbox", { name: /Title/ }), "Half a title");
    await first.user.click(first.dialog.getByRole("button", { name: "Open the case" }));
    expect(await first.dialog.findByRole("alert")).toHaveTextContent("Do it otherwise.");
    first.leave();
    const { dialog } = await begin();
    expect(dialog.getByRole("textbox", { name: /Title/ })).toHaveValue("Half a title");
  });

  it("wants a title and a type that the desk can read", async () => {
    const { dialog, user } = await begin();
    const open = dialog.getByRole("button", { name: "Open the case" });
    expect(open).toBeDisabled();
    await user.type(dialog.getByRole("textbox", { name: /Title/ }), "A title");
    expect(open).toBeEnabled();
    await write(user, dialog.getByRole("textbox", { name: /Type/ }), " Of This");
    expect(open).toBeDisabled();
    expect(dialog.getByText(/Small letters/)).toBeVisible();
  });

  it("offers the compartments that one is in", async () => {
    answer("get", "/api/session", { ...ME, user: { ...ME.user, compartments: ["vip"] } });
    const sent = answer("post", "/api/cases", CASE as never, 201);
    const { dialog, user, screen } = await begin();
    await write(user, dialog.getByRole("textbox", { name: /Title/ }), "A quiet one");
    await user.click(dialog.getByRole("combobox", { name: "Compartment" }));
    await user.click(await screen.findByRole("option", { name: "vip" }));
    await user.click(dialog.getByRole("button", { name: "Open the case" }));
    await expect.poll(() => sent[0]?.body).toMatchObject({ compartment: "vip" });
  });
});
