import { openAt } from "@testing/console";
import { be, JOB } from "@testing/hunting";
import { answer, ME, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";

const column = (name: string, type: string, reason: string) => ({ name, type, proposed: "", reason });
const GUESS = {
  declaration: {
    dataset: "plays",
    time: "at",
    roles: { actor: "account_id", ip: "ip" },
    kinds: { actor: "account", ip: "ip" },
    measures: { ms: "int" },
    sensitive: ["ip"],
    encoding: "utf-8",
  },
  columns: [
    column("at", "text", "every value seen is a time"),
    column("account_id", "text", "its name says so"),
    column("ip", "text", "its name says so"),
    column("ms", "int", "every value seen is one"),
    column("song", "text", ""),
  ],
  rows: [
    { at: "2026-11-01T10:00:00Z", account_id: "a-17", ip: "(masked)", ms: "31000", song: "偽装" },
    { at: "2026-11-01T10:00:01Z", account_id: "a-18", ip: "(masked)", ms: "32000", song: null },
  ],
};
const RESULT = {
  dataset: "plays",
  table_version: 0,
  unchanged: false,
  rows_in: 1_200,
  rows: 1_190,
  quarantined: 10,
  future: 1,
  sources: [
    {
      file: "plays.csv",
      sha256: "abc",
      bytes: 10,
      load: "aa",
      rows_in: 1_200,
      rows: 1_190,
      quarantined: 10,
      future: 1,
      unchanged: false,
    },
  ],
  notes: ["ip is declared sensitive."],
  postings: [],
};
const LOADING = { ...JOB, kind: "load", form: {} };
const ADDRESS = "/hunt?add=dataset&path=plays.csv";

describe("adding a dataset", () => {
  beforeEach(() => be("lead"));

  it("looks at a file first, and says what an import folder is where it is refused", async () => {
    refuse("post", "/api/datasets/guess", 403, "outside_import_roots", "It lies outside the import folders.");
    const { screen, user } = openAt("/hunt?add=dataset");
    const path = await screen.findByRole("textbox", { name: /Path/ });
    expect(screen.getByRole("button", { name: "Look at it" })).toBeDisabled();
    await user.click(path);
    await user.paste("/etc/passwd");
    await user.click(screen.getByRole("button", { name: "Look at it" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("It lies outside the import folders.");
    expect(screen.getByText(/An import folder is one that the setting import_roots/)).toBeVisible();
    expect(path).toHaveValue("/etc/passwd");
  });

  it("shows each column with its proposal and reason, and the first rows", async () => {
    const asked = answer("post", "/api/datasets/guess", GUESS);
    const { screen } = openAt(ADDRESS);
    expect(await screen.findByRole("combobox", { name: "Use of at" })).toHaveValue("Time of the event");
    expect(screen.getByRole("combobox", { name: "Role of account_id" })).toHaveValue("actor");
    expect(screen.getByRole("combobox", { name: "Kind of account_id" })).toHaveValue("account");
    expect(screen.getByRole("combobox", { name: "Type of ms" })).toHaveValue("int");
    expect(screen.getByRole("checkbox", { name: "ip is sensitive" })).toBeChecked();
    expect(screen.getByText("every value seen is a time")).toBeVisible();
    const rows = within(screen.getAllByRole("region", { name: /First rows/ })[0] as HTMLElement);
    expect(rows.getByText("偽装")).toBeVisible();
    expect(rows.getAllByText("(masked)")).toHaveLength(2);
    expect(asked[0]?.body).toEqual({ path: "plays.csv", encoding: "utf-8" });
  });

  it("masks in the first rows what is marked as sensitive", async () => {
    answer("post", "/api/datasets/guess", GUESS);
    const { screen, user } = openAt(ADDRESS);
    await user.click(await screen.findByRole("checkbox", { name: "account_id is sensitive" }));
    expect(screen.queryByText("a-17")).toBeNull();
  });

  it("loads what was corrected, and tells what was taken and refused", async () => {
    answer("post", "/api/datasets/guess", GUESS);
    const sent = answer("post", "/api/datasets/november_plays/loads", LOADING, 202);
    answer("get", "/api/jobs/JOB-9", { ...LOADING, state: "done", progress: 1, ended_at: JOB.at, result: RESULT });
    const { screen, user } = openAt(ADDRESS);
    await user.click(await screen.findByRole("combobox", { name: "Use of song" }));
    await user.click(await screen.findByRole("option", { name: "Role" }));
    await user.click(screen.getByLabelText("Role of song"));
    await user.paste("object");
    await user.clear(screen.getByLabelText("Kind of song"));
    await user.paste("track");
    await user.clear(screen.getByLabelText(/^Name/));
    await user.paste("november_plays");
    await user.click(screen.getByLabelText("Message"));
    await user.paste("November");
    await user.click(screen.getByRole("button", { name: "Load it" }));
    expect(await screen.findByText(/1,190 rows taken into version 0/)).toBeVisible();
    expect(screen.getByRole("link", { name: "10 rows refused: see why" })).toHaveAttribute(
      "href",
      "/hunt/datasets/plays?tab=refused",
    );
    expect(screen.getByText(/1 row lie in the future/)).toBeVisible();
    expect(sent[0]?.body).toEqual({
      paths: ["plays.csv"],
      message: "November",
      declaration: {
        ...GUESS.declaration,
        dataset: "november_plays",
        roles: { actor: "account_id", ip: "ip", object: "song" },
        kinds: { actor: "account", ip: "ip", object: "track" },
        text: [],
      },
    });
  }, 60_000);

  it("says what is missing before it can be loaded, and keeps the plan over a reload", async () => {
    answer("post", "/api/datasets/guess", GUESS);
    const first = openAt(ADDRESS);
    await first.user.clear(await first.screen.findByLabelText(/^Name/));
    await first.user.paste("My Plays");
    expect(first.screen.getByText(/The name is lower-case letters/)).toBeVisible();
    expect(first.screen.getByRole("button", { name: "Load it" })).toBeDisabled();
    first.leave();
    const again = openAt(ADDRESS);
    expect(await again.screen.findByLabelText(/^Name/)).toHaveValue("My Plays");
    await again.user.click(again.screen.getByRole("button", { name: "Back to the proposal" }));
    expect(again.screen.getByLabelText(/^Name/)).toHaveValue("plays");
  });

  it("says what the desk refuses of a load", async () => {
    answer("post", "/api/datasets/guess", GUESS);
    refuse("post", "/api/datasets/plays/loads", 409, "name_taken", "The name plays is taken.");
    const { screen, user } = openAt(ADDRESS);
    await user.click(await screen.findByRole("button", { name: "Load it" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The name plays is taken.");
  });

  it("offers the compartments that one is in", async () => {
    const user = { ...ME.user, roles: ["lead"], compartments: ["minors"] };
    answer("get", "/api/session", { ...ME, user });
    answer("post", "/api/datasets/guess", GUESS);
    const sent = answer("post", "/api/datasets/plays/loads", LOADING, 202);
    answer("get", "/api/jobs/JOB-9", LOADING);
    const opened = openAt(ADDRESS);
    await opened.user.click(await opened.screen.findByRole("combobox", { name: "Compartment" }));
    await opened.user.click(await opened.screen.findByRole("option", { name: "minors" }));
    await opened.user.click(opened.screen.getByRole("button", { name: "Load it" }));
    await opened.screen.findByRole("progressbar");
    expect(sent[0]?.body).toMatchObject({ compartment: "minors" });
  });
});

it("adding a dataset is not for specialists", async () => {
  const { screen } = openAt(ADDRESS);
  expect(await screen.findByText("Leads and administrators add data")).toBeVisible();
});
