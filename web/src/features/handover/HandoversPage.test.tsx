import { openAt } from "@testing/console";
import { COVERAGE, TEAM } from "@testing/desks";
import { aHandover, inHours, tellHandover } from "@testing/handovers";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const LONDON = { ...TEAM, key: "ldn", name: "London", zone: "Europe/London" };

describe("handovers", () => {
  it("are listed with their state, filtered by it, and opened", async () => {
    const asked = answer("get", "/api/handovers", { items: [aHandover()], next_cursor: null });
    tellHandover();
    const { screen, user, router } = openAt("/handovers");
    const grid = await screen.findByRole("grid", { name: "Handovers" });
    expect(await within(grid).findByText("frozen, being accepted")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "State of handovers" }), "draft");
    await screen.findByRole("grid", { name: "Handovers" });
    expect(asked.some((one) => one.query.get("state") === "draft")).toBe(true);
    await user.click(await screen.findByRole("link", { name: "HND-1" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Handover from sg to ldn" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/handovers/HND-1");
  });

  it("teach where there is none yet", async () => {
    const { screen } = openAt("/handovers");
    expect(await screen.findByText("No handover yet")).toBeVisible();
  });

  it("are drafted from one desk to another, for the next planned shift in its zone", async () => {
    answer("get", "/api/desks", [TEAM, LONDON]);
    const next_shift = { shift: "day", starts: inHours(3), ends: inHours(11) };
    const covered = answer("get", "/api/desks/ldn/coverage", { ...COVERAGE, desk: "ldn", next_shift });
    const asked = answer("post", "/api/handovers", aHandover({ state: "draft" }), 201);
    tellHandover({ state: "draft" });
    const { screen, user } = openAt("/handovers");
    await user.click(await screen.findByRole("button", { name: "Draft a handover" }));
    const form = within(await screen.findByRole("dialog", { name: "Draft a handover" }));
    await form.findAllByRole("option", { name: "London" });
    await user.selectOptions(form.getByRole("combobox", { name: "From" }), "sg");
    await user.selectOptions(form.getByRole("combobox", { name: "To" }), "ldn");
    expect(await form.findAllByText(/Time in Europe\/London/)).toHaveLength(2);
    await user.click(await form.findByRole("button", { name: "Take the next planned shift: day" }));
    await user.selectOptions(form.getByRole("combobox", { name: "Receiving lead" }), "u-1");
    await user.click(form.getByRole("button", { name: "Draft it" }));
    await screen.findByRole("heading", { level: 1, name: "Handover from Singapore to London" });
    expect(asked[0]?.body).toMatchObject({
      from_desk: "sg",
      to_desk: "ldn",
      receiving_lead: "u-1",
      shift_begins: next_shift.starts,
      shift_ends: next_shift.ends,
    });
    expect(covered[0]?.query.toString()).toBe("");
  });

  it("keep what was typed where the desk refuses", async () => {
    answer("get", "/api/desks", [TEAM, LONDON]);
    answer("get", "/api/desks/ldn/coverage", { ...COVERAGE, desk: "ldn", next_shift: null });
    refuse("post", "/api/handovers", 422, "bad_shift", "The shift ends before it begins.");
    const kept = { from: "sg", to: "ldn", begins: inHours(1), ends: inHours(9), lead: "" };
    localStorage.setItem("watchfloor.draft.handover.new", JSON.stringify(kept));
    const { screen, user } = openAt("/handovers");
    await user.click(await screen.findByRole("button", { name: "Draft a handover" }));
    const form = within(await screen.findByRole("dialog", { name: "Draft a handover" }));
    await user.click(form.getByRole("button", { name: "Draft it" }));
    expect(await form.findByText("The shift ends before it begins.")).toBeVisible();
    expect(localStorage.getItem("watchfloor.draft.handover.new")).not.toBeNull();
    expect(form.queryByRole("button", { name: /Take the next planned shift/ })).toBeNull();
  });

  it("offer no shift that has begun since the desk was asked", async () => {
    answer("get", "/api/desks", [TEAM, LONDON]);
    const next_shift = { shift: "day", starts: inHours(-0.01), ends: inHours(8) };
    const covered = answer("get", "/api/desks/ldn/coverage", { ...COVERAGE, desk: "ldn", next_shift });
    const { screen, user } = openAt("/handovers");
    await user.click(await screen.findByRole("button", { name: "Draft a handover" }));
    const form = within(await screen.findByRole("dialog", { name: "Draft a handover" }));
    await form.findAllByRole("option", { name: "London" });
    await user.selectOptions(form.getByRole("combobox", { name: "To" }), "ldn");
    await expect.poll(() => covered).toHaveLength(1);
    expect(form.queryByRole("button", { name: /Take the next planned shift/ })).toBeNull();
  });

  it("are not drafted by who only reads", async () => {
    signedInAs(["viewer"]);
    const { screen } = openAt("/handovers");
    expect(await screen.findByRole("button", { name: "Draft a handover" })).toBeDisabled();
  });
});

describe("the audit of ownership", () => {
  it("names each clock without an owner who is there, and why", async () => {
    answer("get", "/api/ownership", {
      audited_at: inHours(0),
      looked_at: 7,
      unowned: [
        {
          escalation: "ESC-2026-000001",
          assignee: "u-2",
          why: "its holder is neither on shift nor on call",
          due_at: inHours(2),
        },
      ],
    });
    const { screen } = openAt("/handovers?tab=ownership");
    const table = await screen.findByRole("table", { name: "Clocks without an owner who is there" });
    expect(within(table).getByText("its holder is neither on shift nor on call")).toBeVisible();
    expect(await within(table).findByText("ben")).toBeVisible();
  });

  it("says so where all have one", async () => {
    answer("get", "/api/ownership", { audited_at: inHours(0), looked_at: 7, unowned: [] });
    const { screen } = openAt("/handovers?tab=ownership");
    expect(await screen.findByText("Every grave or legal clock has an owner who is there")).toBeVisible();
  });
});
