import { PERSON } from "@testing/admin";
import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const AT = "/admin?tab=people";
const ANA = { ...PERSON, id: "u-1", name: "ana", roles: ["admin" as const], compartments: [] };

function tellPeople(...people: object[]) {
  signedInAs(["admin"]);
  answer("get", "/api/users/ben/tokens", []);
  answer("get", "/api/users/ana/tokens", []);
  return answer("get", "/api/users", (people.length ? people : [ANA, PERSON]) as never);
}

async function openedAt(name: string) {
  const view = openAt(`${AT}&person=${name}`);
  const drawer = await view.screen.findByRole("dialog", { name });
  return { ...view, drawer };
}

describe("the people of the desk", () => {
  it("are listed with roles, compartments and whether they can come in", async () => {
    tellPeople(ANA, PERSON, { ...PERSON, id: "u-3", name: "cleo", has_password: false });
    const { screen } = openAt(AT);
    expect(await screen.findByRole("row", { name: /ben.*specialist.*minors.*active/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /cleo.*no password yet/ })).toBeVisible();
  });

  it("are opened by keys", async () => {
    tellPeople();
    const { screen, user } = openAt(AT);
    await screen.findByText("ben");
    await user.keyboard("jj{Enter}");
    expect(await screen.findByRole("dialog", { name: "ben" })).toBeVisible();
  });

  it("are added, and a one-time link is shown once", async () => {
    tellPeople();
    const added = answer("post", "/api/users", { ...PERSON, id: "u-9", name: "dora" }, 201);
    answer("post", "/api/users/dora/links", { token: "once", expires_at: "2026-11-30T00:00:00Z" }, 201);
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Add a person" }));
    const dialog = await screen.findByRole("dialog", { name: "Add a person" });
    const add = within(dialog).getByRole("button", { name: "Add and make a link" });
    await write(user, within(dialog).getByLabelText(/Name/), "dora");
    expect(add).toBeDisabled();
    await user.click(within(dialog).getByLabelText(/^viewer/));
    await user.click(add);
    const link = await screen.findByRole("status", { name: "One-time link" });
    expect(link).toHaveTextContent(`${location.origin}/password#once`);
    expect(added[0]?.body).toEqual({ name: "dora", roles: ["viewer"], compartments: [] });
    await user.click(screen.getByRole("button", { name: "I have it" }));
    expect(screen.queryByText(/password#once/)).not.toBeInTheDocument();
  });

  it("are added once where only the link failed", async () => {
    tellPeople();
    const added = answer("post", "/api/users", { ...PERSON, name: "dora" }, 201);
    refuse("post", "/api/users/dora/links", 503, "busy");
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Add a person" }));
    const dialog = await screen.findByRole("dialog", { name: "Add a person" });
    await write(user, within(dialog).getByLabelText(/Name/), "dora");
    await user.click(within(dialog).getByLabelText(/^viewer/));
    await user.click(within(dialog).getByRole("button", { name: "Add and make a link" }));
    expect(await screen.findByText("dora is added; only the link could not be made.")).toBeVisible();
    answer("post", "/api/users/dora/links", { token: "once", expires_at: "2026-11-30T00:00:00Z" }, 201);
    await user.click(within(dialog).getByRole("button", { name: "Make the link" }));
    expect(await screen.findByRole("status", { name: "One-time link" })).toBeVisible();
    expect(added).toHaveLength(1);
  });
});

describe("one person", () => {
  it("gets roles with a reason, on the version that was read", async () => {
    tellPeople();
    const sent = answer("put", "/api/users/ben/roles", { ...PERSON, roles: ["specialist", "lead"], version: 8 });
    const { screen, user, drawer } = await openedAt("ben");
    expect(within(drawer).getByRole("button", { name: "Change the roles" })).toBeDisabled();
    await user.click(within(drawer).getByLabelText(/^lead/));
    await user.click(within(drawer).getByRole("button", { name: "Change the roles" }));
    const dialog = await screen.findByRole("dialog", { name: "Change the roles of ben" });
    expect(dialog).toHaveTextContent("specialist, lead");
    await write(user, within(dialog).getByRole("textbox"), "She leads the night.");
    await user.click(within(dialog).getByRole("button", { name: "Change" }));
    expect(await screen.findByText("The roles of ben are changed.")).toBeVisible();
    expect(sent[0]?.headers.get("If-Match")).toBe('"7"');
    expect(sent[0]?.body).toEqual({ roles: ["specialist", "lead"], reason: "She leads the night." });
  });

  it("is looked at again where somebody was faster", async () => {
    tellPeople();
    refuse("put", "/api/users/ben/roles", 412, "stale_version", "The person is at version 8.");
    const { screen, user, drawer } = await openedAt("ben");
    await user.click(within(drawer).getByLabelText(/^lead/));
    await user.click(within(drawer).getByRole("button", { name: "Change the roles" }));
    const dialog = await screen.findByRole("dialog", { name: "Change the roles of ben" });
    await write(user, within(dialog).getByRole("textbox"), "She leads.");
    tellPeople(ANA, { ...PERSON, roles: ["viewer"], version: 8 });
    await user.click(within(dialog).getByRole("button", { name: "Change" }));
    expect(await within(dialog).findByText("The person is at version 8.")).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Change" })).toBeDisabled();
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    expect(within(drawer).getByLabelText(/^viewer/)).toBeChecked();
    expect(within(drawer).getByLabelText(/^lead/)).not.toBeChecked();
  });

  it("is let into a compartment with a reason", async () => {
    tellPeople();
    const sent = answer("put", "/api/users/ben/compartments", { ...PERSON, compartments: ["minors", "courts"] });
    const { screen, user, drawer } = await openedAt("ben");
    await write(user, within(drawer).getByRole("combobox", { name: "Compartments" }), "courts");
    await user.keyboard("{Enter}");
    await user.click(within(drawer).getByRole("button", { name: "Change the compartments" }));
    const dialog = await screen.findByRole("dialog", { name: "Change the compartments of ben" });
    await write(user, within(dialog).getByRole("textbox"), "Case of the court.");
    await user.click(within(dialog).getByRole("button", { name: "Change" }));
    await screen.findByText("The compartments of ben are changed.");
    expect(sent[0]?.body).toEqual({ compartments: ["minors", "courts"], reason: "Case of the court." });
  });

  it("is disabled with a reason and what follows", async () => {
    tellPeople();
    const sent = answer("post", "/api/users/ben/disable", { ...PERSON, disabled_at: "2026-11-29T00:00:00Z" });
    const { screen, user, drawer } = await openedAt("ben");
    await user.click(within(drawer).getByRole("button", { name: "Disable" }));
    const dialog = await screen.findByRole("dialog", { name: "Disable: ben" });
    expect(dialog).toHaveTextContent("end at once and for good");
    await write(user, within(dialog).getByRole("textbox"), "Left the house.");
    await user.click(within(dialog).getByRole("button", { name: "Disable" }));
    await screen.findByText("Done for ben.");
    expect(sent[0]?.body).toEqual({ reason: "Left the house." });
    expect(sent[0]?.headers.get("If-Match")).toBe('"7"');
  });

  it("is enabled again", async () => {
    tellPeople(ANA, { ...PERSON, disabled_at: "2026-11-20T00:00:00Z" });
    const sent = answer("post", "/api/users/ben/enable", PERSON);
    const { screen, user, drawer } = await openedAt("ben");
    expect(within(drawer).getByRole("button", { name: "Make a one-time link" })).toBeDisabled();
    await user.click(within(drawer).getByRole("button", { name: "Enable" }));
    const dialog = await screen.findByRole("dialog", { name: "Enable: ben" });
    await write(user, within(dialog).getByRole("textbox"), "Is back.");
    await user.click(within(dialog).getByRole("button", { name: "Enable" }));
    await screen.findByText("Done for ben.");
    expect(sent[0]?.body).toEqual({ reason: "Is back." });
  });

  it("gets a link that is shown once", async () => {
    tellPeople();
    answer("post", "/api/users/ben/links", { token: "fresh", expires_at: "2026-11-30T00:00:00Z" }, 201);
    const { screen, user, drawer } = await openedAt("ben");
    await user.click(within(drawer).getByRole("button", { name: "Make a one-time link" }));
    await user.click(
      within(await screen.findByRole("dialog", { name: "Make a link: ben" })).getByRole("button", {
        name: "Make a link",
      }),
    );
    expect(await screen.findByRole("status", { name: "One-time link" })).toHaveTextContent("/password#fresh");
    await user.click(screen.getByRole("button", { name: "I have it" }));
    expect(screen.queryByText(/password#fresh/)).not.toBeInTheDocument();
  });

  it("is signed out everywhere", async () => {
    tellPeople();
    const sent = answer("delete", "/api/users/ben/sessions", { ended: 3 });
    const { screen, user, drawer } = await openedAt("ben");
    await user.click(within(drawer).getByRole("button", { name: "End all sessions" }));
    const dialog = await screen.findByRole("dialog", { name: "End all sessions: ben" });
    await user.click(within(dialog).getByRole("button", { name: "End all sessions" }));
    await screen.findByText("Done for ben.");
    expect(sent).toHaveLength(1);
  });

  it("who is oneself gets no more of anything", async () => {
    tellPeople();
    const { drawer } = await openedAt("ana");
    expect(within(drawer).getByLabelText(/^lead/)).toBeDisabled();
    expect(within(drawer).getByLabelText(/^admin/)).toBeEnabled();
    expect(within(drawer).getByRole("button", { name: "Disable" })).toBeDisabled();
    expect(within(drawer).getByText(/another gives you more/)).toBeVisible();
  });
});
