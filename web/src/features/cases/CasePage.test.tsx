import { openAt, write } from "@testing/console";
import { answer, ME, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aCase, CASE, ENTITY } from "./samples";
// Loaded before the clock of the first test runs.
import "./CasePage";

async function opened(address = "/cases/CASE-1") {
  const console = openAt(address);
  await console.screen.findByRole("heading", { level: 1, name: /Who plays at night/ });
  return console;
}

describe("a case", () => {
  it("tells what it is about, who leads it and what it needs", async () => {
    aCase();
    const { screen } = await opened();
    const brief = within(screen.getByRole("region", { name: "CASE-1" }));
    expect(brief.getByText(/serious harm/)).toBeVisible();
    expect(await screen.findByText("FND-1 waits for another person to judge.")).toBeVisible();
    expect(screen.getByText(/1 entity has no role yet/)).toBeVisible();
    expect(await screen.findByText(/Artificial streaming/)).toBeVisible();
    expect(screen.getByRole("link", { name: "LEAD-4" })).toHaveAttribute("href", "/leads/LEAD-4");
  });

  it("leads to where a need is met", async () => {
    aCase();
    const { screen, user, router } = await opened();
    await user.click(await screen.findByRole("button", { name: /Go to findings: FND-1 waits/ }));
    expect(router.state.location.search).toMatchObject({ tab: "findings" });
  });

  it("does not exist for whoever may not see it", async () => {
    refuse("get", "/api/cases/CASE-1", 404, "not_found", "There is no case CASE-1.");
    const { screen } = openAt("/cases/CASE-1");
    expect(await screen.findByRole("alert")).toHaveTextContent("There is no case CASE-1.");
  });

  it("is moved on the version that is shown", async () => {
    aCase();
    const sent = answer("patch", "/api/cases/CASE-1/state", { ...CASE, state: "investigating" } as never);
    const { screen, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Move to…" }));
    expect(screen.queryByRole("menuitem", { name: "review" })).not.toBeInTheDocument();
    await user.click(await screen.findByRole("menuitem", { name: "investigating" }));
    expect(await screen.findByText("CASE-1 is now investigating.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ state: "investigating", reason: "" });
    expect(sent[0]?.headers.get("if-match")).toBe('"3"');
  });

  it("is shown anew where somebody was quicker", async () => {
    const world = aCase();
    refuse("patch", "/api/cases/CASE-1/state", 412, "stale_version", "CASE-1 has changed.");
    const { screen, user } = await opened();
    world.shown = { ...CASE, state: "waiting", version: 4 };
    await user.click(screen.getByRole("button", { name: "Move to…" }));
    await user.click(await screen.findByRole("menuitem", { name: "investigating" }));
    expect(await screen.findByText(/CASE-1 has changed/)).toBeVisible();
    expect(await screen.findByText("waiting")).toBeVisible();
  });

  it("gets another lead, with a reason", async () => {
    aCase();
    const sent = answer("patch", "/api/cases/CASE-1/lead", { ...CASE, lead: "u-2" } as never);
    const { screen, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Change lead" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("combobox", { name: "New lead" }));
    expect(screen.queryByRole("option", { name: "ana" })).not.toBeInTheDocument();
    await user.click(await screen.findByRole("option", { name: "ben" }));
    expect(dialog.getByRole("button", { name: "Hand it over" })).toBeDisabled();
    await write(user, dialog.getByRole("textbox", { name: "Why" }), "I go on leave.");
    await user.click(dialog.getByRole("button", { name: "Hand it over" }));
    await expect.poll(() => sent[0]?.body).toEqual({ actor: "u-2", reason: "I go on leave." });
  });
});

describe("the end of a case", () => {
  it("wants a disposition and a reason", async () => {
    aCase();
    const sent = answer("post", "/api/cases/CASE-1/close", {
      ...CASE,
      state: "closed",
      disposition: "not_a_violation",
    } as never);
    const { screen, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Close the case" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Close CASE-1" }));
    const close = dialog.getByRole("button", { name: "Close the case" });
    await user.click(dialog.getByRole("radio", { name: "Not a violation" }));
    expect(close).toBeDisabled();
    await write(user, dialog.getByRole("textbox", { name: /Why it ends so/ }), "Repeated is not abusive.");
    await user.click(close);
    expect(await screen.findByText("CASE-1 is closed: not a violation.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ disposition: "not_a_violation", reason: "Repeated is not abusive." });
    expect(sent[0]?.headers.get("if-match")).toBe('"3"');
  });

  it("waits for what blocks it, and says what that is", async () => {
    aCase({ shown: { ...CASE, blocked_by: ["DEC-1"] } });
    const { screen, user } = await opened();
    expect(screen.getByText(/It waits for/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Close the case" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByRole("alert")).toHaveTextContent("It waits for DEC-1");
    expect(dialog.getByRole("link", { name: "DEC-1" })).toHaveAttribute("href", "/enforcement/decisions/DEC-1");
    await user.click(dialog.getByRole("radio", { name: "Partly" }));
    await write(user, dialog.getByRole("textbox", { name: /Why it ends so/ }), "It is enough.");
    expect(dialog.getByRole("button", { name: "Close the case" })).toBeDisabled();
  });

  it("is undone with a reason", async () => {
    aCase({ shown: { ...CASE, state: "closed", disposition: "partly" } });
    const sent = answer("patch", "/api/cases/CASE-1/state", { ...CASE, state: "reopened" } as never);
    const { screen, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Reopen" }));
    const dialog = within(await screen.findByRole("dialog"));
    await write(user, dialog.getByRole("textbox", { name: /Why it is opened again/ }), "New evidence came.");
    await user.click(dialog.getByRole("button", { name: "Reopen" }));
    await expect.poll(() => sent[0]?.body).toEqual({ state: "reopened", reason: "New evidence came." });
  });

  it("is not for those who only read", async () => {
    aCase();
    answer("get", "/api/session", { ...ME, user: { ...ME.user, roles: ["auditor"] } });
    const { screen } = await opened();
    for (const name of ["Move to…", "Change lead", "Close the case"])
      expect(screen.getByRole("button", { name })).toBeDisabled();
    expect(screen.queryByRole("button", { name: "Add entities" })).not.toBeInTheDocument();
  });
});

describe("the entities of a case", () => {
  it("are judged by keys, each on its own version", async () => {
    aCase();
    const sent = answer("patch", "/api/cases/CASE-1/entities", CASE as never);
    const { screen, user } = await opened();
    await screen.findByRole("grid", { name: "Entities" });
    await user.keyboard("jjr");
    const dialog = within(await screen.findByRole("dialog", { name: "What did it do?" }));
    await user.click(dialog.getByRole("radio", { name: "target" }));
    await write(user, dialog.getByRole("textbox", { name: "Why" }), "The claims are filed on it.");
    await user.click(dialog.getByRole("button", { name: "Keep the role" }));
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.body).toEqual({ entity: "account:a2", role: "target", reason: "The claims are filed on it." });
    expect(sent[0]?.headers.get("if-match")).toBe('"1"');
  });

  it("are judged together where several are chosen", async () => {
    aCase();
    const sent = answer("patch", "/api/cases/CASE-1/entities", CASE as never);
    const { screen, user } = await opened();
    await user.click(await screen.findByRole("checkbox", { name: "Select all" }));
    await user.click(screen.getByRole("button", { name: "Give 2 a role" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("radio", { name: "bystander" }));
    await write(user, dialog.getByRole("textbox", { name: "Why" }), "A household.");
    await user.click(dialog.getByRole("button", { name: "Keep the role" }));
    expect(await screen.findByText("2 entities: bystander.")).toBeVisible();
    expect(sent.map((one) => one.headers.get("if-match"))).toEqual([`"${ENTITY.version}"`, '"1"']);
  });

  it("are narrowed to a role, in the address", async () => {
    aCase();
    const { screen } = await opened("/cases/CASE-1?role=unknown");
    const grid = within(await screen.findByRole("grid", { name: "Entities" }));
    expect(grid.queryByText("a1")).not.toBeInTheDocument();
    expect(grid.getByText("a2")).toBeVisible();
  });

  it("are added one a line, as the desk writes them", async () => {
    aCase();
    const sent = answer("post", "/api/cases/CASE-1/entities", CASE as never);
    const { screen, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Add entities" }));
    const dialog = within(await screen.findByRole("dialog"));
    const field = dialog.getByRole("textbox", { name: /Entities/ });
    await user.type(field, "account:b1{Enter}b2");
    expect(dialog.getByText("Not written as kind:id: b2")).toBeVisible();
    await user.clear(field);
    await user.type(field, "account:b1{Enter}device:d2{Enter}account:b1");
    await user.click(dialog.getByRole("button", { name: "Add 2" }));
    await expect.poll(() => sent[0]?.body).toEqual({ entities: ["account:b1", "device:d2"] });
  });

  it("come along with a lead that is linked", async () => {
    aCase();
    const sent = answer("post", "/api/cases/CASE-1/leads", CASE as never);
    const { screen, user } = await opened();
    await user.type(screen.getByRole("textbox", { name: "Lead to link" }), "lead-9");
    await user.click(screen.getByRole("button", { name: "Link" }));
    await expect.poll(() => sent[0]?.body).toEqual({ lead: "LEAD-9" });
  });
});
