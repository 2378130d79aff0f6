import { JOB } from "@testing/hunting";
import { answer, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { JobDetail } from "./JobDetail";

const facts = (screen: ReturnType<typeof showPart>["screen"], name: string) =>
  within(screen.getByRole("heading", { name }).closest("section") as HTMLElement);

describe("a job in detail", () => {
  it("tells how long it took, how often it was cut off, and which schedule asked", async () => {
    const ended_at = "2026-11-28T11:30:00Z";
    answer("get", "/api/jobs/JOB-9", { ...JOB, state: "done", ended_at, attempt: 2, schedule: "SCH-1" });
    const { screen } = showPart(() => <JobDetail jobRef="JOB-9" />);
    expect(await screen.findByRole("heading", { name: "The job" })).toBeVisible();
    const job = facts(screen, "The job");
    expect(job.getByText("1 h 30 m")).toBeVisible();
    expect(job.getByText("1 time, as the work was cut off")).toBeVisible();
    expect(job.getByText("SCH-1")).toBeVisible();
  });

  it("tells what was asked and came of it a line each, and leads to what has a page", async () => {
    const form = { look_back: "30d", parameters: { window: 60 }, hypothesis: "", since: null };
    answer("get", "/api/jobs/JOB-9", { ...JOB, form, state: "done", result: { run: "RUN-4", rows_read: 12 } });
    const { screen } = showPart(() => <JobDetail jobRef="JOB-9" />);
    expect(await screen.findByRole("link", { name: "RUN-4" })).toHaveAttribute("href", "/hunt/runs/RUN-4");
    expect(facts(screen, "What came of it").getByText("rows read")).toBeVisible();
    const asked = facts(screen, "What was asked");
    expect(asked.getByText("look back")).toBeVisible();
    expect(asked.getByText('{"window":60}')).toBeVisible();
    expect(asked.queryByText("hypothesis")).not.toBeInTheDocument();
    expect(asked.queryByText("since")).not.toBeInTheDocument();
  });

  it("says so where the desk does not show it", async () => {
    refuse("get", "/api/jobs/JOB-9", 404, "not_found", "There is no job JOB-9.");
    const { screen } = showPart(() => <JobDetail jobRef="JOB-9" />);
    expect(await screen.findByRole("alert")).toHaveTextContent("There is no job JOB-9.");
    expect(screen.queryByRole("heading", { name: "The job" })).not.toBeInTheDocument();
  });
});
