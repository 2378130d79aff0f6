import { openAt, write } from "@testing/console";
import { answer, network, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { aCase, CASE, NOTE } from "../samples";
// Loaded before the clock of the first test runs.
import "../CasePage";

const TAB = "/cases/CASE-1?tab=notes";
const THEIRS = {
  ...NOTE,
  text: "Asked the label.\nThey said no.",
  version: 2,
  versions: [
    ...NOTE.versions,
    { version: 2, text: "Asked the label.\nThey said no.", author: "u-2", written_at: "2026-11-28T11:00:00Z" },
  ],
};

describe("notes", () => {
  it("are written, and kept by the desk", async () => {
    aCase();
    const sent = answer("post", "/api/cases/CASE-1/notes", NOTE as never, 201);
    const { screen, user } = openAt(TAB);
    const field = await screen.findByRole("textbox", { name: "New note" });
    await write(user, field, "It began in May.");
    await user.click(screen.getByRole("button", { name: "Keep the note" }));
    expect(await screen.findByText("The note is kept.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ text: "It began in May." });
    expect(field).toHaveValue("");
  });

  it("lose nothing where the desk dies while one types, and come back after a reload", async () => {
    aCase();
    network.use(http.post("*/api/cases/CASE-1/notes", () => HttpResponse.error()));
    const first = openAt(TAB);
    await write(first.user, await first.screen.findByRole("textbox", { name: "New note" }), "Half a thought");
    await first.user.click(first.screen.getByRole("button", { name: "Keep the note" }));
    expect(await first.screen.findByRole("alert")).toHaveTextContent("What you typed is kept here.");
    first.leave();
    const { screen } = openAt(TAB);
    expect(await screen.findByRole("textbox", { name: "New note" })).toHaveValue("Half a thought");
    expect(screen.getByText("Your draft was kept.")).toBeVisible();
  });

  it("show every text that they ever had", async () => {
    aCase({ notes: [THEIRS] });
    const { screen, user } = openAt(TAB);
    await user.click(await screen.findByRole("button", { name: "2 versions" }));
    const versions = within(screen.getByRole("region", { name: "Note 7" })).getAllByRole("listitem");
    expect(versions[0]).toHaveTextContent("ben");
    expect(versions[1]).toHaveTextContent("Asked the label.");
  });

  it("teach where there is none, and are only read in a closed case", async () => {
    aCase({ notes: [], shown: { ...CASE, state: "closed", disposition: "partly" } });
    const { screen } = openAt(TAB);
    expect(await screen.findByText("No note yet")).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "New note" })).not.toBeInTheDocument();
  });
});

describe("a note being edited", () => {
  async function edit() {
    const world = aCase();
    const console = openAt(TAB);
    await console.user.click(await console.screen.findByRole("button", { name: "Edit" }));
    const field = await console.screen.findByRole("textbox", { name: "Text of note 7" });
    await console.user.type(field, "{Enter}No answer yet.");
    return { ...console, world, field };
  }

  /** The desk as it is once somebody else has written the second version. */
  function edited(world: { notes: (typeof NOTE)[] }) {
    world.notes = [THEIRS];
    return answerByVersion();
  }

  function answerByVersion() {
    const kept: Array<{ text: string; on: string | null }> = [];
    network.use(
      http.patch("*/api/cases/CASE-1/notes/7", async ({ request }) => {
        const { text } = (await request.json()) as { text: string };
        const on = request.headers.get("if-match");
        if (on !== '"2"') return HttpResponse.json({ code: "stale_version", title: "Stale" }, { status: 412 });
        kept.push({ text, on });
        return HttpResponse.json({ ...THEIRS, text, version: 3 });
      }),
    );
    return kept;
  }

  it("is sent on the version that was read", async () => {
    const sent = answer("patch", "/api/cases/CASE-1/notes/7", { ...NOTE, version: 2 } as never);
    const { screen, user } = await edit();
    await user.click(screen.getByRole("button", { name: "Keep" }));
    expect(await screen.findByText("Note 7 is kept.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ text: "Asked the label.\nNo answer yet." });
    expect(sent[0]?.headers.get("if-match")).toBe('"1"');
  });

  it("is settled where somebody was quicker: mine over theirs", async () => {
    const { screen, user, world } = await edit();
    const kept = edited(world);
    await user.click(screen.getByRole("button", { name: "Keep" }));
    const dialog = within(await screen.findByRole("dialog", { name: /Note 7 was changed by somebody else/ }));
    expect(dialog.getByRole("region", { name: "Mine" })).toHaveTextContent("No answer yet.");
    expect(dialog.getByRole("region", { name: "Theirs" })).toHaveTextContent("They said no.");
    await user.click(dialog.getByRole("button", { name: "Keep mine" }));
    await expect.poll(() => kept).toEqual([{ text: "Asked the label.\nNo answer yet.", on: '"2"' }]);
  });

  it("is settled by a text made of both", async () => {
    const { screen, user, world } = await edit();
    const kept = edited(world);
    await user.click(screen.getByRole("button", { name: "Keep" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Merge by hand" }));
    expect(dialog.getByRole("textbox", { name: "Merged text" })).toHaveValue(
      "Asked the label.\nThey said no.\nNo answer yet.",
    );
    await user.click(dialog.getByRole("button", { name: "Keep the merged text" }));
    await expect.poll(() => kept[0]?.text).toBe("Asked the label.\nThey said no.\nNo answer yet.");
  });

  it("is settled by theirs, which lets mine go", async () => {
    const { screen, user, world } = await edit();
    const kept = edited(world);
    await user.click(screen.getByRole("button", { name: "Keep" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Take theirs" }));
    expect(await screen.findByText(/They said no/)).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "Text of note 7" })).not.toBeInTheDocument();
    expect(kept).toEqual([]);
  });

  it("remembers over a reload on which version it was begun", async () => {
    const first = await edit();
    first.leave();
    aCase({ notes: [THEIRS] });
    answerByVersion();
    const { screen, user } = openAt(TAB);
    expect(await screen.findByRole("textbox", { name: "Text of note 7" })).toHaveValue(
      "Asked the label.\nNo answer yet.",
    );
    await user.click(screen.getByRole("button", { name: "Keep" }));
    expect(await screen.findByRole("dialog", { name: /was changed by somebody else/ })).toBeVisible();
  });

  it("says what else the desk refuses", async () => {
    refuse("patch", "/api/cases/CASE-1/notes/7", 403, "role");
    const { screen, user } = await edit();
    await user.click(screen.getByRole("button", { name: "Keep" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });

  it("can be let go", async () => {
    const { screen, user } = await edit();
    await user.click(screen.getByRole("button", { name: "Let my changes go" }));
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    expect(await screen.findByRole("textbox", { name: "Text of note 7" })).toHaveValue("Asked the label.");
  });
});
