import { anUpdate, RECORD, tellComms } from "@testing/comms";
import { openAt, write } from "@testing/console";
import { inHours } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Situation } from "@/api/comms";
import { EMPTY, faultsOf, linesOf, situationOf, updateOf } from "./composeForm";
import "./ComposePage";
import "./UpdatePage";

const SITUATION = "/api/escalations/ESC-2026-000001/situation";
const PREVIEW = "/api/comms/templates/:template/preview";
const MADE = { template: "situation_update.executive.en@1", locale: "en", note: "", title: "[S1]", text: "First." };
const NEW = "/comms/new?subject=ESC-2026-000001";
const NOW = Date.parse("2026-11-29T00:00:00Z");

async function composing(record: Partial<Situation> = {}, made: Partial<typeof MADE> = {}) {
  tellComms();
  answer("get", SITUATION, { ...RECORD, ...record });
  const previewed = answer("post", PREVIEW, { ...MADE, ...made });
  const view = openAt(NEW);
  await view.screen.findByRole("article", { name: "The text as it would leave" });
  return { ...view, previewed };
}

describe("whom an update is about", () => {
  it("is asked for where the address does not say it, and taken only in its form", async () => {
    tellComms();
    const asked = answer("get", SITUATION, RECORD);
    answer("post", PREVIEW, MADE);
    const { screen, user, router } = openAt("/comms/new");
    const field = await screen.findByRole("textbox", { name: /^Escalation/ });
    await write(user, field, "esc-2026-1");
    expect(screen.getByText("As ESC-2026-000001.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Take its record" })).toBeDisabled();
    await user.keyboard("{Enter}");
    expect(asked).toHaveLength(0);
    await user.clear(field);
    await write(user, field, " esc-2026-000001 ");
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("form", { name: "Update" })).toBeVisible();
    expect(router.state.location.search).toMatchObject({ subject: "ESC-2026-000001" });
  });

  it("is not written about by who only reads", async () => {
    signedInAs(["viewer"]);
    const { screen } = openAt(NEW);
    expect(await screen.findByText("Updates are written by who works on escalations")).toBeVisible();
    expect(screen.queryByRole("form", { name: "Update" })).not.toBeInTheDocument();
  });

  it("says that its record cannot be read, and asks again", async () => {
    tellComms();
    refuse("get", SITUATION, 404, "not_found", "There is no such escalation.");
    const { screen, user } = openAt(NEW);
    expect(await screen.findByText("There is no such escalation.")).toBeVisible();
    answer("get", SITUATION, RECORD);
    answer("post", PREVIEW, MADE);
    await user.click(screen.getByRole("button", { name: /again/i }));
    expect(await screen.findByRole("form", { name: "Update" })).toBeVisible();
  });
});

