import { openAt } from "@testing/console";
import { be, JOB, page, WHOLE } from "@testing/hunting";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";

const REFUSED = {
  file: "plays.csv",
  load: "aa11",
  row: 1,
  line: 2,
  column: "at",
  reason: "the time cannot be read",
  raw: "(masked)",
};
const ADDRESS = "/hunt/datasets/plays";

beforeEach(() => {
  answer("get", "/api/datasets/plays", WHOLE);
});

describe("a dataset", () => {
  it("tells its roles, its span and its loads", async () => {
    const { screen } = openAt(ADDRESS);
    expect(await screen.findByRole("heading", { level: 1, name: "plays" })).toBeVisible();
    expect(await screen.findByRole("row", { name: "actor account_id account" })).toBeVisible();
    expect(screen.getByRole("row", { name: "ip ip sensitive ip" })).toBeVisible();
    expect(await screen.findByRole("row", { name: /plays.csv 3 10 2 1 1.5 MB May ben/ })).toBeVisible();
    expect(screen.getByRole("tab", { name: "Refused rows (2)" })).toBeVisible();
  });

  it("shows its declaration as YAML and as JSON", async () => {
    const { screen, user } = openAt(`${ADDRESS}?tab=declaration`);
    expect(await screen.findByText(/^dataset: plays time: at roles: actor: account_id/)).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "JSON" }));
    expect(await screen.findByText(/"dataset": "plays"/)).toBeVisible();
  });

  it("teaches where there is none of that name", async () => {
    refuse("get", "/api/datasets/plays", 404, "no_such_dataset");
    const { screen } = openAt(ADDRESS);
    expect(await screen.findByText("There is no such dataset")).toBeVisible();
  });

  it("says why where the desk fails", async () => {
    refuse("get", "/api/datasets/plays", 403, "role");
    const { screen } = openAt(ADDRESS);
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});

