import { openAt, write } from "@testing/console";
import { be, DATASET, DETECTOR, HUNT, JOB, page, QUERY, SCHEDULE } from "@testing/hunting";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let leave = () => {};
const open = (address: string) => {
  const opened = openAt(address);
  leave = opened.leave;
  return opened;
};

beforeEach(() => {
  answer("get", "/api/views", []);
});
afterEach(() => leave());

describe("the room for hunting", () => {
  it("lists datasets with their roles and rows, and opens one by keys", async () => {
    answer("get", "/api/datasets", page(DATASET, { ...DATASET, name: "sign_ins" }));
    refuse("get", "/api/datasets/sign_ins", 404, "no_such_dataset");
    const { screen, user, router } = open("/hunt");
    expect(await screen.findAllByText("actor, object, ip")).toHaveLength(2);
    expect(screen.getAllByText("1,043,427").length).toBeGreaterThan(0);
    await user.keyboard("jj{Enter}");
    expect(router.state.location.pathname).toBe("/hunt/datasets/sign_ins");
  });

  it("reads all pages of datasets", async () => {
    const asked = answer("get", "/api/datasets", ({ query }) =>
      query.get("cursor") ? page({ ...DATASET, name: "later" }) : { items: [DATASET], next_cursor: "c" },
    );
    const { screen } = open("/hunt");
    expect(await screen.findByRole("link", { name: "later" })).toBeVisible();
    expect(asked).toHaveLength(2);
  });

  it("keeps adding data from those who may not, with the reason", async () => {
    answer("get", "/api/datasets", page());
    const { screen } = open("/hunt");
    expect(await screen.findByText("No data yet")).toBeVisible();
    const add = screen.getByRole("button", { name: "Add a dataset" });
    expect(add).toBeDisabled();
    expect(add).toHaveAttribute("title", "Leads and administrators add data.");
  });

  it("lists detectors with what they need", async () => {
    answer("get", "/api/detectors", page({ ...DETECTOR, needs: ["actor", "device|payment"] }));
    const { screen } = open("/hunt?tab=detectors");
    expect(await screen.findByRole("link", { name: "Accounts acting as one" })).toBeVisible();
    expect(screen.getByText("actor, device or payment")).toBeVisible();
    expect(screen.getByText("may name victims")).toBeVisible();
  });

  it("lets go of the words of one tab in the next", async () => {
    answer("get", "/api/datasets", page(DATASET));
    answer("get", "/api/detectors", page(DETECTOR));
    const { screen, user, router } = open("/hunt?q=plays");
    await screen.findByRole("link", { name: "plays" });
    await user.click(screen.getByRole("tab", { name: "Detectors" }));
    expect(await screen.findByRole("link", { name: "Accounts acting as one" })).toBeVisible();
    expect(router.state.location.search).toEqual({ tab: "detectors" });
  });

  it("lists hunts, and queries on demand", async () => {
    answer("get", "/api/hunts", page(HUNT, { ...HUNT, run: "RUN-3", status: "inconclusive", leads: [] }));
    answer("get", "/api/runs", page(QUERY));
    const { screen, user } = open("/hunt?tab=runs");
    expect(await screen.findByRole("link", { name: "RUN-4" })).toBeVisible();
    expect(screen.getByText("inconclusive")).toBeVisible();
    expect(screen.getAllByText("A farm drives one album.")).toHaveLength(2);
    await user.click(screen.getByRole("radio", { name: "Queries" }));
    expect(await screen.findByRole("link", { name: "RUN-6" })).toBeVisible();
    expect(screen.getByText("SELECT count(*) AS n FROM plays WHERE account_id = ?")).toBeVisible();
  });

  it("says what the desk refuses, and asks again", async () => {
    refuse("get", "/api/hunts", 403, "role");
    const { screen, user } = open("/hunt?tab=runs");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Do it otherwise.");
    answer("get", "/api/hunts", page());
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Nobody has hunted yet")).toBeVisible();
  });
});

