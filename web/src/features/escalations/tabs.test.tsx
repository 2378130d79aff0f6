import { openAt, write } from "@testing/console";
import { aMeasure, anEscalation, anItem, aTask, inHours, REF, tellEscalation } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Escalation } from "@/api/escalations";
import { faultOfTerritory, linesOf, placesOf, territoryOf } from "./words";
// Loaded before the clock of the first test runs.
import "./EscalationPage";

async function tab(id: string, part: Partial<Escalation> = {}) {
  tellEscalation(part);
  const view = openAt(`/escalations/${REF}?tab=${id}`);
  await view.screen.findByRole("tablist", { name: `Parts of ${REF}` });
  const press = (name: string | RegExp) => view.user.click(view.screen.getByRole("button", { name }));
  const fill = (name: string | RegExp, words: string) =>
    write(view.user, view.screen.getByRole("textbox", { name }), words);
  return { ...view, press, fill };
}

describe("the request", () => {
  it("tells who asks what on what ground", async () => {
    const { screen } = await tab("request", { decided_at: inHours(-0.5), external_ref: "REQ-9" });
    expect(screen.getByText("Government: Ministry")).toBeVisible();
    expect(screen.getByText("form, their reference REQ-9")).toBeVisible();
    expect(screen.getByText("nobody has looked yet")).toBeVisible();
  });

  it("settles both texts where somebody was quicker, and writes on their version", async () => {
    const facts = { version: 2, theirs: "Block it in India." };
    const problem = {
      type: "about:blank",
      title: "Changed",
      status: 409,
      code: "stale_text",
      detail: "",
      fix: "",
      facts,
    };
    answer("put", `/api/escalations/${REF}/text`, problem, 409);
    const { screen, user, press } = await tab("request");
    await press("Edit the text");
    await write(user, screen.getByRole("textbox", { name: "Text of the request" }), " Please.");
    await press("Keep");
    const both = within(await screen.findByRole("dialog", { name: /was changed by somebody else/ }));
    expect(both.getByRole("region", { name: "Theirs" })).toHaveTextContent("Block it in India.");
    const sent = answer("put", `/api/escalations/${REF}/text`, anEscalation());
    await user.click(both.getByRole("button", { name: "Keep mine" }));
    expect(await screen.findByText(`The text of ${REF} is kept.`)).toBeVisible();
    expect(sent[0]?.body).toEqual({ text: "Block it within three hours. Please." });
    expect(sent[0]?.headers.get("if-match")).toBe('"2"');
  });

  it("lets one's changes go", async () => {
    const { screen, user, press } = await tab("request");
    await press("Edit the text");
    await write(user, screen.getByRole("textbox", { name: "Text of the request" }), " Please.");
    await press("Let my changes go");
    expect(screen.getByText("Block it within three hours.")).toBeVisible();
  });
});

