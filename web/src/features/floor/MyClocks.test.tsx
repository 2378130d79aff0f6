import { openAt } from "@testing/console";
import { aClock, anEscalationLine, aTask, inHours } from "@testing/escalations";
import { answer } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { mineFirst, tasksFor } from "./MyClocks";
import "./FloorPage";

const OTHER = "ESC-2026-000002";

beforeEach(() => {
  answer("get", "/api/start", null);
  answer("get", "/api/floor", {
    approvals: null,
    findings: null,
    my_leads: null,
    my_cases: null,
    leads: null,
    jobs: null,
    deliveries: null,
    holding: null,
    glass: null,
    news: [],
  });
});

describe("my clocks", () => {
  it("puts those of what I hold first, each with its time left and its escalation", async () => {
    const clocks = [aClock({ ref: "CLK-2", subject: OTHER, due_at: inHours(1.5) }), aClock({ is_provisional: true })];
    answer("get", "/api/clocks", { items: clocks, next_cursor: null });
    const asked = answer("get", "/api/escalations", { items: [anEscalationLine()], next_cursor: null });
    const { screen } = openAt("/floor");
    const list = within(await screen.findByRole("list", { name: "My clocks" }));
    await list.findByText(/held by you/);
    const [first, second] = list.getAllByRole("link");
    expect(first).toHaveTextContent(/2 h 1\d m left.*held by you.*provisional/);
    expect(second).toHaveAttribute("href", `/escalations/${OTHER}`);
    expect(asked[0]?.query.get("assignee")).toBe("me");
  });

  it("tells the tasks of my roles", async () => {
    signedInAs(["legal"]);
    const tasks = [aTask(), aTask({ ref: "TASK-2", title: "Say whether it applies", for_role: "legal" })];
    answer("get", "/api/tasks", { items: tasks, next_cursor: null });
    const { screen } = openAt("/floor");
    const list = within(await screen.findByRole("list", { name: "Tasks for me" }));
    expect(list.getAllByRole("link")).toHaveLength(1);
    expect(list.getByRole("link")).toHaveTextContent("Say whether it applies");
  });

  it("teaches where nothing waits, and is not shown to who may not read escalations", async () => {
    const first = openAt("/floor");
    expect(await first.screen.findByText(/No clock runs/)).toBeVisible();
    expect(first.screen.getByText(/Nothing is asked of your roles/)).toBeVisible();
    first.leave();
    signedInAs(["screener"]);
    const { screen } = openAt("/floor");
    await screen.findByRole("heading", { name: "Floor" });
    expect(screen.queryByText("My clocks")).toBeNull();
  });

  it("keeps the desk's order within each part, and a task with a name is that person's alone", () => {
    const clocks = ["A", "B", "C"].map((subject) => aClock({ subject }));
    expect(mineFirst(clocks, new Set(["C"])).map((one) => one.subject)).toEqual(["C", "A", "B"]);
    const tasks = [aTask({ assignee: "u-2" }), aTask({ assignee: "u-1", for_role: "legal" })];
    expect(tasksFor(tasks, ["specialist"], "u-1")).toEqual([tasks[1]]);
  });
});
