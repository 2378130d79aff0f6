import { LEGAL, TEMPLATE, tellComms, VENDOR } from "@testing/comms";
import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { templateName } from "@/api/stakeholders";
import { exampleAt } from "./example";
import "../AdminPage";

async function groups(search = "&group=legal", roles: Parameters<typeof signedInAs>[0] = ["lead"]) {
  signedInAs(roles);
  tellComms();
  const view = openAt(`/admin?tab=groups${search}`);
  const list = within(await view.screen.findByRole("list", { name: "Groups" }));
  return { ...view, list };
}

describe("the tab of groups", () => {
  it("begins with the first group, and goes to another by its address", async () => {
    const { screen, list, user, router } = await groups("");
    expect(screen.getByRole("list", { name: "Channels of Legal" })).toBeVisible();
    await user.click(list.getByRole("button", { name: /^Vendor/ }));
    expect(await screen.findByText("No channel yet: an update to this group goes nowhere.")).toBeVisible();
    expect(list.getByRole("button", { name: /^Vendor/ })).toHaveAttribute("aria-current", "true");
    expect(router.state.location.search).toMatchObject({ group: "vendor" });
  });

  it("says that nobody is in a group to who may not change it", async () => {
    const { screen } = await groups("&group=vendor", ["specialist"]);
    expect(screen.getByText("Nobody yet.")).toBeVisible();
    for (const name of ["Add a group", "Save the people", "Change Legal"])
      expect(screen.queryByRole("button", { name })).not.toBeInTheDocument();
  });

  it("takes no key but small letters, digits and _, and keeps what was typed where it is refused", async () => {
    refuse("post", "/api/comms/groups", 409, "exists", "There is such a group already.");
    const { screen, user } = await groups();
    await user.click(screen.getByRole("button", { name: "Add a group" }));
    const form = within(await screen.findByRole("dialog", { name: "Add a group" }));
    const key = form.getByRole("textbox", { name: /^Key/ });
    await write(user, form.getByRole("textbox", { name: /^Name/ }), "Radio");
    await write(user, key, "Radio 1");
    expect(form.getByRole("button", { name: "Add" })).toBeDisabled();
    await user.clear(key);
    await write(user, key, "radio_1");
    await user.click(form.getByRole("button", { name: "Add" }));
    expect(await form.findByText("There is such a group already.")).toBeVisible();
    expect(key).toHaveValue("radio_1");
  });

  it("saves people only where they changed, and says who was quicker", async () => {
    refuse("patch", "/api/comms/groups/legal", 412, "stale_version", "The group is at version 4.");
    const { screen, user } = await groups();
    const save = screen.getByRole("button", { name: "Save the people" });
    expect(save).toBeDisabled();
    await user.click(screen.getByRole("combobox", { name: "People" }));
    await user.click(await screen.findByRole("option", { name: "ana" }));
    await user.click(save);
    expect(await screen.findByText("The group is at version 4.")).toBeVisible();
    expect(save).toBeEnabled();
  });

  it("asks of each kind of channel what that kind needs, and sends nothing else", async () => {
    const sent = answer("post", "/api/comms/groups/legal/channels", { group: LEGAL, channel: 5, secret: null }, 201);
    const { screen, user } = await groups();
    await user.click(screen.getByRole("button", { name: "Add a channel" }));
    const form = within(await screen.findByRole("dialog", { name: "A channel to Legal" }));
    const add = form.getByRole("button", { name: "Add" });
    await write(user, form.getByRole("textbox", { name: /^Name/ }), "Desk");
    expect(add).toBeEnabled();
    await user.selectOptions(form.getByRole("combobox", { name: "By" }), "slack");
    await write(user, form.getByRole("textbox", { name: /^URL/ }), "hooks.example.org");
    expect(add).toBeDisabled();
    await user.selectOptions(form.getByRole("combobox", { name: "By" }), "email");
    expect(form.queryByRole("textbox", { name: /^URL/ })).not.toBeInTheDocument();
    expect(add).toBeDisabled();
    await write(user, form.getByRole("textbox", { name: /^Address/ }), "legal@example.org");
    await user.click(add);
    expect(await screen.findByText("Legal has a further channel.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ kind: "email", name: "Desk", address: "legal@example.org", url: "" });
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
  });

  it("leaves a channel where its removal is refused", async () => {
    refuse("delete", "/api/comms/groups/legal/channels/4", 409, "in_use", "An update waits on it.");
    const { screen, user } = await groups();
    await user.click(screen.getByRole("button", { name: "Remove Console" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Remove Console" }));
    await user.click(dialog.getByRole("button", { name: "Remove" }));
    expect(await dialog.findByText("An update waits on it.")).toBeVisible();
  });

  it("asks approval of an audience that needed none", async () => {
    const sent = answer("put", "/api/comms/audiences/executive", {
      audience: "executive",
      needs_approval: true,
      version: 1,
    });
    const { screen, user } = await groups();
    const audiences = within(screen.getByRole("list", { name: "Audiences" }));
    const line = (await audiences.findAllByRole("listitem"))[0] as HTMLElement;
    expect(line).toHaveTextContent("leaves without approval");
    await user.click(within(line).getByRole("button", { name: /^Change/ }));
    const dialog = within(await screen.findByRole("dialog", { name: /^Ask approval of texts for/ }));
    await write(user, dialog.getByRole("textbox", { name: /^Why/ }), "They are quoted.");
    await user.click(dialog.getByRole("button", { name: "Change it" }));
    await expect.poll(() => sent[0]?.body).toEqual({ needs_approval: true, reason: "They are quoted." });
  });

  it("is asked for again where it failed", async () => {
    signedInAs(["lead"]);
    tellComms();
    refuse("get", "/api/comms/groups", 503, "busy", "The desk is busy.");
    const { screen, user } = openAt("/admin?tab=groups");
    expect(await screen.findByText("The desk is busy.")).toBeVisible();
    answer("get", "/api/comms/groups", [VENDOR]);
    await user.click(screen.getByRole("button", { name: /again/i }));
    expect(await screen.findByRole("list", { name: "Channels of Vendor" })).toBeVisible();
  });
});

describe("the tab of templates", () => {
  const CHECKED = {
    ...TEMPLATE,
    locale: "en" as const,
    is_checked: true,
    note: "",
    version: 3,
    title: "Checked words",
  };

  async function templates(roles: Parameters<typeof signedInAs>[0] = ["lead"], search = "") {
    signedInAs(roles);
    answer("get", "/api/comms/templates", [TEMPLATE, CHECKED]);
    answer("get", "/api/comms/templates/:name/history", [TEMPLATE]);
    const view = openAt(`/admin?tab=templates${search}`);
    await view.screen.findByRole("row", { name: /Checked words/ });
    return view;
  }

  it("tells which are checked by a reader, and in which version", async () => {
    const { screen } = await templates();
    const row = screen.getByRole("row", { name: /Checked words/ });
    expect(row).toHaveTextContent(/Legal.*English.*any.*3.*checked/);
    expect(row).not.toHaveTextContent("machine-made draft");
    expect(screen.getByRole("row", { name: /Japanese|日本語/ })).toHaveTextContent("machine-made draft");
  });

  it("is read, and not written, by who may not change the desk", async () => {
    const { screen } = await templates(["specialist"], `&template=${templateName(CHECKED)}`);
    const drawer = within(await screen.findByRole("dialog", { name: templateName(CHECKED) }));
    expect(drawer.getByRole("article", { name: "Version 3" })).toHaveTextContent("Checked words");
    expect(drawer.queryByRole("note", { name: "Language" })).not.toBeInTheDocument();
    expect(drawer.queryByRole("button", { name: "Write a further version" })).not.toBeInTheDocument();
    expect(await drawer.findByText(/Version 1, came with the product/)).toBeVisible();
    expect(drawer.queryByRole("button", { name: /^What changed/ })).not.toBeInTheDocument();
  });

  it("says why words cannot be made on an example, and keeps them in a draft that is closed", async () => {
    refuse("post", "/api/comms/templates/:name/preview", 422, "unknown_variable", "There is no {{ nothing }}.");
    const name = templateName(TEMPLATE);
    const { screen, user } = await templates(["lead"], `&template=${name}`);
    const drawer = within(await screen.findByRole("dialog", { name }));
    await user.click(drawer.getByRole("button", { name: "Write a further version" }));
    await write(user, drawer.getByRole("textbox", { name: /^Words/ }), " More.");
    expect(drawer.getByRole("button", { name: "Keep this version" })).toBeDisabled();
    await user.click(drawer.getByRole("button", { name: "Try it on an example" }));
    expect(await drawer.findByText("There is no {{ nothing }}.")).toBeVisible();
    expect(drawer.queryByRole("article", { name: "Tried on an example" })).not.toBeInTheDocument();
    await user.click(drawer.getByRole("button", { name: "Close and keep the draft" }));
    await user.click(drawer.getByRole("button", { name: "Write a further version" }));
    expect(drawer.getByRole("textbox", { name: /^Words/ })).toHaveValue("{{ bottom_line }} More.");
  });
});

describe("the example on which words are tried", () => {
  it("has every list filled, with what was done before now and what is due after it", () => {
    const now = Date.parse("2026-11-29T12:00:00Z");
    const made = exampleAt(now);
    for (const [name, value] of Object.entries(made))
      if (Array.isArray(value)) expect([name, value.length]).not.toEqual([name, 0]);
    expect(Date.parse(made.received_at ?? "")).toBeLessThan(now);
    expect(made.done.every((one) => Date.parse(one.at ?? "") < now)).toBe(true);
    expect(made.clocks.every((one) => Date.parse(one.due_at ?? "") > now)).toBe(true);
    expect(Date.parse(made.next_update_at ?? "")).toBeGreaterThan(now);
  });
});
