import { LEGAL, TEMPLATE, tellComms } from "@testing/comms";
import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import "../AdminPage";

const NAME = "situation_update.legal.ja";

describe("the groups", () => {
  it("say who is in each and by which channels it is reached", async () => {
    signedInAs(["specialist"]);
    tellComms();
    const { screen } = openAt("/admin?tab=groups&group=legal");
    expect(await screen.findByText("ben")).toBeVisible();
    expect(screen.getByRole("list", { name: "Channels of Legal" })).toHaveTextContent(/Console.*in the console/);
    expect(screen.getByRole("list", { name: "Groups" })).toHaveTextContent("no channel: nothing reaches it");
    expect(screen.queryByRole("button", { name: "Add a channel" })).not.toBeInTheDocument();
  });

  it("are added, and change their people on the version that was read", async () => {
    signedInAs(["lead"]);
    tellComms();
    const added = answer("post", "/api/comms/groups", { ...LEGAL, key: "radio", name: "Radio" }, 201);
    const changed = answer("patch", "/api/comms/groups/legal", LEGAL);
    const { screen, user } = openAt("/admin?tab=groups&group=legal");
    await user.click(await screen.findByRole("combobox", { name: "People" }));
    await user.click(await screen.findByRole("option", { name: "ana" }));
    await user.click(screen.getByRole("button", { name: "Save the people" }));
    expect(await screen.findByText("The people of Legal are saved.")).toBeVisible();
    expect(changed[0]?.body).toEqual({ people: ["u-2", "u-1"] });
    expect(changed[0]?.headers.get("if-match")).toBe('"3"');
    await user.click(screen.getByRole("button", { name: "Add a group" }));
    const form = within(await screen.findByRole("dialog", { name: "Add a group" }));
    await write(user, form.getByRole("textbox", { name: /Name/ }), "Radio");
    await write(user, form.getByRole("textbox", { name: /Key/ }), "radio");
    await user.click(form.getByRole("button", { name: "Add" }));
    expect(await screen.findByText(/Radio is a group/)).toBeVisible();
    expect(added[0]?.body).toEqual({ key: "radio", name: "Radio" });
  });

  it("get a signed webhook whose secret is shown once", async () => {
    signedInAs(["lead"]);
    tellComms();
    const asked = answer(
      "post",
      "/api/comms/groups/legal/channels",
      { group: LEGAL, channel: 5, secret: "once-only" },
      201,
    );
    const { screen, user } = openAt("/admin?tab=groups&group=legal");
    await user.click(await screen.findByRole("button", { name: "Add a channel" }));
    const form = within(await screen.findByRole("dialog", { name: "A channel to Legal" }));
    await user.selectOptions(form.getByRole("combobox", { name: "By" }), "webhook");
    await write(user, form.getByRole("textbox", { name: /Name/ }), "Hook");
    await write(user, form.getByRole("textbox", { name: /URL/ }), "https://hook.example.org");
    await user.click(form.getByRole("button", { name: "Add" }));
    expect(await screen.findByText("once-only")).toBeVisible();
    expect(asked[0]?.body).toEqual({ kind: "webhook", name: "Hook", address: "", url: "https://hook.example.org" });
  });

  it("lose a channel, and say what follows", async () => {
    signedInAs(["lead"]);
    tellComms();
    const asked = answer("delete", "/api/comms/groups/legal/channels/4", { ...LEGAL, channels: [] });
    const { screen, user } = openAt("/admin?tab=groups&group=legal");
    await user.click(await screen.findByRole("button", { name: "Remove Console" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Remove" }));
    expect(await screen.findByText("The channel is removed.")).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it("let who runs the desk say whose texts need approval, with a reason", async () => {
    signedInAs(["lead"]);
    tellComms();
    const asked = answer("put", "/api/comms/audiences/legal", { audience: "legal", needs_approval: false, version: 3 });
    const { screen, user } = openAt("/admin?tab=groups");
    await user.click(await screen.findByRole("button", { name: "Change Legal" }));
    const form = within(await screen.findByRole("dialog", { name: "Let texts for Legal leave without approval" }));
    await write(user, form.getByRole("textbox", { name: /Why/ }), "They sit with us.");
    await user.click(form.getByRole("button", { name: "Change it" }));
    expect(await screen.findByText("The rule for Legal is changed.")).toBeVisible();
    expect(asked[0]?.body).toEqual({ needs_approval: false, reason: "They sit with us." });
  });
});

describe("the templates", () => {
  async function opened() {
    signedInAs(["lead"]);
    const second = {
      ...TEMPLATE,
      version: 2,
      body: "{{ title }}",
      is_shipped: false,
      by: "u-2",
      note: "",
      is_checked: true,
    };
    answer("get", "/api/comms/templates", [TEMPLATE]);
    answer("get", `/api/comms/templates/${NAME}/history`, [TEMPLATE, second]);
    const view = openAt(`/admin?tab=templates&template=${NAME}`);
    return { ...view, drawer: within(await view.screen.findByRole("dialog", { name: NAME })) };
  }

  it("warn where no native reader has checked them, and tell what changed between versions", async () => {
    const { drawer, user } = await opened();
    expect(drawer.getByRole("note", { name: "Language" })).toHaveTextContent("machine-made draft");
    await user.click(await drawer.findByRole("button", { name: "What changed in 2" }));
    expect(drawer.getByRole("region", { name: "Versions" })).toHaveTextContent(/bottom_line/);
  });

  it("are tried on an example before a further version is kept", async () => {
    const tried = answer("post", `/api/comms/templates/${NAME}/preview`, {
      template: "",
      locale: "ja",
      note: "",
      title: "An example",
      text: "Made of it.",
    });
    const kept = answer("put", `/api/comms/templates/${NAME}`, { ...TEMPLATE, version: 2 });
    const { drawer, user, screen } = await opened();
    await user.click(drawer.getByRole("button", { name: "Write a further version" }));
    await write(user, drawer.getByRole("textbox", { name: /Words/ }), " More.");
    await user.click(drawer.getByRole("button", { name: "Try it on an example" }));
    expect(await drawer.findByText("Made of it.")).toBeVisible();
    expect(tried[0]?.body).toMatchObject({ body: "{{ bottom_line }} More." });
    await write(user, drawer.getByRole("textbox", { name: /Why/ }), "A reader asked.");
    await user.click(drawer.getByRole("button", { name: "Keep this version" }));
    expect(await screen.findByText("Version 2 is in force.")).toBeVisible();
    expect(kept[0]?.headers.get("if-match")).toBe('"1"');
  });

  it("keep the words where somebody wrote a version meanwhile", async () => {
    refuse("put", `/api/comms/templates/${NAME}`, 412, "stale_version", "It is at version 2.");
    const { drawer, user } = await opened();
    await user.click(drawer.getByRole("button", { name: "Write a further version" }));
    await write(user, drawer.getByRole("textbox", { name: /Why/ }), "A reader asked.");
    await user.click(drawer.getByRole("button", { name: "Keep this version" }));
    expect(await drawer.findByText(/Your words are kept/)).toBeVisible();
  });
});
