import { openAt, write } from "@testing/console";
import { aHandover, anItemOf, CALM, inHours, tellHandover } from "@testing/handovers";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

async function opened(part: Parameters<typeof tellHandover>[0] = {}, address = "/handovers/HND-1") {
  tellHandover(part);
  const view = openAt(address);
  await view.screen.findByRole("heading", { level: 1, name: "Handover from sg to ldn" });
  return view;
}

describe("a handover", () => {
  it("tells each item with illness, what to do, what if, and how it stood and stands", async () => {
    const { screen } = await opened();
    const list = screen.getByRole("list", { name: "Items" });
    expect(within(list).getAllByRole("listitem")[0]).toHaveTextContent(/unstable.*left.*waits.*Three tracks in Japan/);
    expect(screen.getByRole("region", { name: "To do" })).toHaveTextContent(/Call the court.*by.*today/);
    expect(screen.getByRole("region", { name: "If, then" })).toHaveTextContent(
      "If the court does not answer, then contain, and page Legal.",
    );
    const table = await screen.findByRole("table", { name: "When frozen and now" });
    expect(within(table).getByRole("row", { name: /^State/ })).toHaveTextContent("in progresswaiting (changed)");
    expect(within(table).getByRole("row", { name: /Answer the court/ })).toHaveTextContent("not there any more");
    expect(within(table).getByRole("row", { name: /Call back/ })).toHaveTextContent("not there yet");
  });

  it("says when what nobody accepted passes on, and to whom", async () => {
    const { screen } = await opened();
    const note = screen.getByRole("note", { name: "2 not accepted yet" });
    expect(note).toHaveTextContent(/passes to (ana|u-1) at \d\d:\d\d/);
  });

  it("is accepted by keys, in one's own words of some length", async () => {
    const asked = answer("post", "/api/handovers/HND-1/items/1/accept", aHandover());
    const { screen, user } = await opened();
    await user.keyboard("a");
    const dialog = within(await screen.findByRole("dialog", { name: "Accept ESC-2026-000001" }));
    const field = dialog.getByRole("textbox", { name: /in your own words/ });
    await write(user, field, "I call");
    expect(dialog.getByText(/4 more characters/)).toBeVisible();
    expect(dialog.getByRole("button", { name: "Accept" })).toBeDisabled();
    await write(user, field, "abc");
    expect(dialog.getByText(/^1 more character,/)).toBeVisible();
    await user.clear(field);
    await write(user, field, "I call the court at noon.");
    await user.click(dialog.getByRole("button", { name: "Accept" }));
    expect(await screen.findByText("ESC-2026-000001 is yours.")).toBeVisible();
    expect(asked[0]?.body).toEqual({ synthesis: "I call the court at noon." });
  });

  it("keeps the words where somebody was quicker", async () => {
    refuse("post", "/api/handovers/HND-1/items/1/accept", 409, "already_answered", "The item is accepted.");
    const { screen, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Accept" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Accept ESC-2026-000001" }));
    await write(user, dialog.getByRole("textbox"), "I call the court at noon.");
    await user.click(dialog.getByRole("button", { name: "Accept" }));
    expect(await dialog.findByText("The item is accepted.")).toBeVisible();
    expect(localStorage.getItem("watchfloor.draft.handover.HND-1.1.accept")).toBe("I call the court at noon.");
  });

  it("is gone through by j and k, and an item is declined with a reason", async () => {
    const asked = answer("post", "/api/handovers/HND-1/items/2/decline", aHandover());
    const { screen, user } = await opened();
    await user.keyboard("j");
    expect(await screen.findByRole("heading", { name: /^Item 2/ })).toBeVisible();
    await user.keyboard("d");
    const dialog = within(await screen.findByRole("dialog", { name: "Decline ESC-2026-000002" }));
    await write(user, dialog.getByRole("textbox"), "Nobody here reads it.");
    await user.click(dialog.getByRole("button", { name: "Decline" }));
    expect(await screen.findByText(/is declined; its owner is told/)).toBeVisible();
    expect(asked[0]?.body).toEqual({ reason: "Nobody here reads it." });
    await user.keyboard("k");
    expect(await screen.findByRole("heading", { name: /^Item 1/ })).toBeVisible();
  });

  it("lets stable items alone be selected, and takes them over together", async () => {
    const asked = answer("post", "/api/handovers/HND-1/accept", aHandover());
    const { screen, user } = await opened();
    expect(screen.queryByRole("checkbox", { name: "Select ESC-2026-000001" })).not.toBeInTheDocument();
    await user.keyboard("jx");
    expect(await screen.findByRole("checkbox", { name: "Select ESC-2026-000002" })).toBeChecked();
    await user.click(screen.getByRole("button", { name: "Accept 1 stable" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Accept 1 stable item" }));
    await user.click(dialog.getByRole("button", { name: "Accept them" }));
    expect(await screen.findByText("1 stable item is yours.")).toBeVisible();
    expect(asked[0]?.body).toEqual({ numbers: [2] });
  });

  it("tells the addendum apart, and what was answered", async () => {
    const late = anItemOf({ number: 3, escalation: "ESC-2026-000003", is_addendum: true });
    const mine = {
      ...CALM,
      state: "accepted" as const,
      synthesis: "I know this partner.",
      answered_by: "u-1",
      answered_at: inHours(0),
    };
    const { screen } = await opened({ items: [mine, late] }, "/handovers/HND-1?item=2");
    expect(within(screen.getByRole("list", { name: /Addendum/ })).getByText(/ESC-2026-000003/)).toBeVisible();
    expect(screen.getByRole("region", { name: "Answer" })).toHaveTextContent("I know this partner.");
    expect(screen.queryByRole("button", { name: "Accept" })).not.toBeInTheDocument();
  });

  it("offers no answer to who only reads", async () => {
    signedInAs(["viewer"]);
    const { screen } = await opened();
    expect(screen.queryByRole("button", { name: "Accept" })).not.toBeInTheDocument();
  });

  it("is written out as Markdown, and laid out for paper", async () => {
    answer("get", "/api/handovers/HND-1/text", { ref: "HND-1", markdown: "# Handover" });
    const saved = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:1");
    const { screen, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Markdown" }));
    await vi.waitFor(() => expect(saved).toHaveBeenCalled());
    await user.click(screen.getByRole("button", { name: "Print view" }));
    expect(await screen.findByRole("article", { name: "ESC-2026-000002" })).toHaveTextContent("A partner asks");
    const printed = vi.spyOn(window, "print").mockReturnValue();
    await user.click(screen.getByRole("button", { name: "Print" }));
    expect(printed).toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Back to the note" }));
    expect(await screen.findByRole("list", { name: "Items" })).toBeVisible();
    saved.mockRestore();
  });

  it("tells what differs from the one before", async () => {
    answer("get", "/api/handovers/HND-1/difference", {
      previous: "HND-0",
      added: ["ESC-2026-000002"],
      gone: [],
      changed: [{ escalation: "ESC-2026-000001", says: "owner u-1 to u-2" }],
    });
    const { screen } = await opened({}, "/handovers/HND-1?tab=difference");
    expect(await screen.findByRole("list", { name: "New" })).toHaveTextContent("ESC-2026-000002");
    expect(await within(screen.getByRole("list", { name: "Changed" })).findByText(/owner ana to ben/)).toBeVisible();
  });
});

describe("a draft of a handover", () => {
  it("is edited item by item on the version that was read; what was typed is kept", async () => {
    const asked = answer("patch", "/api/handovers/HND-1/items/1", aHandover({ state: "draft" }));
    const { screen, user, leave } = await opened({ state: "draft" });
    await user.keyboard("e");
    const form = within(await screen.findByRole("form", { name: "Edit item 1" }));
    await user.clear(form.getByRole("textbox", { name: "Summary" }));
    await write(user, form.getByRole("textbox", { name: "Summary" }), "The court calls back at noon.");
    await user.click(form.getByRole("button", { name: "Add to to do" }));
    await write(user, form.getByRole("textbox", { name: "What 2" }), "Answer them");
    await user.click(form.getByRole("button", { name: "Take away: If, then 1" }));
    leave();
    const again = openAt("/handovers/HND-1");
    await again.user.click(await again.screen.findByRole("button", { name: "Edit" }));
    expect(await again.screen.findByText("Your draft is back")).toBeVisible();
    await again.user.click(again.screen.getByRole("button", { name: "Save the item" }));
    expect(await again.screen.findByText("Item 1 is saved.")).toBeVisible();
    expect(asked[0]?.headers.get("if-match")).toBe('"1"');
    expect(asked[0]?.body).toMatchObject({
      summary: "The court calls back at noon.",
      contingencies: [],
      actions: [{ what: "Call the court" }, { what: "Answer them", who: "", when: "" }],
    });
  });

  it("says that somebody was quicker, and keeps the words", async () => {
    refuse("patch", "/api/handovers/HND-1/items/1", 412, "stale_version", "It has changed.");
    const { screen, user } = await opened({ state: "draft" });
    await user.click(screen.getByRole("button", { name: "Edit" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Illness" }), "watcher");
    await user.click(screen.getByRole("button", { name: "Save the item" }));
    expect(await screen.findByText(/Your words are kept here/)).toBeVisible();
  });

  it("is frozen once its consequence was read", async () => {
    const asked = answer("post", "/api/handovers/HND-1/freeze", aHandover());
    const { screen, user } = await opened({ state: "draft" });
    expect(screen.queryByRole("button", { name: "Accept" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Freeze" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Freeze HND-1" }));
    expect(dialog.getByText(/nobody edits it again/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Freeze" }));
    expect(await screen.findByText(/HND-1 is frozen/)).toBeVisible();
    expect(asked[0]?.headers.get("if-match")).toBe('"2"');
  });
});
