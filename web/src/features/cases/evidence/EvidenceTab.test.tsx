import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aCase, CASE, EVIDENCE, fileItem, ROWS } from "../samples";
// Loaded before the clock of the first test runs.
import "../CasePage";

const TAB = "/cases/CASE-1?tab=evidence";
const DRAFT = { ...EVIDENCE, state: "draft" as const, sealed_at: null, sealed_by: null, seal: null, version: 1 };
const UPLOAD = {
  upload: "up-1",
  name: "message.txt",
  purpose: "evidence",
  size: 5,
  offset: 0,
  sha256: null,
  state: "open",
  created_at: "2026-11-28T10:00:00Z",
  expires_at: "2026-11-29T10:00:00Z",
  min_chunk: 1,
  max_chunk: 1024,
};

async function collect(way: string) {
  const console = openAt(TAB);
  await console.user.click(await console.screen.findByRole("button", { name: "Collect…" }));
  await console.user.click(await console.screen.findByRole("menuitem", { name: way }));
  return { ...console, dialog: within(await console.screen.findByRole("dialog")) };
}

describe("the evidence of a case", () => {
  it("is listed without a preview, and opened by keys", async () => {
    aCase({ evidence: [{ ...EVIDENCE, labels: ["hate"] }] });
    answer("get", "/api/evidence/EV-1/custody", { items: [], next_cursor: null });
    refuse("get", "/api/evidence/EV-1/holding", 404, "never_held");
    refuse("get", "/api/exposures/me", 404, "not_found");
    const { screen, user, router } = openAt(TAB);
    const row = within(await screen.findByRole("row", { name: /EV-1/ }));
    expect(row.getByText("Hate")).toBeVisible();
    await user.keyboard("j{Enter}");
    expect(router.state.location.href).toBe("/evidence/EV-1?case=CASE-1");
  });

  it("is sealed by keys, once one has agreed", async () => {
    aCase({ evidence: [DRAFT] });
    const sent = answer("post", "/api/evidence/EV-1/seal", EVIDENCE as never);
    const { screen, user } = openAt(TAB);
    await screen.findByRole("row", { name: /EV-1/ });
    await user.keyboard("js");
    const dialog = within(await screen.findByRole("dialog", { name: "Seal EV-1" }));
    expect(dialog.getByText(/cannot be undone/)).toBeVisible();
    expect(sent).toHaveLength(0);
    await user.click(dialog.getByRole("button", { name: "Seal" }));
    expect(await screen.findByText("EV-1 is sealed.")).toBeVisible();
    expect(sent[0]?.headers.get("if-match")).toBe('"1"');
  });

  it("is verified, and what does not hold is said", async () => {
    aCase();
    refuse("post", "/api/evidence/EV-1/verify", 500, "evidence_broken", "EV-1: its content no longer has the hash.");
    const { screen, user } = openAt(TAB);
    await screen.findByRole("row", { name: /EV-1/ });
    expect(screen.getByRole("button", { name: "Seal" })).toBeDisabled();
    await user.keyboard("j");
    await user.click(screen.getByRole("button", { name: "Verify" }));
    expect(await screen.findByText(/no longer has the hash/)).toBeVisible();
  });

  it("is not added to a closed case", async () => {
    aCase({ shown: { ...CASE, state: "closed", disposition: "partly", evidence: [] } });
    const { screen, user } = openAt(TAB);
    expect(await screen.findByRole("button", { name: "Collect…" })).toBeDisabled();
    await user.keyboard("n");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("is attached from the locker", async () => {
    aCase();
    const sent = answer("post", "/api/cases/CASE-1/evidence", CASE as never);
    const { dialog, user } = await collect("An item of the locker");
    expect(dialog.getByRole("button", { name: "Attach" })).toBeDisabled();
    await user.type(dialog.getByRole("textbox", { name: /Item/ }), "ev-3");
    await user.click(dialog.getByRole("button", { name: "Attach" }));
    await expect.poll(() => sent[0]?.body).toEqual({ evidence: "EV-3" });
  });
});

describe("evidence from a query", () => {
  async function ask() {
    aCase();
    answer("get", "/api/datasets", { items: [{ name: "streams", table_version: 4 }], next_cursor: null } as never);
    answer("get", "/api/datasets/streams", {
      name: "streams",
      declaration: { time: "played_at", measures: { ms_played: "int" } },
      roles: { actor: "account_id" },
    } as never);
    const console = await collect("From a query");
    await console.user.click(console.dialog.getByRole("combobox", { name: "Datasets" }));
    await console.user.click(await console.screen.findByRole("option", { name: "streams" }));
    await write(console.user, console.dialog.getByRole("textbox", { name: /SQL/ }), "SELECT plays FROM streams");
    return console;
  }

  it("is run and looked at first, and collected on the version that was seen", async () => {
    const ran = answer("post", "/api/queries", ROWS as never, 201);
    const sent = answer("post", "/api/cases/CASE-1/evidence/queries", { ...DRAFT, ref: "EV-2" } as never, 201);
    const { dialog, user, screen } = await ask();
    const columns = within(dialog.getByRole("complementary", { name: "Columns" }));
    expect(await columns.findByText("account_id")).toBeVisible();
    expect(columns.getByText("ms_played")).toBeVisible();
    await user.type(dialog.getByRole("textbox", { name: /Title/ }), "Plays");
    expect(dialog.getByRole("button", { name: "Collect" })).toBeDisabled();
    await user.type(dialog.getByRole("textbox", { name: /SQL/ }), "{Control>}{Enter}{/Control}");
    expect(await dialog.findByRole("cell", { name: "1200" })).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Collect" }));
    expect(await screen.findByText(/EV-2 is collected/)).toBeVisible();
    expect(ran[0]?.body).toMatchObject({ datasets: [{ name: "streams", version: 4 }] });
    expect(sent[0]?.body).toMatchObject({
      sql: "SELECT plays FROM streams",
      datasets: [{ name: "streams", version: 4 }],
      title: "Plays",
      marking: "amber",
      labels: [],
    });
  });

  it("says where the query is wrong, and keeps it", async () => {
    refuse("post", "/api/queries", 422, "bad_sql", "There is no column plays.");
    const { dialog, user } = await ask();
    await user.click(dialog.getByRole("button", { name: "Run it" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("There is no column plays.");
    expect(dialog.getByRole("textbox", { name: /SQL/ })).toHaveValue("SELECT plays FROM streams");
  });

  it("has to be run anew once it was changed", async () => {
    answer("post", "/api/queries", ROWS as never, 201);
    const { dialog, user } = await ask();
    await user.type(dialog.getByRole("textbox", { name: /Title/ }), "Plays");
    await user.click(dialog.getByRole("button", { name: "Run it" }));
    await expect.poll(() => dialog.getByRole("button", { name: "Collect" })).toBeEnabled();
    await write(user, dialog.getByRole("textbox", { name: /SQL/ }), " LIMIT 1");
    expect(dialog.getByRole("button", { name: "Collect" })).toBeDisabled();
  });
});

describe("evidence from a file", () => {
  it("is sent in chunks that begin where the desk says, and then taken", async () => {
    aCase();
    answer("get", "/api/uploads", []);
    const begun = answer("post", "/api/uploads", UPLOAD, 201);
    const chunks = answer("patch", "/api/uploads/up-1", { ...UPLOAD, offset: 5 });
    answer("post", "/api/uploads/up-1/finish", { ...UPLOAD, state: "finished" });
    const held = fileItem({ state: "held" });
    const sent = answer("post", "/api/cases/CASE-1/evidence/uploads", held as never, 201);
    const { dialog, user, screen } = await collect("A file");
    const field = document.querySelector<HTMLInputElement>("input[type=file]");
    await user.upload(field as HTMLInputElement, new File(["hello"], "message.txt"));
    await write(user, dialog.getByRole("textbox", { name: /Title/ }), "A message");
    await write(user, dialog.getByRole("textbox", { name: /Source/ }), "support inbox");
    await user.selectOptions(dialog.getByRole("combobox", { name: "Kind" }), "message");
    await user.click(dialog.getByRole("button", { name: "Send and collect" }));
    expect(await screen.findByText(/EV-9 is here, and held/)).toBeVisible();
    expect(begun[0]?.body).toMatchObject({ name: "message.txt", size: 5, purpose: "evidence" });
    expect(chunks[0]?.query.get("offset")).toBe("0");
    expect(sent[0]?.body).toMatchObject({
      upload: "up-1",
      title: "A message",
      source: "support inbox",
      kind: "message",
    });
  });

  it("says that what was sent is kept where the desk is lost on the way", async () => {
    aCase();
    answer("get", "/api/uploads", []);
    answer("post", "/api/uploads", UPLOAD, 201);
    refuse("patch", "/api/uploads/up-1", 503, "unavailable", "The desk is busy.");
    const { dialog, user } = await collect("A file");
    await user.upload(
      document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement,
      new File(["hello"], "message.txt"),
    );
    await write(user, dialog.getByRole("textbox", { name: /Title/ }), "A message");
    await write(user, dialog.getByRole("textbox", { name: /Source/ }), "support inbox");
    await user.click(dialog.getByRole("button", { name: "Send and collect" }));
    expect(await dialog.findByText(/goes on where it stopped/)).toBeVisible();
    expect(dialog.getByRole("textbox", { name: /Title/ })).toHaveValue("A message");
  });
});

describe("what is never copied", () => {
  it("is pointed at, with a hash that is one and its report", async () => {
    aCase();
    const sent = answer(
      "post",
      "/api/cases/CASE-1/evidence/locators",
      fileItem({ kind: "locator_only" }) as never,
      201,
    );
    const { dialog, user } = await collect("A locator, without a copy");
    const fill = async (name: string, text: string) => {
      await user.clear(dialog.getByRole("textbox", { name }));
      await user.type(dialog.getByRole("textbox", { name }), text);
    };
    await fill("Title", "An item");
    await fill("Source", "platform");
    await fill("Locator", "item 77");
    await fill("SHA-256", "abc");
    await fill("Report reference", "R-1");
    expect(dialog.getByText("This is no SHA-256.")).toBeVisible();
    expect(dialog.getByRole("button", { name: "Keep the locator" })).toBeDisabled();
    await fill("SHA-256", "d".repeat(64));
    await user.click(dialog.getByRole("button", { name: "Keep the locator" }));
    await expect.poll(() => sent[0]?.body).toMatchObject({ sha256: "d".repeat(64), report_reference: "R-1" });
  });
});
