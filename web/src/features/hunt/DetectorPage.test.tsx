import { openAt } from "@testing/console";
import { be, DATASET, DETECTOR, JOB, page } from "@testing/hunting";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";

const LACKING = { ...DATASET, name: "payouts", roles: { actor: "account_id" } };
const ADDRESS = "/hunt/detectors/co_action";

beforeEach(() => {
  answer("get", "/api/detectors/co_action", DETECTOR);
  answer("get", "/api/datasets", page(DATASET, LACKING));
});

describe("a detector", () => {
  it("tells how it works, what it needs and when it is wrong, and takes nothing for markup", async () => {
    const { screen } = openAt(ADDRESS);
    expect(await screen.findByRole("heading", { level: 1, name: "Accounts acting as one" })).toBeVisible();
    const does = within(await screen.findByRole("region", { name: "What it does" }));
    expect(does.getByText("Method.").tagName).toBe("STRONG");
    expect(does.getByText("window").tagName).toBe("CODE");
    expect(does.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["<b>first</b>", "second"]);
    expect(screen.getByText("own devices")).toBeVisible();
    expect(screen.getByText("release night")).toBeVisible();
    expect(screen.getByText("co_action, version 2")).toBeVisible();
  });

  it("teaches where there is none of that name", async () => {
    refuse("get", "/api/detectors/co_action", 404, "no_such_detector");
    const { screen } = openAt(ADDRESS);
    expect(await screen.findByText("There is no such detector")).toBeVisible();
  });

  it("is tested on its own cases", async () => {
    const verdict = { trial: "fan_party", kind: "benign", why: "People on their own devices.", message: "" };
    answer("post", "/api/detectors/co_action/test", {
      detector: "co_action",
      passed: false,
      verdicts: [
        { ...verdict, passed: true },
        { ...verdict, trial: "farm", kind: "abuse", passed: false, message: "No lead was made." },
      ],
    });
    const { screen, user } = openAt(ADDRESS);
    await user.click(await screen.findByRole("button", { name: "Test it" }));
    expect(await screen.findByText(/1 of 2 cases wrongly/)).toBeVisible();
    expect(screen.getByRole("row", { name: /farm abuse wrong No lead was made/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /fan party benign right/ })).toBeVisible();
  });
});

describe("a hunt by hand", () => {
  it("is refused by the page until it is whole, and says what each field must be", async () => {
    const sent = answer("post", "/api/hunts", JOB, 202);
    const { screen, user } = openAt(ADDRESS);
    await user.click(await screen.findByText("5 parameters, all at their default"));
    const weight = screen.getByRole("spinbutton", { name: "min_weight" });
    expect(weight).toHaveAttribute("min", "1");
    expect(weight).toHaveAttribute("max", "10000");
    await user.clear(weight);
    await user.type(weight, "0");
    await user.click(screen.getByRole("button", { name: "Run" }));
    expect(await screen.findByText("It must be 1 to 10,000.")).toBeVisible();
    expect(screen.getByText("Choose a dataset.")).toBeVisible();
    expect(screen.getByText(/Say what you expect to find/)).toBeVisible();
    expect(sent).toHaveLength(0);
  });

  it("offers datasets that bind what it needs, and says what the others lack", async () => {
    const { screen, user } = openAt(ADDRESS);
    await user.click(await screen.findByRole("combobox", { name: /Dataset/ }));
    expect(await screen.findByRole("option", { name: "plays" })).toBeVisible();
    expect(screen.getByRole("option", { name: "payouts: lacks object" })).toHaveAttribute("data-combobox-disabled");
  });

  it("sends what was changed, shows the job, and leads to the run", async () => {
    const sent = answer("post", "/api/hunts", JOB, 202);
    let job: object = JOB;
    answer("get", "/api/jobs/JOB-9", () => ({ ...job }) as never);
    const { screen, user, router } = openAt(`${ADDRESS}?dataset=plays`);
    await user.click(await screen.findByRole("textbox", { name: /Hypothesis/ }));
    await user.paste("A farm drives one album.");
    await user.click(screen.getByText("5 parameters, all at their default"));
    await user.clear(screen.getByRole("textbox", { name: "window" }));
    await user.type(screen.getByRole("textbox", { name: "window" }), "10m");
    expect(screen.getByText("5 parameters, 1 changed")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Last 30d" }));
    await user.click(screen.getByRole("button", { name: "Run" }));
    expect(await screen.findByRole("progressbar")).toBeVisible();
    expect(sent[0]?.body).toEqual({
      detector: "co_action",
      dataset: "plays",
      hypothesis: "A farm drives one album.",
      parameters: { window: 600 },
      look_back: "tick",
    });
    expect(router.state.location.search).toMatchObject({ job: "JOB-9" });
    job = { ...JOB, state: "done", progress: 1, ended_at: JOB.at, result: { run: "RUN-4", leads: 2, status: "found" } };
    expect(await screen.findByRole("link", { name: "Read RUN-4" })).toHaveAttribute("href", "/hunt/runs/RUN-4");
    expect(screen.getByText("2 leads")).toBeVisible();
  });

  it("keeps what was typed over a reload and a refusal", async () => {
    refuse("post", "/api/hunts", 422, "empty_window", "Nothing lies in it.");
    const first = openAt(`${ADDRESS}?dataset=plays`);
    await first.user.click(await first.screen.findByRole("textbox", { name: /Hypothesis/ }));
    await first.user.paste("A farm.");
    await first.user.click(first.screen.getByRole("button", { name: "Run" }));
    expect(await first.screen.findByRole("alert")).toHaveTextContent("Nothing lies in it.");
    first.leave();
    const again = openAt(ADDRESS);
    expect(await again.screen.findByRole("textbox", { name: /Hypothesis/ })).toHaveValue("A farm.");
  });

  it("looks between two times, by the clocks of the chosen zone", async () => {
    localStorage.setItem("watchfloor.zone", "utc");
    const sent = answer("post", "/api/hunts", JOB, 202);
    answer("get", "/api/jobs/JOB-9", JOB);
    const { screen, user } = openAt(`${ADDRESS}?dataset=plays`);
    await user.click(await screen.findByRole("textbox", { name: /Hypothesis/ }));
    await user.paste("A farm.");
    await user.click(screen.getByRole("radio", { name: "Between" }));
    await user.click(screen.getByRole("button", { name: "Run" }));
    expect(await screen.findByText("Give a beginning, an end or both.")).toBeVisible();
    await user.type(screen.getByLabelText(/^Since/), "2026-10-01T08:00");
    await user.click(screen.getByRole("button", { name: "Run" }));
    await screen.findByRole("progressbar");
    expect(sent[0]?.body).toMatchObject({ look_back: "all", since: expect.stringMatching(/^2026-(09-30|10-01)T/) });
  });

  it("is not offered to those who may not run one", async () => {
    be("viewer");
    const { screen } = openAt(ADDRESS);
    expect(await screen.findByText(/Specialists and leads run detectors/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Run" })).toBeNull();
    expect(screen.getByRole("button", { name: "Test it" })).toBeDisabled();
  });

  it("says so where no dataset fits at all", async () => {
    answer("get", "/api/datasets", page(LACKING));
    const { screen } = openAt(ADDRESS);
    expect(await screen.findByText(/No dataset binds actor, object, time/)).toBeVisible();
  });
});