describe("jobs", () => {
  it("are narrowed by state at the desk, and one is opened beside the list", async () => {
    const asked = answer("get", "/api/jobs", page(JOB));
    answer("get", "/api/jobs/JOB-9", JOB);
    const { screen, user, router } = open("/hunt?tab=jobs");
    await screen.findByRole("link", { name: "JOB-9" });
    await user.click(screen.getByRole("combobox", { name: "State of the job" }));
    await user.click(await screen.findByRole("option", { name: "running" }));
    await screen.findByRole("link", { name: "JOB-9" });
    expect(asked.at(-1)?.query.get("state")).toBe("running");
    await user.click(screen.getByRole("link", { name: "JOB-9" }));
    const beside = within(await screen.findByRole("dialog", { name: "JOB-9" }));
    expect(await beside.findByRole("progressbar")).toBeVisible();
    expect(beside.getByRole("heading", { name: "What was asked" })).toBeVisible();
    expect(beside.getByText("co_action")).toBeVisible();
    expect(router.state.location.search).toMatchObject({ job: "JOB-9" });
  });

  it("can be cancelled while they run", async () => {
    answer("get", "/api/jobs", page(JOB));
    let state = "running";
    answer("get", "/api/jobs/JOB-9", () => ({ ...JOB, state }));
    const sent = answer("post", "/api/jobs/JOB-9/cancel", () => {
      state = "cancelled";
      return { ...JOB, state };
    });
    const { screen, user } = open("/hunt?tab=jobs&job=JOB-9");
    const beside = within(await screen.findByRole("dialog", { name: "JOB-9" }));
    await user.click(await beside.findByRole("button", { name: "Cancel" }));
    expect(await beside.findByText(/It was cancelled/)).toBeVisible();
    expect(sent).toHaveLength(1);
  });

  it("tell why they failed and what to do, or give the file they made", async () => {
    answer("get", "/api/jobs", page(JOB));
    const problem = { status: 413, code: "time_limit", detail: "It took too long.", fix: "Ask for less.", facts: {} };
    answer("get", "/api/jobs/JOB-8", { ...JOB, ref: "JOB-8", state: "failed", problem });
    const file = { name: "case.zip", media_type: "application/zip", sha256: "a", size: 129_777 };
    answer("get", "/api/jobs/JOB-7", {
      ...JOB,
      ref: "JOB-7",
      kind: "bundle",
      state: "done",
      file,
      result: { case: "CASE-1" },
    });
    const { screen, router } = open("/hunt?tab=jobs&job=JOB-8");
    expect(await screen.findByRole("alert")).toHaveTextContent("It took too long.");
    expect(screen.getByRole("alert")).toHaveTextContent("Ask for less.");
    router.history.push("/hunt?tab=jobs&job=JOB-7");
    const download = await screen.findByRole("link", { name: "Download case.zip (130 kB)" });
    expect(download).toHaveAttribute("href", "/api/jobs/JOB-7/file");
    expect(screen.getByRole("link", { name: "CASE-1" })).toBeVisible();
  });
});

describe("schedules", () => {
  it("are listed with when they are due, and ended for a reason", async () => {
    answer("get", "/api/schedules", page(SCHEDULE));
    const sent = answer("delete", "/api/schedules/SCH-1", SCHEDULE);
    const { screen, user } = open("/hunt?tab=schedules");
    expect(await screen.findByText("every day at 03:00, Asia/Singapore")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "End SCH-1" }));
    const dialog = within(await screen.findByRole("dialog", { name: "End SCH-1?" }));
    expect(dialog.getByRole("button", { name: "End it" })).toBeDisabled();
    await write(user, dialog.getByRole("textbox", { name: /Reason/ }), "The farm is gone.");
    await user.click(dialog.getByRole("button", { name: "End it" }));
    expect(await screen.findByText("SCH-1 is ended.")).toBeVisible();
    expect(sent[0]?.query.get("reason")).toBe("The farm is gone.");
  });

  it("are made from a detector's form", async () => {
    answer("get", "/api/schedules", page());
    answer("get", "/api/datasets", page(DATASET));
    answer("get", "/api/detectors", page(DETECTOR));
    answer("get", "/api/detectors/co_action", DETECTOR);
    const sent = answer("post", "/api/schedules", SCHEDULE, 201);
    const { screen, user } = open("/hunt?tab=schedules&add=schedule&detector=co_action");
    await user.click(await screen.findByLabelText(/^Hypothesis/));
    await user.paste("A farm comes back.");
    await user.click(screen.getByText("Add it"));
    expect(await screen.findByText("Choose a dataset.")).toBeVisible();
    expect(screen.queryByText("Between")).toBeNull();
    expect(sent).toHaveLength(0);
    await user.click(screen.getByPlaceholderText("Choose one that binds what it needs"));
    await user.click(await screen.findByText("plays", { selector: "[role=option] *" }));
    await user.clear(screen.getByDisplayValue("0 3 * * *"));
    await user.paste("30 6 * * 1-5");
    await user.click(screen.getByText("Add it"));
    expect(await screen.findByText(/SCH-1 is made: every day at 03:00/)).toBeVisible();
    expect(sent[0]?.body).toMatchObject({
      kind: "hunt",
      cron: "30 6 * * 1-5",
      form: { detector: "co_action", dataset: "plays", hypothesis: "A farm comes back.", look_back: "tick" },
    });
  }, 60_000);

  it("put files together at their times, and say what the desk refuses", async () => {
    be("lead");
    answer("get", "/api/schedules", page());
    answer("get", "/api/datasets", page(DATASET));
    answer("get", "/api/detectors", page(DETECTOR));
    const { screen, user } = open("/hunt?tab=schedules");
    expect(await screen.findByText("Nothing is asked for by itself")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Add a schedule" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add a schedule" }));
    await user.click(dialog.getByRole("combobox", { name: "What" }));
    await user.click(await screen.findByRole("option", { name: "Put files together" }));
    await user.click(dialog.getByRole("combobox", { name: /Dataset/ }));
    await user.click(await screen.findByRole("option", { name: "plays" }));
    refuse("post", "/api/schedules", 422, "never_due", "The schedule is never due.");
    await user.click(dialog.getByRole("button", { name: "Add it" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("The schedule is never due.");
    const sent = answer("post", "/api/schedules", { ...SCHEDULE, kind: "compact" }, 201);
    await user.click(dialog.getByRole("button", { name: "Add it" }));
    await screen.findByText(/SCH-1 is made/);
    expect(sent[0]?.body).toMatchObject({ kind: "compact", form: { dataset: "plays" }, cron: "0 3 * * *" });
  });
});
