import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { fireEvent, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { ImportForm } from "@/api/intake";
import * as downloads from "@/lib/download";

const AT = "/escalations/import";
const SENT = `${AT}?upload=up-1&format=csv&file=tracker.csv`;
const row = (part: object) => ({
  line: 2,
  fate: "new",
  external_ref: "tracker:7",
  title: "Order to block a recording",
  demand_class: "government_order",
  jurisdictions: ["SG"],
  received_at: "2026-11-28T10:00:00Z",
  proposed: ["requester.kind"],
  says: "",
  ...part,
});
const PREVIEW = {
  rows: [row({}), row({ line: 3, fate: "refused", title: "", proposed: [], says: "received_at: 'soon' is no time" })],
  counts: { new: 1, refused: 1 },
  looked_at: 2,
  is_whole: true,
  columns: ["id", "subject", "country", "came"],
  warnings: [],
};
const LACKS = {
  field: "title",
  columns: ["summary"],
  says: "title: the file has no column 'summary'; it is read from 'subject'.",
};
const JOB = {
  ref: "JOB-9",
  kind: "import",
  subject: null,
  state: "done",
  form: {},
  by: "u-1",
  at: "2026-11-29T10:00:00Z",
  started_at: "2026-11-29T10:00:00Z",
  ended_at: "2026-11-29T10:00:04Z",
  attempt: 1,
  progress: 1,
  doing: "",
  problem: null,
  result: { new: 3, answer: 0, known: 1, refused: 1, first_refused: [{ line: 3, says: "title: too short" }] },
  file: { name: "refused.csv", media_type: "text/csv", sha256: "a", size: 20 },
  schedule: null,
};

const looks = () => answer("post", "/api/escalations/imports/preview", PREVIEW);

async function mapped(address = SENT) {
  const view = openAt(address);
  const form = within(await view.screen.findByRole("form", { name: "What its columns are" }));
  const look = form.getByRole("button", { name: "Look at what it becomes" });
  return { ...view, form, look };
}

describe("a file on its way in", () => {
  it("is sent as a table for escalations, and stands in the address", async () => {
    answer("get", "/api/uploads", []);
    const upload = { upload: "up-1", purpose: "escalations", size: 8, offset: 8, state: "open", max_chunk: 100 };
    const begun = answer("post", "/api/uploads", upload, 201);
    answer("post", "/api/uploads/up-1/finish", { ...upload, state: "finished" });
    looks();
    const { screen, user, router } = openAt(AT);
    const send = await screen.findByRole("button", { name: "Send it" });
    expect(send).toBeDisabled();
    const field = document.querySelector("input[type=file]") as HTMLInputElement;
    await user.upload(field, new File(["id,title"], "tracker.csv"));
    await user.click(send);
    expect(await screen.findByText("read as csv; the desk has it whole")).toBeVisible();
    expect(begun[0]?.body).toMatchObject({ name: "tracker.csv", purpose: "escalations" });
    expect(router.state.location.search).toEqual({ upload: "up-1", format: "csv", file: "tracker.csv" });
  });

  it("is told what to do with a spreadsheet", async () => {
    const { screen } = openAt(AT);
    const send = await screen.findByRole("button", { name: "Send it" });
    const field = document.querySelector("input[type=file]") as HTMLInputElement;
    fireEvent.change(field, { target: { files: [new File(["x"], "tracker.ods")] } });
    expect(await screen.findByText(/^Save the spreadsheet as .xlsx/)).toBeVisible();
    expect(send).toBeDisabled();
  });

  it("is not for those who only read", async () => {
    signedInAs(["viewer"]);
    const { screen } = openAt(SENT);
    expect(await screen.findByText("Specialists and leads take requests in.")).toBeVisible();
  });
});

describe("the mapping of a file", () => {
  it("is proposed from its columns, corrected, and looked at before anything is taken in", async () => {
    const asked = looks();
    const { screen, user, form, look } = await mapped();
    expect(
      form.getByText(/Proposed from the names of the columns. The file has: id, subject, country, came/),
    ).toBeVisible();
    await write(user, form.getByRole("combobox", { name: "Columns of: Title" }), "came");
    await user.keyboard("{Enter}");
    await user.click(look);
    const table = within(await screen.findByRole("table", { name: "What the rows become" }));
    const { mapping, upload, format } = (asked.at(-1) as { body: ImportForm }).body;
    expect([upload, format, mapping.source, mapping.propose]).toEqual(["up-1", "csv", "tracker", true]);
    expect(mapping.fields.external_ref?.columns).toEqual(["id"]);
    expect(mapping.fields.title?.columns).toEqual(["subject", "came"]);
    expect(mapping.fields.jurisdictions?.columns).toEqual(["country"]);
    expect(table.getByText(/^Of 2 rows, all of the file: 1 new, 1 refused\./)).toBeVisible();
    expect(
      table.getByRole("row", { name: /^2 new tracker:7 Order to block .* Government order SG .* who asks$/ }),
    ).toBeVisible();
    expect(table.getByRole("row", { name: /^3 refused .* received_at: 'soon' is no time$/ })).toBeVisible();
  });

  it("is not looked at while something is missing, and says what", async () => {
    looks();
    const { user, form, look } = await mapped();
    const tracker = form.getByRole("textbox", { name: /^Tracker/ });
    await user.clear(tracker);
    await write(user, tracker, "My Tracker");
    await user.selectOptions(form.getByRole("combobox", { name: "A further field" }), "due_at");
    await write(user, form.getByRole("combobox", { name: "Columns of: Due" }), "deadline");
    await user.keyboard("{Enter}");
    const missing = within(form.getByRole("list", { name: "What is missing yet" }));
    expect(missing.getByText(/^Name the tracker in small letters/)).toBeVisible();
    expect(missing.getByText("The file has no column for Due: deadline.")).toBeVisible();
    expect(look).toBeDisabled();
  });

  it("may name more columns than a field needs; those that the file lacks are told beside what it becomes", async () => {
    answer("post", "/api/escalations/imports/preview", { ...PREVIEW, warnings: [LACKS] });
    const { screen, user, form, look } = await mapped();
    await write(user, form.getByRole("combobox", { name: "Columns of: Title" }), "summary");
    await user.keyboard("{Enter}");
    expect(look).toBeEnabled();
    await user.click(look);
    const lacked = within(await screen.findByRole("list", { name: "Columns that the file does not have" }));
    expect(lacked.getByText(LACKS.says)).toBeVisible();
  });

  it("is judged by the desk where later rows of JSON lines may name further columns", async () => {
    const address = SENT.replace("csv", "jsonl");
    answer("post", "/api/escalations/imports/preview", { ...PREVIEW, is_whole: false });
    const { screen, user, form, look } = await mapped(address);
    await user.selectOptions(form.getByRole("combobox", { name: "A further field" }), "due_at");
    await write(user, form.getByRole("combobox", { name: "Columns of: Due" }), "deadline");
    await user.keyboard("{Enter}");
    expect(look).toBeEnabled();
    refuse("post", "/api/escalations/imports/preview", 422, "unknown_column", "The file has no column for due_at.");
    await user.click(look);
    expect(await screen.findByText("The file has no column for due_at.")).toBeVisible();
  });

  it("is kept over a reload", async () => {
    looks();
    const first = await mapped();
    await first.user.selectOptions(first.form.getByRole("combobox", { name: "A further field" }), "due_at");
    first.leave();
    const { form } = await mapped();
    expect(form.getByRole("combobox", { name: "Columns of: Due" })).toBeVisible();
  });

  it("is kept as a file, and read from one", async () => {
    looks();
    const keep = vi.spyOn(downloads, "download").mockImplementation(() => undefined);
    const { screen, user, form } = await mapped();
    expect(form.getByRole("combobox", { name: "Columns of: Jurisdictions" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Keep the mapping" }));
    expect(keep).toHaveBeenCalledWith(expect.any(Blob), "tracker.map.json");
    const text = JSON.stringify({ source: "other", fields: { external_ref: "id", title: "subject" } });
    const field = screen.getByLabelText("A mapping that was kept");
    await user.upload(field, new File([text], "other.map.json", { type: "application/json" }));
    await expect.poll(() => form.queryByRole("combobox", { name: "Columns of: Jurisdictions" })).toBeNull();
    expect(form.getByRole("textbox", { name: /^Tracker/ })).toHaveValue("other");
    await user.upload(field, new File(["{}"], "no.json", { type: "application/json" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("no.json is no mapping");
    await user.click(screen.getByRole("button", { name: "Back to the proposal" }));
    expect(form.getByText(/Proposed from the names/)).toBeVisible();
  });

  it("says why the file cannot be read", async () => {
    refuse("post", "/api/escalations/imports/preview", 422, "bad_file", "The file cannot be read as Parquet.");
    const { screen } = openAt(`${AT}?upload=up-1&format=parquet`);
    expect(await screen.findByText("The file cannot be read as Parquet.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Another file" })).toBeVisible();
  });
});

describe("an import", () => {
  it("is begun after its consequence was read, and survives a reload", async () => {
    looks();
    const sent = answer("post", "/api/escalations/imports", { ...JOB, state: "queued" }, 202);
    answer("get", "/api/jobs/JOB-9", { ...JOB, state: "running", progress: 0.5, doing: "row 2 of 4" });
    const { screen, user, look, router } = await mapped();
    await user.click(look);
    await user.click(await screen.findByRole("button", { name: "Take the file in…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Take the file in" }));
    expect(dialog.getByText(/All its rows were looked at: 1 new, 1 refused/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Take it in" }));
    expect(await screen.findByText("50 %, row 2 of 4")).toBeVisible();
    expect((sent as unknown as { body: ImportForm }[])[0]?.body.mapping.fields.title?.columns).toEqual(["subject"]);
    expect(router.state.location.search).toMatchObject({ job: "JOB-9", file: "tracker.csv" });
  });

  it("tells what came of it, with the refused lines and the way to the new ones", async () => {
    answer("get", "/api/jobs/JOB-9", { ...JOB, result: { ...JOB.result, warnings: [LACKS] } });
    const { screen } = openAt(`${SENT}&job=JOB-9`);
    expect(await screen.findByText("3 new, 1 here already, 1 refused.")).toBeVisible();
    expect(screen.getByText(LACKS.says)).toBeVisible();
    expect(screen.getByText("Line 3: title: too short")).toBeVisible();
    expect(screen.getByRole("link", { name: /^Download every refused line/ })).toHaveAttribute(
      "href",
      "/api/jobs/JOB-9/file",
    );
    expect(screen.getByRole("link", { name: "See the newest in the queue" })).toHaveAttribute(
      "href",
      "/escalations?order=newest",
    );
  });

  it("that would bring nothing new is not offered", async () => {
    answer("post", "/api/escalations/imports/preview", { ...PREVIEW, counts: { known: 2 } });
    const { screen, user, look } = await mapped();
    await user.click(look);
    expect(await screen.findByText("Nothing of it is new.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Take the file in…" })).toBeDisabled();
  });
});