describe("listed things", () => {
  it("get an outcome together, with territory and time", async () => {
    const sent = answer("put", `/api/escalations/${REF}/outcomes`, [anItem({ outcome: "done" })]);
    const { screen, user, press } = await tab("items");
    await user.click(screen.getByRole("checkbox", { name: "Choose all" }));
    await press("Set the outcome of 2");
    const dialog = within(await screen.findByRole("dialog", { name: "Outcome of 2" }));
    await write(user, dialog.getByRole("textbox", { name: /^Territory/ }), "in, au-nsw");
    await user.click(dialog.getByRole("button", { name: "Set the outcome" }));
    expect(await screen.findByText("2 settled: done.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ numbers: [1, 2], outcome: "done", territory: "IN AU-NSW", note: "" });
  });

  it("that are refused need a reason and no territory", async () => {
    const sent = answer("put", `/api/escalations/${REF}/outcomes`, []);
    const { screen, user, press } = await tab("items");
    await user.click(screen.getByRole("checkbox", { name: "Choose 2" }));
    await press("Set the outcome of 1");
    const dialog = within(await screen.findByRole("dialog", { name: "Outcome of 1" }));
    await user.selectOptions(dialog.getByLabelText(/^Outcome/), "refused");
    expect(dialog.queryByRole("textbox", { name: /^Territory/ })).toBeNull();
    expect(dialog.getByRole("button", { name: "Set the outcome" })).toBeDisabled();
    await write(user, dialog.getByRole("textbox", { name: /^Why/ }), "It is not ours.");
    await user.click(dialog.getByRole("button", { name: "Set the outcome" }));
    await expect.poll(() => sent[0]?.body).toMatchObject({ numbers: [2], outcome: "refused", territory: "" });
  });

  it("are proposed from a text, and only what a person takes is added", async () => {
    answer("post", `/api/escalations/${REF}/proposals`, [
      { named: "track:new", entity: "track:new", is_known: false },
      { named: "@band", entity: null, is_known: false },
      { named: "track:abc", entity: "track:abc", is_known: true },
    ]);
    const sent = answer("post", `/api/escalations/${REF}/items`, [anItem()], 201);
    const { screen, user, press } = await tab("items");
    await press("Propose from the text");
    await user.click(await screen.findByRole("checkbox", { name: "@band" }));
    expect(screen.getByRole("checkbox", { name: /listed already/ })).toBeDisabled();
    await press("Take 1 proposed");
    await expect.poll(() => sent[0]?.body).toEqual({ items: ["track:new"] });
  });

  it("are added line by line, and confirmed as an entity or as none of ours", async () => {
    const added = answer("post", `/api/escalations/${REF}/items`, [anItem()], 201);
    const confirmed = answer("patch", `/api/escalations/${REF}/items/2`, anItem({ number: 2, entity: null }));
    const { screen, user, press, fill } = await tab("items");
    await fill(/^Things or text/, "one\ntwo\none");
    await press("Add 2 lines as they stand");
    await expect.poll(() => added[0]?.body).toEqual({ items: ["one", "two"] });
    await press("Confirm item 2");
    expect(await screen.findByRole("button", { name: "It is this" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "None of ours" }));
    expect(await screen.findByText("2 is no entity of ours.")).toBeVisible();
    expect(confirmed[0]?.body).toEqual({ entity: null });
    expect(confirmed[0]?.headers.get("if-match")).toBe('"1"');
  });

  it("teach where there are none", async () => {
    const { screen } = await tab("items", { items: [] });
    expect(await screen.findByText("Nothing is listed")).toBeVisible();
  });
});

describe("the conversation", () => {
  it("takes notes in, out and within, and keeps a draft over a refusal", async () => {
    refuse("post", `/api/escalations/${REF}/notes`, 503, "busy");
    const { screen, user, press, fill } = await tab("talk");
    await fill("New note", "They called back.");
    await press("Keep the note");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
    const sent = answer("post", `/api/escalations/${REF}/notes`, [], 201);
    await user.click(screen.getByRole("radio", { name: "From the requester" }));
    await press("Keep the note");
    expect(await screen.findByText("The note is kept.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ direction: "in", text: "They called back.", external_ref: "" });
  });

  it("shows who said what to whom, also once it is over", async () => {
    tellEscalation({ state: "closed", possible: ["reopened"] });
    const note = { id: 1, direction: "out", text: "We blocked it.", author: "u-2", at: inHours(-1) };
    answer("get", `/api/escalations/${REF}/notes`, [note]);
    const { screen } = openAt(`/escalations/${REF}?tab=talk`);
    const list = within(await screen.findByRole("list", { name: "Notes" }));
    expect(await list.findByText("We blocked it.")).toBeVisible();
    expect(list.getByText("To the requester")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "New note" })).toBeVisible();
  });
});

describe("tasks", () => {
  it("are added, for whom and until when", async () => {
    const sent = answer("post", `/api/escalations/${REF}/tasks`, aTask(), 201);
    const { screen, user, press, fill } = await tab("tasks");
    await press("Add a task");
    await fill(/^What is to be done/, "Ask the market");
    await user.selectOptions(screen.getByRole("combobox", { name: "For" }), "legal");
    await user.click(screen.getByRole("checkbox", { name: /before closing/ }));
    await press("Add the task");
    await expect.poll(() => sent[0]?.body).toEqual({ title: "Ask the market", for_role: "legal", is_mandatory: true });
  });

  it("end with what came of them, and a paper with its evidence", async () => {
    const sent = answer("post", "/api/tasks/TASK-2/end", aTask({ ref: "TASK-2", state: "done" }));
    const { screen, user, press, fill } = await tab("tasks", {
      tasks: [
        aTask({ ref: "TASK-2", kind: "paper", is_mandatory: true }),
        aTask({ ref: "TASK-3", kind: "legal" }),
        aTask({ ref: "TASK-4", state: "done", outcome: "Asked.", done_by: "u-2", done_at: inHours(-1) }),
      ],
    });
    expect(screen.getByText(/ends when Legal says/)).toBeVisible();
    expect(screen.getByText(/done: Asked/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Drop it" })).toBeNull();
    await fill(/Evidence that is the paper of TASK-2/, "the paper");
    expect(screen.getByRole("button", { name: "Done" })).toBeDisabled();
    await user.clear(screen.getByRole("textbox", { name: /Evidence that is the paper/ }));
    await fill(/Evidence that is the paper of TASK-2/, "EV-7");
    await press("Done");
    await expect.poll(() => sent[0]?.body).toEqual({ outcome: "EV-7", is_done: true });
  });
});

describe("first measures", () => {
  it("are applied at once, where and for how long", async () => {
    const sent = answer("post", `/api/escalations/${REF}/containments`, [aMeasure()], 201);
    const { screen, press, fill } = await tab("measures");
    expect(screen.getByText(/None was applied/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Apply it now" })).toBeDisabled();
    await fill(/^Why it cannot wait/, "It spreads.");
    await press("Apply it now");
    expect(await screen.findByText(/Geo-block applied for 24 hours/)).toBeVisible();
    expect(sent[0]?.body).toEqual({
      measure: "geo_block",
      entities: [],
      territory: "IN",
      hours: 24,
      reason: "It spreads.",
    });
  });

  it("are decided before they end: restored or made lasting", async () => {
    const sent = answer("post", `/api/escalations/${REF}/containments/1/end`, [aMeasure({ end: "made_lasting" })]);
    const { screen, user, press } = await tab("measures", {
      containments: [aMeasure(), aMeasure({ id: 2, end: "restored" })],
    });
    const form = within(screen.getByRole("form", { name: "What stands after measure 1" }));
    expect(screen.queryByRole("form", { name: "What stands after measure 2" })).toBeNull();
    await user.selectOptions(form.getByLabelText("What stands"), "made_lasting");
    await write(user, form.getByRole("textbox", { name: "Why" }), "It was approved.");
    await press("Decide");
    await expect.poll(() => sent[0]?.body).toEqual({ end: "made_lasting", reason: "It was approved." });
    expect(sent[0]?.headers.get("if-match")).toBe('"2"');
  });
});

describe("people, links and what is alike", () => {
  it("take roles and give them up, and verify the requester", async () => {
    const taken = answer("post", `/api/escalations/${REF}/roles`, []);
    const given = answer("delete", `/api/escalations/${REF}/roles/scribe`, []);
    const verified = answer("patch", `/api/escalations/${REF}/requester`, anEscalation());
    const scribe = { actor: "u-1", role: "scribe", assumed_at: inHours(-1), renounced_at: null } as const;
    const { screen, press, fill } = await tab("people", { participants: [scribe] });
    await press("Take: Liaison");
    expect(await screen.findByText("You are liaison.")).toBeVisible();
    await press("Give up: Scribe");
    expect(await screen.findByText("You are no longer scribe.")).toBeVisible();
    expect(taken[0]?.body).toEqual({ role: "liaison" });
    expect(given).toHaveLength(1);
    await fill(/^How one knows/, "Called the known number.");
    await press("Keep it");
    await expect.poll(() => verified[0]?.body).toEqual({ verified: true, by: "Called the known number." });
  });

  it("link leads, cases, evidence and decisions, and nothing else", async () => {
    const sent = answer("post", `/api/escalations/${REF}/links`, [], 201);
    const links = [{ to: "DEC-2", relation: "decided_by", linked_at: inHours(-1) }];
    const { screen, user, press, fill } = await tab("links", { links });
    expect(screen.getByRole("link", { name: "DEC-2" })).toBeVisible();
    await fill(/^Reference/, "RUN-1");
    expect(screen.getByText(/no reference of a lead/)).toBeVisible();
    await user.clear(screen.getByRole("textbox", { name: /^Reference/ }));
    await fill(/^Reference/, "ev-7");
    await press("Link it");
    await expect.poll(() => sent[0]?.body).toEqual({ to: "EV-7" });
  });

  it("mark one as a duplicate of another that is like it", async () => {
    tellEscalation();
    const other = {
      ref: "ESC-2026-000009",
      title: "The same order",
      state: "triaged",
      why: ["the same words"],
      likeness: 1,
    };
    answer("get", `/api/escalations/${REF}/alike`, [other]);
    const sent = answer("patch", `/api/escalations/${REF}/state`, anEscalation({ state: "duplicate" }));
    const { screen, user } = openAt(`/escalations/${REF}?tab=alike`);
    await user.click(await screen.findByRole("button", { name: "Mark as duplicate of ESC-2026-000009" }));
    const dialog = within(await screen.findByRole("dialog", { name: `${REF}: duplicate` }));
    expect(dialog.getByRole("textbox", { name: /^Duplicate of/ })).toHaveValue("ESC-2026-000009");
    await write(user, dialog.getByRole("textbox", { name: /^Why/ }), "The same paper.");
    await user.click(dialog.getByRole("button", { name: "Mark as duplicate" }));
    await expect.poll(() => sent[0]?.body).toMatchObject({ state: "duplicate", duplicate_of: "ESC-2026-000009" });
  });

  it("tell the history, and teach where nothing is alike", async () => {
    const first = await tab("history");
    expect(await first.screen.findByText("The ledger holds nothing of it yet")).toBeVisible();
    first.leave();
    const { screen } = await tab("alike");
    expect(await screen.findByText(/Nothing of the last 30 days/)).toBeVisible();
  });
});

describe("places and lines", () => {
  it("are read as people write them", () => {
    expect(placesOf("in, au-nsw;EU in")).toEqual(["IN", "AU-NSW", "EU"]);
    expect(faultOfTerritory("world")).toBe("");
    expect(faultOfTerritory("Everywhere")).toMatch(/no ISO code/);
    expect(territoryOf("world")).toBe("WORLD");
    expect(linesOf(" a \n\nb\r\na")).toEqual(["a", "b"]);
  });
});
