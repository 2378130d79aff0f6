import { anUpdate, RECORD, tellComms } from "@testing/comms";
import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { describe, expect, it, vi } from "vitest";
import "./CommsPage";
import "./ComposePage";
import "./UpdatePage";

const MADE = {
  template: "situation_update.executive.en@1",
  locale: "en",
  note: "",
  title: "[S1] Three tracks",
  text: "The bottom line stands first.",
};
const PREVIEW = "/api/comms/templates/:template/preview";

describe("the list of updates", () => {
  it("is narrowed by state and subject, which stand in the address", async () => {
    const asked = answer("get", "/api/comms/updates", { items: [anUpdate()], next_cursor: null });
    const { screen, user, router } = openAt("/comms");
    expect(await screen.findByText("Three tracks: update 1")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "State of updates" }), "submitted");
    await user.type(screen.getByRole("textbox", { name: "About" }), "esc-2026-000001{Enter}");
    await vi.waitFor(() => expect(router.state.location.search).toMatchObject({ subject: "ESC-2026-000001" }));
    await vi.waitFor(() =>
      expect(asked.some((one) => one.query.get("subject") && one.query.get("state") === "submitted")).toBe(true),
    );
  });

  it("teaches where there is none, and asks about what one writes", async () => {
    answer("get", "/api/comms/updates", { items: [], next_cursor: null });
    answer("get", "/api/escalations/ESC-2026-000001/situation", RECORD);
    answer("post", PREVIEW, MADE);
    tellComms();
    const { screen, user } = openAt("/comms");
    expect(await screen.findByText("No update yet")).toBeVisible();
    await user.keyboard("n");
    await write(user, await screen.findByRole("textbox", { name: /Escalation/ }), "ESC-2026-000001");
    await user.click(screen.getByRole("button", { name: "Take its record" }));
    expect(await screen.findByRole("form", { name: "Update" })).toBeVisible();
  });

  it("offers nothing to write to who only reads", async () => {
    signedInAs(["viewer"]);
    answer("get", "/api/comms/updates", { items: [], next_cursor: null });
    const { screen } = openAt("/comms");
    expect(await screen.findByRole("button", { name: "Write an update" })).toBeDisabled();
  });
});

async function composing() {
  tellComms();
  answer("get", "/api/escalations/ESC-2026-000001/situation", RECORD);
  const previewed = answer("post", PREVIEW, MADE);
  const view = openAt("/comms/new?subject=ESC-2026-000001");
  await view.screen.findByRole("article", { name: "The text as it would leave" });
  return { ...view, previewed };
}

describe("the composer", () => {
  it("shows the text beside what one types, as the desk makes it", async () => {
    const { screen, user, previewed } = await composing();
    expect(screen.getByText("The bottom line stands first.")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Audience" }), "legal");
    await vi.waitFor(() => expect(previewed.at(-1)?.path).toContain("situation_update.legal.en"), 5_000);
    expect(screen.getByText("A second person must approve it before it leaves.")).toBeVisible();
  });

  it("drafts what was added to the record, and goes to the update", async () => {
    const asked = answer("post", "/api/comms/updates", anUpdate(), 201);
    const { screen, user, router } = await composing();
    await write(user, screen.getByLabelText("Bottom line"), "We act, and answer in time.");
    await user.click(screen.getByText("Add to known"));
    await write(user, screen.getByLabelText("Known 1"), "Three tracks are named.");
    await user.selectOptions(screen.getByLabelText("How surely"), "likely");
    await user.click(screen.getByText("In 2 h"));
    await user.click(screen.getByRole("button", { name: "Draft the update" }));
    await vi.waitFor(() => expect(router.state.location.pathname).toBe("/comms/UPD-1"), 10_000);
    expect(asked[0]?.body).toMatchObject({
      subject: "ESC-2026-000001",
      situation: {
        bottom_line: "We act, and answer in time.",
        known: [{ text: "Three tracks are named.", confidence: "likely" }],
        needed: [{ text: "Whether to object" }],
      },
    });
  });

  it("asks for the time of the next update, and takes a decision that is needed", async () => {
    const { screen, user, previewed } = await composing();
    await user.click(screen.getByRole("button", { name: "Draft the update" }));
    expect(await screen.findByText("A situation update says when the next one comes.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Add a decision" }));
    await write(user, screen.getByRole("textbox", { name: "Decision 1" }), "Object or not");
    await vi.waitFor(
      () =>
        expect(previewed.at(-1)?.body).toMatchObject({
          situation: { needed: [{ text: "Whether to object" }, { text: "Object or not" }] },
        }),
      5_000,
    );
  });

  it("keeps what was typed over a refusal and a reload", async () => {
    refuse("post", "/api/comms/updates", 422, "unknown_variable", "The template names what the record has not.");
    const first = await composing();
    await first.user.selectOptions(first.screen.getByRole("combobox", { name: "Kind" }), "refusal");
    await write(first.user, first.screen.getByRole("textbox", { name: "Reasons" }), "The law does not cover it.");
    await first.user.click(first.screen.getByRole("button", { name: "Draft the update" }));
    expect(await first.screen.findByText("The template names what the record has not.")).toBeVisible();
    first.leave();
    const { screen } = openAt("/comms/new?subject=ESC-2026-000001");
    expect(await screen.findByText(/Your draft is back/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Reasons" })).toHaveValue("The law does not cover it.");
  });

  it("says that a group has no channel", async () => {
    const { screen, user } = await composing();
    await user.click(screen.getByRole("combobox", { name: "Groups" }));
    await user.click(await screen.findByRole("option", { name: "Vendor" }));
    expect(await screen.findByText(/Vendor: no channel yet/)).toBeVisible();
  });
});
