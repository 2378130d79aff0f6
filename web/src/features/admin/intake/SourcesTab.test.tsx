import { openAt, write } from "@testing/console";
import { SOURCE } from "@testing/intake";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { IntakeSource } from "@/api/intake";

const SLACK: IntakeSource = { ...SOURCE, name: "chat", shape: "slack", disabled_at: "2026-11-28T10:00:00Z" };

beforeEach(() => signedInAs(["admin"]));

async function opened(...sources: IntakeSource[]) {
  answer("get", "/api/intake-sources", sources as never);
  const view = openAt("/admin?tab=sources");
  await view.screen.findByRole("region", { name: /^Sources/ });
  return view;
}

describe("the sources of webhooks", () => {
  it("are listed with how they write, their address and whether they may hand in", async () => {
    answer("get", "/api/directory", [{ id: "a-9", name: "source hotline", pseudonym: "analyst-9" }]);
    const { screen } = await opened(SOURCE, SLACK);
    const table = within(await screen.findByRole("table", { name: "Sources" }));
    expect(
      table.getByRole("row", { name: /^hotline in its own shape \/api\/intake\/hotline may hand in/ }),
    ).toBeVisible();
    expect(table.getByRole("row", { name: /^chat messages of Slack .* off since/ })).toBeVisible();
    expect(await table.findByRole("link", { name: "In the ledger: hotline" })).toHaveAttribute(
      "href",
      "/admin?tab=ledger&actor=a-9&verb=escalation.received",
    );
    expect(table.queryByRole("button", { name: "Mapping of chat" })).not.toBeInTheDocument();
  });

  it("teach where there is none, and say what to do where they are not told", async () => {
    const { screen, leave } = await opened();
    expect(await screen.findByText("No source yet")).toBeVisible();
    leave();
    refuse("get", "/api/intake-sources", 403, "role");
    const refused = openAt("/admin?tab=sources");
    expect(await refused.screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });

  it("are added with a mapping; the secret is shown once, with where to post", async () => {
    const sent = answer("post", "/api/intake-sources", { source: SOURCE, secret: "whsec_once" }, 201);
    const { screen, user } = await opened();
    await user.click(await screen.findByRole("button", { name: "Add a source" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add a source" }));
    const add = dialog.getByRole("button", { name: "Add" });
    await write(user, dialog.getByRole("textbox", { name: /^Name/ }), "hotline");
    expect(dialog.getByText("Say which column is the title.")).toBeVisible();
    expect(add).toBeDisabled();
    await write(user, dialog.getByRole("combobox", { name: "Columns of: Title" }), "subject");
    await user.keyboard("{Enter}");
    await user.click(add);
    expect(await screen.findByRole("status", { name: "Signing secret" })).toHaveTextContent("whsec_once");
    expect(screen.getByText(`${location.origin}/api/intake/hotline`)).toBeVisible();
    expect(sent[0]?.body).toMatchObject({
      name: "hotline",
      shape: "mapped",
      fields: { external_ref: { columns: ["webhook-id"] }, title: { columns: ["subject"] } },
    });
    await user.click(screen.getByRole("button", { name: "I have it" }));
    expect(screen.queryByText("whsec_once")).not.toBeInTheDocument();
  });

  it("need no mapping where their shape is known, and a name that is one", async () => {
    const sent = answer("post", "/api/intake-sources", { source: SLACK, secret: "s" }, 201);
    const { screen, user } = await opened();
    await user.click(await screen.findByRole("button", { name: "Add a source" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add a source" }));
    await user.selectOptions(dialog.getByRole("combobox", { name: /^It writes/ }), "slack");
    const name = dialog.getByRole("textbox", { name: /^Name/ });
    await write(user, name, "Our Chat");
    expect(dialog.getByText(/^Small letters, digits/)).toBeVisible();
    await user.clear(name);
    await write(user, name, "chat");
    await user.click(dialog.getByRole("button", { name: "Add" }));
    await expect.poll(() => sent[0]?.body).toEqual({ name: "chat", shape: "slack", fields: {} });
  });
});

describe("one source", () => {
  it("gets a new secret once the consequence was read, on the version that was read", async () => {
    const sent = answer("post", "/api/intake-sources/hotline/rotate", { source: SOURCE, secret: "whsec_new" });
    const { screen, user } = await opened(SOURCE);
    await user.click(await screen.findByRole("button", { name: "New secret of hotline" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Make a new secret: hotline" }));
    expect(dialog.getByText(/The old one opens nothing any more/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Make a new secret" }));
    expect(await screen.findByRole("status", { name: "Signing secret" })).toHaveTextContent("whsec_new");
    expect(sent[0]?.headers.get("if-match")).toBe('"3"');
  });

  it("is switched off and on", async () => {
    const sent = answer("patch", "/api/intake-sources/hotline", { ...SOURCE, disabled_at: "2026-11-29T10:00:00Z" });
    const on = answer("patch", "/api/intake-sources/chat", { ...SLACK, disabled_at: null });
    const { screen, user } = await opened(SOURCE, SLACK);
    await user.click(await screen.findByRole("button", { name: "Switch off hotline" }));
    await user.click(await screen.findByRole("button", { name: "Switch it off" }));
    expect(await screen.findByText("hotline hands nothing in any more.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ is_disabled: true });
    await user.click(screen.getByRole("button", { name: "Switch on chat" }));
    expect(await screen.findByText("chat may hand in again.")).toBeVisible();
    expect(on[0]?.body).toEqual({ is_disabled: false });
  });

  it("keeps a changed mapping where somebody was quicker, and puts it over theirs if one says so", async () => {
    refuse("patch", "/api/intake-sources/hotline", 412, "stale_version", "hotline has changed: it is at version 4.");
    const { screen, user } = await opened(SOURCE);
    await user.click(await screen.findByRole("button", { name: "Mapping of hotline" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Mapping of hotline" }));
    await write(user, dialog.getByRole("textbox", { name: "Always, for: Title" }), "A call");
    answer("get", "/api/intake-sources", [{ ...SOURCE, version: 4 }] as never);
    await user.click(dialog.getByRole("button", { name: "Keep it" }));
    expect(await dialog.findByText("hotline has changed: it is at version 4.")).toBeVisible();
    expect(dialog.getByRole("button", { name: "Keep it" })).toBeDisabled();
    const sent = answer("patch", "/api/intake-sources/hotline", { ...SOURCE, version: 5 });
    await user.click(dialog.getByRole("button", { name: "Put mine over it" }));
    expect(await screen.findByText("hotline is read by the new mapping from now on.")).toBeVisible();
    expect(sent[0]?.headers.get("if-match")).toBe('"4"');
    expect(sent[0]?.body).toMatchObject({ fields: { title: { columns: ["subject"], always: "A call" } } });
  });
});
