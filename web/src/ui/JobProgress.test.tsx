import { answer, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { describe, expect, it, vi } from "vitest";
import { JobProgress } from "./JobProgress";

const JOB = {
  ref: "JOB-7",
  kind: "collect",
  state: "running",
  progress: 0.4,
  doing: "reading 3 of 9 files",
  attempt: 2,
  at: "2026-11-29T00:00:00Z",
  started_at: "2026-11-29T00:00:05Z",
  ended_at: null as string | null,
  problem: null as object | null,
  result: null,
  form: {},
  subject: "CASE-1",
  by: "u-1",
  file: null,
  schedule: null,
  slot: null,
};

function show(onDone?: () => void) {
  return showPart(() => <JobProgress job="JOB-7" name="Collecting" onDone={onDone} />);
}

describe("the progress of a job", () => {
  it("tells how far it is, what it does and how often it was begun", async () => {
    answer("get", "/api/jobs/JOB-7", JOB);
    const { screen } = show();
    expect(await screen.findByRole("progressbar", { name: "Collecting: 40 % done" })).toHaveAttribute(
      "aria-valuenow",
      "40",
    );
    expect(screen.getByText("40 %, reading 3 of 9 files")).toBeVisible();
    expect(screen.getByText(/attempt 2/)).toBeVisible();
  });

  it("is asked for until it ends, and tells once that it is done", async () => {
    let asked = 0;
    answer("get", "/api/jobs/JOB-7", () => {
      asked += 1;
      return asked < 2 ? { ...JOB, state: "queued" } : { ...JOB, state: "done", ended_at: "2026-11-29T00:01:05Z" };
    });
    const onDone = vi.fn();
    const { screen } = show(onDone);
    expect(await screen.findByText(/waits for its turn/)).toBeVisible();
    expect(await screen.findByText("done")).toBeVisible();
    expect(screen.getByText(/1 m/)).toBeVisible();
    expect(onDone).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ ref: "JOB-7", state: "done" }));
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  });

  it("is cancelled, and says so", async () => {
    let state = "running";
    answer("get", "/api/jobs/JOB-7", () => ({ ...JOB, state }));
    const asked = answer("post", "/api/jobs/JOB-7/cancel", () => {
      state = "cancelled";
      return { ...JOB, state };
    });
    const { screen, user } = show();
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByText(/It was cancelled/)).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it("says why it failed and what to do", async () => {
    const problem = { title: "The file is broken", detail: "Row 9 has no time.", fix: "Mend it and load again." };
    answer("get", "/api/jobs/JOB-7", { ...JOB, state: "failed", problem });
    const { screen } = show();
    expect(await screen.findByRole("alert")).toHaveTextContent("Row 9 has no time.Mend it and load again.");
  });

  it("says what to do where the desk does not show it", async () => {
    refuse("get", "/api/jobs/JOB-7", 404, "not_found");
    const { screen } = show();
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});