describe("the text beside the form", () => {
  it("names the owner, who is an id in the record", async () => {
    const { previewed } = await composing({ owner: "u-2" });
    await vi.waitFor(() => expect(previewed.at(-1)?.body).toMatchObject({ situation: { owner: "ben" } }));
  });

  it("warns of another language and of words that no reader has checked", async () => {
    const { screen, user } = await composing({}, { note: "machine-made draft: have a native reader check it" });
    expect(screen.getByRole("note", { name: "Language" })).toHaveTextContent("machine-made draft");
    expect(screen.queryByRole("note", { name: "Another language" })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Language" }), "ja");
    expect(await screen.findByRole("note", { name: "Another language" })).toHaveTextContent(
      /There is no such template/,
    );
  });

  it("says why none can be made, and keeps the form", async () => {
    tellComms();
    answer("get", SITUATION, RECORD);
    refuse("post", PREVIEW, 404, "not_found", "There is no such template.");
    const { screen } = openAt(NEW);
    expect(await screen.findByText("There is no such template.")).toBeVisible();
    expect(screen.getByRole("form", { name: "Update" })).toBeVisible();
    expect(screen.queryByRole("article", { name: "The text as it would leave" })).not.toBeInTheDocument();
  });
});

describe("what is drafted", () => {
  it("is sent once nothing is marked, and not before", async () => {
    const sent = answer("post", "/api/comms/updates", anUpdate(), 201);
    const { screen, user } = await composing();
    await user.click(screen.getByRole("button", { name: "Draft the update" }));
    expect(await screen.findByText(/Look at the marked fields/)).toBeVisible();
    expect(sent).toHaveLength(0);
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "refusal");
    await user.click(screen.getByRole("button", { name: "Draft the update" }));
    expect(await screen.findByText("UPD-1 is drafted. Nothing has left.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ kind: "refusal", subject: "ESC-2026-000001", to: [], groups: [] });
    expect(localStorage.getItem("watchfloor.draft.comms.ESC-2026-000001")).toBeNull();
  });

  it("is begun anew at will", async () => {
    const { screen, user } = await composing();
    await write(user, screen.getByLabelText("Bottom line"), "We act.");
    expect(localStorage.getItem("watchfloor.draft.comms.ESC-2026-000001")).toContain("We act.");
    await user.click(screen.getByRole("button", { name: "Begin anew" }));
    expect(screen.getByLabelText("Bottom line")).toHaveValue("");
    expect(localStorage.getItem("watchfloor.draft.comms.ESC-2026-000001")).toBeNull();
  });

  it("holds the decisions that are left once one is taken away", async () => {
    const { screen, user, previewed } = await composing({ needed: [] });
    const add = screen.getByRole("button", { name: "Add a decision" });
    await user.click(add);
    await write(user, screen.getByRole("textbox", { name: "Decision 1" }), "Object");
    await user.click(add);
    await write(user, screen.getByRole("textbox", { name: "Decision 2" }), "Pay");
    await user.click(screen.getByRole("button", { name: "Take away: decision 1" }));
    expect(screen.getByRole("textbox", { name: "Decision 1" })).toHaveValue("Pay");
    await vi.waitFor(
      () => expect(previewed.at(-1)?.body).toMatchObject({ situation: { needed: [{ text: "Pay" }] } }),
      5_000,
    );
  });
});

describe("what a form means", () => {
  it("is silent of lines without words, and keeps their order", () => {
    expect(linesOf(" b \n\n\ta\n ")).toEqual(["b", "a"]);
    expect(linesOf("")).toEqual([]);
  });

  it("leaves what the record says of what was done, its clocks and its scope", () => {
    const { scope, clocks, done, title } = situationOf(RECORD, { ...EMPTY, bottom_line: " Ours. " });
    expect({ scope, clocks, done, title }).toEqual({
      scope: RECORD.scope,
      clocks: RECORD.clocks,
      done: RECORD.done,
      title: RECORD.title,
    });
    expect(situationOf(RECORD, { ...EMPTY, bottom_line: " Ours. " }).bottom_line).toBe("Ours.");
    expect(situationOf(RECORD, EMPTY).next_update_at).toBeNull();
  });

  it("marks for the press what is, and names places as codes", () => {
    const made = updateOf(RECORD, { ...EMPTY, is_for_press: true, jurisdiction: "US-CA", groups: ["legal"] });
    expect(made).toMatchObject({ is_for_press: true, jurisdiction: "US-CA", groups: ["legal"], to: [] });
  });

  it.each(["SG", "US-CA", "AU-NSW", ""])("takes %j for a place", (jurisdiction) => {
    expect(faultsOf({ ...EMPTY, kind: "refusal", jurisdiction }, NOW)).toEqual({});
  });

  it.each(["sg", "SGP", "US-", "US-CALI", "US CA"])("takes %j for none", (jurisdiction) => {
    expect(faultsOf({ ...EMPTY, kind: "refusal", jurisdiction }, NOW)).toHaveProperty("jurisdiction");
  });

  it.each(["a@", "@x.org", "Ana <a@x.org>", "a@x@y"])("takes %j for no address, and says which", (to) => {
    expect(faultsOf({ ...EMPTY, kind: "refusal", to: `b@x.org\n${to}` }, NOW).to).toBe(`${to} is no address.`);
  });

  it("wants the next update to lie ahead, whatever the kind", () => {
    const at = (next_update_at: string) => faultsOf({ ...EMPTY, kind: "refusal", next_update_at }, NOW);
    expect(at("2026-11-29T00:00:00Z")).toHaveProperty("next_update_at");
    expect(at("2026-11-29T00:00:01Z")).toEqual({});
  });
});

describe("an update that is read", () => {
  async function read(part: Parameters<typeof tellComms>[0]) {
    tellComms(part);
    const view = openAt("/comms/UPD-1");
    await view.screen.findByRole("heading", { level: 1, name: "Three tracks: update 1" });
    return view;
  }

  it("says what left where that is not what stands here now", async () => {
    const { screen } = await read({ state: "sent", sent_hash: "c".repeat(64), sent_by: "u-2", sent_at: inHours(-1) });
    expect(screen.getByText(/^What left: c{64}/)).toBeVisible();
    expect(screen.queryByText(/Exactly this left/)).not.toBeInTheDocument();
  });

  it("names all who wrote it, and whether it is for the press", async () => {
    const { screen } = await read({ editors: ["u-1", "u-2"], is_for_press: true, next_update_at: null });
    expect(await screen.findByText(/Written by/)).toHaveTextContent(/Written by \S+, \S+\. They may not approve it/);
    expect(screen.getByText("for the press")).toBeVisible();
    expect(screen.queryByText(/^Next update/)).not.toBeInTheDocument();
  });

  it("goes nowhere without a group, and says how to change that", async () => {
    const { screen } = await read({ recipients: [], needs_approval: false });
    expect(screen.getByText(/Nowhere yet. Edit it to choose a group/)).toBeVisible();
    expect(screen.getByText(/Submit for approval: It goes to nobody yet/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Send" })).not.toBeInTheDocument();
  });

  it("is withdrawn with a reason, on the version that was read", async () => {
    const sent = answer("post", "/api/comms/updates/UPD-1/withdraw", anUpdate({ state: "withdrawn" }));
    const { screen, user } = await read({});
    await user.click(screen.getByRole("button", { name: "Withdraw" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Withdraw UPD-1" }));
    expect(dialog.getByText(/That cannot be taken back/)).toBeVisible();
    await write(user, dialog.getByRole("textbox", { name: /Why it is withdrawn/ }), "It is old.");
    await user.click(dialog.getByRole("button", { name: "Withdraw" }));
    expect(await screen.findByText("UPD-1 is withdrawn.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "It is old." });
    expect(sent[0]?.headers.get("if-match")).toBe('"4"');
  });

  it("is not approved where the desk says that it changed, and the reason is kept", async () => {
    refuse("post", "/api/comms/updates/UPD-1/approve", 409, "payload_changed", "It says something else now.");
    const { screen, user } = await read({ author: "u-2", editors: ["u-2"], edited_by: "u-2", state: "submitted" });
    await user.keyboard("a");
    const dialog = within(await screen.findByRole("dialog", { name: "Approve UPD-1" }));
    await write(user, dialog.getByRole("textbox", { name: /Why it is right/ }), "It is right.");
    await user.click(dialog.getByRole("button", { name: "Approve" }));
    expect(await dialog.findByText(/read what it says now. Your reason is kept/)).toBeVisible();
    expect(dialog.getByRole("button", { name: "Approve" })).toBeDisabled();
    expect(localStorage.getItem("watchfloor.draft.update.UPD-1.approve")).toBe("It is right.");
  });

  it("warns that an edit ends an approval, and changes groups only where they were changed", async () => {
    const sent = answer("patch", "/api/comms/updates/UPD-1", anUpdate({ version: 5 }));
    const { screen, user } = await read({ state: "approved" });
    await user.keyboard("e");
    const drawer = within(await screen.findByRole("dialog", { name: "Edit UPD-1" }));
    expect(drawer.getByText(/it is a draft again, and an approval/)).toBeVisible();
    await user.click(drawer.getByRole("combobox", { name: "Groups" }));
    await user.click(await screen.findByRole("option", { name: "Vendor" }));
    await user.clear(drawer.getByRole("textbox", { name: "Title" }));
    expect(drawer.getByRole("button", { name: "Save" })).toBeDisabled();
    await write(user, drawer.getByRole("textbox", { name: "Title" }), " Three tracks, again ");
    await user.click(drawer.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("UPD-1 is saved as a draft.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ title: "Three tracks, again", groups: ["legal", "vendor"] });
    expect(sent[0]?.headers.get("if-match")).toBe('"4"');
  });

  it("says that there is none, and offers another try", async () => {
    refuse("get", "/api/comms/updates/UPD-9", 404, "not_found", "There is no such update.");
    const { screen } = openAt("/comms/UPD-9");
    expect(await screen.findByText("There is no such update.")).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: "UPD-9" })).toBeVisible();
  });
});