describe("refused rows", () => {
  it("stand by reason, each with where it was, and go on page by page", async () => {
    be("lead");
    answer("get", "/api/datasets/plays/quarantine", ({ query }) =>
      query.get("cursor")
        ? page({ ...REFUSED, line: 9, reason: "actor is empty" })
        : { items: [REFUSED, { ...REFUSED, line: 3 }], next_cursor: "c" },
    );
    const { screen, user } = openAt(`${ADDRESS}?tab=refused`);
    expect(await screen.findByRole("button", { name: "the time cannot be read (2)" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "More rows" }));
    await user.click(await screen.findByRole("button", { name: "actor is empty (1)" }));
    expect(screen.getByRole("row", { name: "plays.csv 9 at actor is empty (masked)" })).toBeVisible();
    expect(screen.queryByRole("row", { name: /cannot be read/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "actor is empty (1)" }));
    expect(screen.getAllByRole("row", { name: /cannot be read/ })).toHaveLength(2);
  });

  it("are looked at with a purpose where columns are sensitive", async () => {
    be("lead");
    const asked = answer("get", "/api/datasets/plays/quarantine", ({ query }) =>
      page({ ...REFUSED, raw: query.get("purpose") ? "10.0.0.1" : "(masked)" }),
    );
    const { screen, user } = openAt(`${ADDRESS}?tab=refused`);
    await user.click(await screen.findByRole("textbox", { name: "Purpose" }));
    await user.paste("CASE-1, what stood there");
    await user.click(screen.getByRole("button", { name: "Look with a purpose" }));
    expect(await screen.findByText("10.0.0.1")).toBeVisible();
    expect(asked.map((one) => one.query.get("purpose"))).toEqual([null, "CASE-1, what stood there"]);
  });

  it("teach where there are none, and are not for specialists", async () => {
    const first = openAt(`${ADDRESS}?tab=refused`);
    expect(await first.screen.findByText("Leads and administrators read refused rows")).toBeVisible();
    first.leave();
    be("lead");
    answer("get", "/api/datasets/plays/quarantine", page());
    const { screen } = openAt(`${ADDRESS}?tab=refused`);
    expect(await screen.findByText("No row was refused")).toBeVisible();
  });

  it("go back to the masked ones where the purpose is refused", async () => {
    be("lead");
    answer("get", "/api/datasets/plays/quarantine", page(REFUSED));
    const { screen, user } = openAt(`${ADDRESS}?tab=refused`);
    await user.click(await screen.findByRole("textbox", { name: "Purpose" }));
    await user.paste("CASE-1");
    refuse("get", "/api/datasets/plays/quarantine", 403, "no_grant", "You hold no grant.");
    await user.click(screen.getByRole("button", { name: "Look with a purpose" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("You hold no grant.");
    answer("get", "/api/datasets/plays/quarantine", page(REFUSED));
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("(masked)")).toBeVisible();
  });
});

describe("the upkeep of a dataset", () => {
  it("checks its files, and names what is damaged", async () => {
    const sent = answer("post", "/api/datasets/plays/check", {
      dataset: "plays",
      table_version: 3,
      files: 2,
      broken: ["part-1.parquet"],
      without_postings: ["part-2.parquet"],
      notes: ["ip has the name of an address, and is not declared sensitive."],
    });
    const { screen, user } = openAt(`${ADDRESS}?tab=upkeep`);
    await user.click(await screen.findByRole("button", { name: "Check the files" }));
    expect(await screen.findByText("damaged")).toBeVisible();
    for (const name of ["part-1.parquet", "part-2.parquet"]) expect(screen.getByText(name)).toBeVisible();
    expect(sent[0]?.body).toEqual({});
  });

  it("puts small files together as a job, and tells the proof", async () => {
    be("lead");
    const job = { ...JOB, kind: "compact" };
    answer("post", "/api/datasets/plays/compact", job, 202);
    const result = { dataset: "plays", files_before: 40, files_after: 2, proof: ["a1", "b2"] };
    answer("get", "/api/jobs/JOB-9", { ...job, state: "done", progress: 1, ended_at: JOB.at, result });
    const { screen, user, router } = openAt(`${ADDRESS}?tab=upkeep`);
    await user.click(await screen.findByRole("button", { name: "Put them together" }));
    expect(await screen.findByText("a1, b2")).toBeVisible();
    expect(screen.getByText("files before")).toBeVisible();
    expect(router.state.location.search).toMatchObject({ compact: "JOB-9" });
  });

  it("makes postings, and says what the desk refuses", async () => {
    be("lead");
    refuse("post", "/api/datasets/plays/index", 409, "busy", "Another job is at it.");
    const { screen, user } = openAt(`${ADDRESS}?tab=upkeep`);
    await user.click(await screen.findByRole("button", { name: "Make postings" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Another job is at it.");
  });

  it("is not for specialists, but for looking", async () => {
    const { screen } = openAt(`${ADDRESS}?tab=upkeep`);
    expect(await screen.findByRole("button", { name: "Put them together" })).toBeDisabled();
    expect(screen.getByRole("button", { name: "Check the files" })).toBeEnabled();
  });
});

describe("loading more files", () => {
  it("sends the paths a line each, and tells that nothing changed", async () => {
    be("lead");
    const job = { ...JOB, kind: "load" };
    const sent = answer("post", "/api/datasets/plays/loads", job, 202);
    const result = {
      dataset: "plays",
      table_version: 3,
      unchanged: true,
      rows_in: 0,
      rows: 0,
      quarantined: 0,
      future: 0,
      sources: [{ ...WHOLE.loads[0], unchanged: true }],
      notes: [],
      postings: [],
    };
    answer("get", "/api/jobs/JOB-9", { ...job, state: "done", progress: 1, ended_at: JOB.at, result });
    const { screen, user } = openAt(ADDRESS);
    await user.click(await screen.findByRole("button", { name: "Load more files" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Load more files into plays" }));
    expect(dialog.getByRole("button", { name: "Load" })).toBeDisabled();
    await user.click(dialog.getByRole("textbox", { name: /Files/ }));
    await user.paste("plays/a.csv\n\n plays/b-*.csv ");
    await user.click(dialog.getByRole("button", { name: "Load" }));
    expect(await dialog.findByText(/so nothing changed/)).toBeVisible();
    expect(dialog.getByText("loaded before")).toBeVisible();
    expect(sent[0]?.body).toEqual({ paths: ["plays/a.csv", "plays/b-*.csv"], message: "" });
  });

  it("keeps what was typed where the desk refuses", async () => {
    be("admin");
    refuse("post", "/api/datasets/plays/loads", 404, "no_such_file", "There is no such file.");
    const { screen, user } = openAt(`${ADDRESS}?load=more`);
    const dialog = within(await screen.findByRole("dialog", { name: "Load more files into plays" }));
    await user.click(dialog.getByRole("textbox", { name: /Files/ }));
    await user.paste("gone.csv");
    await user.click(dialog.getByRole("button", { name: "Load" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("There is no such file.");
    expect(dialog.getByRole("textbox", { name: /Files/ })).toHaveValue("gone.csv");
  });
});
