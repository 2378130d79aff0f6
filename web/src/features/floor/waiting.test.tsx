import { aClock, anEscalationLine, aTask, inHours } from "@testing/escalations";
import { aHandover, anItemOf, CALM } from "@testing/handovers";
import { answer, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { Suspense } from "react";
import { describe, expect, it } from "vitest";
import type { Role } from "@/api/session";
import { HandoversToAccept } from "./HandoversToAccept";
import { MyClocks, mineFirst, tasksFor } from "./MyClocks";

const Handovers = () => (
  <Suspense>
    <HandoversToAccept />
  </Suspense>
);
const Clocks = () => (
  <Suspense>
    <MyClocks />
  </Suspense>
);

describe("handovers that wait", () => {
  it("stand in the order in which they pass on, one item said as one", async () => {
    const late = aHandover({ ref: "HND-2", shift_begins: inHours(6), items: [anItemOf()] });
    const soon = aHandover({ ref: "HND-3", shift_begins: inHours(2), items: [CALM, { ...CALM, state: "accepted" }] });
    answer("get", "/api/handovers", { items: [late, soon], next_cursor: null });
    answer("get", "/api/handovers/HND-2", late);
    answer("get", "/api/handovers/HND-3", soon);
    const { screen } = showPart(Handovers);
    const list = within(await screen.findByRole("list", { name: "Handovers to accept" }));
    await list.findByText(/HND-2/);
    await expect
      .poll(() => list.getAllByRole("link").map((one) => one.getAttribute("href")))
      .toEqual(["/handovers/HND-3", "/handovers/HND-2"]);
    expect(list.getAllByRole("link")[0]).toHaveTextContent("1 item waits");
  });

  it("are shown though one of them cannot be read", async () => {
    const shown = aHandover();
    answer("get", "/api/handovers", { items: [aHandover({ ref: "HND-2" }), shown], next_cursor: null });
    answer("get", "/api/handovers/HND-1", shown);
    refuse("get", "/api/handovers/HND-2", 404, "not_found");
    const { screen } = showPart(Handovers);
    const list = within(await screen.findByRole("list", { name: "Handovers to accept" }));
    expect(list.getAllByRole("link")).toHaveLength(1);
  });
});

describe("clocks and tasks that wait", () => {
  it("are the first eight, with how many there are", async () => {
    const clocks = Array.from({ length: 11 }, (_, place) =>
      aClock({ ref: `CLK-${place}`, subject: `ESC-2026-0000${10 + place}` }),
    );
    answer("get", "/api/clocks", { items: clocks, next_cursor: null });
    const mine = anEscalationLine({ ref: "ESC-2026-000020" });
    answer("get", "/api/escalations", { items: [mine], next_cursor: null });
    const { screen } = showPart(Clocks);
    const list = within(await screen.findByRole("list", { name: "My clocks" }));
    await list.findByText(/held by you/);
    expect(list.getAllByRole("link")).toHaveLength(8);
    expect(list.getAllByRole("link")[0]).toHaveAttribute("href", "/escalations/ESC-2026-000020");
    expect(screen.getByText("11")).toBeVisible();
  });

  it("tell a promise of our own, and a clock that has no time yet", async () => {
    const clock = aClock({ kind: "internal", name: "First answer", due_at: null });
    answer("get", "/api/clocks", { items: [clock], next_cursor: null });
    const { screen } = showPart(Clocks);
    const line = within(await screen.findByRole("list", { name: "My clocks" })).getByRole("link");
    expect(line).toHaveTextContent(/First answer.*own promise/);
    expect(line).not.toHaveTextContent("left");
  });

  it("lead to the tasks of an escalation, and say which must be done before closing", async () => {
    const task = aTask({ is_mandatory: true });
    answer("get", "/api/tasks", { items: [task], next_cursor: null });
    const { screen } = showPart(Clocks);
    const line = within(await screen.findByRole("list", { name: "Tasks for me" })).getByRole("link");
    expect(line).toHaveTextContent(/Ask the label.*for desk.*before closing/);
    expect(line).toHaveAttribute("href", "/escalations/ESC-2026-000001?tab=tasks");
  });

  it("are nothing for who does not read escalations", async () => {
    signedInAs(["screener"]);
    const { screen } = showPart(() => (
      <Suspense>
        <h1>Floor</h1>
        <MyClocks />
      </Suspense>
    ));
    await screen.findByRole("heading", { name: "Floor" });
    expect(screen.queryByText("My clocks")).not.toBeInTheDocument();
  });

  it.each<[Role, string[]]>([
    ["specialist", ["desk"]],
    ["lead", ["desk", "approver"]],
    ["legal", ["legal", "approver"]],
    ["policy", ["policy", "approver"]],
    ["viewer", []],
  ])("are for the roles that answer: %s", (role, words) => {
    const tasks = ["desk", "legal", "policy", "approver"].map((for_role) => aTask({ for_role }));
    const mine = tasksFor(tasks, [role], "u-1").map((one) => one.for_role);
    expect(mine.toSorted()).toEqual(words.toSorted());
  });

  it("leave the list that was given as it was", () => {
    const clocks = [aClock({ subject: "A" }), aClock({ subject: "B" })];
    mineFirst(clocks, new Set(["B"]));
    expect(clocks.map((one) => one.subject)).toEqual(["A", "B"]);
  });
});
