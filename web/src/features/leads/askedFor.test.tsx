import { openAt } from "@testing/console";
import { aLead, aLine } from "@testing/leads";
import { answer, refuse } from "@testing/network";
import { waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import "./LeadsPage";

beforeEach(() => {
  answer("get", "/api/leads", { items: [aLine({ ref: "LEAD-1" }), aLine({ ref: "LEAD-2" })], next_cursor: null });
  answer("get", "/api/leads/counts", { states: { open: 2 }, detectors: {}, total: 2 });
  answer("get", "/api/detectors", { items: [{ id: "co_action", clause: "PM-01" }], next_cursor: null });
  answer("get", "/api/policies", { items: [{ id: "PM-01", title: "Artificial streaming" }], next_cursor: null });
});

async function press(keys: string) {
  const opened = openAt("/leads");
  await opened.screen.findByText("LEAD-1");
  await opened.user.keyboard(keys);
  return opened;
}

describe("snoozing a lead", () => {
  it("says what the bound comes to, and is done by Enter", async () => {
    const sent = answer("post", "/api/leads/LEAD-1/snooze", aLead({ ref: "LEAD-1", state: "snoozed", version: 2 }));
    const { screen, user, leave } = await press("z");
    expect(await screen.findByText("It wakes above 3 members; now it has 2.")).toBeVisible();
    await user.clear(screen.getByLabelText("Factor"));
    await user.type(screen.getByLabelText("Factor"), "2{Enter}");
    expect(await screen.findByText("LEAD-1 sleeps until it grows.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ until_grows_by: "members", factor: 2, reason: "" });
    leave();
  });

  it("does not let a score grow beyond one, nor by nothing", async () => {
    const { screen, user, leave } = await press("z");
    await user.click(await screen.findByRole("radio", { name: "Score" }));
    expect(screen.getByText(/A score cannot grow beyond 1/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Snooze" })).toBeDisabled();
    await user.clear(screen.getByLabelText("Factor"));
    expect(screen.getByText("More than 1, at most 100.")).toBeVisible();
    leave();
  });

  it("keeps the reason that was typed", async () => {
    const { screen, user, leave } = await press("z");
    await user.type(await screen.findByLabelText("Reason (optional)"), "A sale");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await user.keyboard("z");
    expect(await screen.findByLabelText("Reason (optional)")).toHaveValue("A sale");
    leave();
  });
});

describe("a case for a lead", () => {
  it("names the clause of the detector, too, where a title was typed before that was heard of", async () => {
    const sent = answer("post", "/api/cases", { ref: "CASE-4" }, 201);
    answer("get", "/api/detectors", { items: [], next_cursor: null });
    const first = await press("c");
    await first.user.type(await first.screen.findByLabelText(/Title/), "!");
    await first.user.click(first.screen.getByRole("button", { name: "Cancel" }));
    first.leave();

    answer("get", "/api/detectors", { items: [{ id: "co_action", clause: "PM-01" }], next_cursor: null });
    const { screen, user, leave } = await press("c");
    expect(await screen.findAllByText("PM-01 Artificial streaming")).not.toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "Open the case" }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ title: "31 accounts act as one!", clauses: ["PM-01"] }));
    leave();
  });

  it("is opened with what the lead and its detector say", async () => {
    const sent = answer("post", "/api/cases", { ref: "CASE-4" }, 201);
    const { screen, user, leave } = await press("c");
    expect(await screen.findByLabelText(/Title/)).toHaveValue("31 accounts act as one");
    expect(await screen.findAllByText("PM-01 Artificial streaming")).not.toHaveLength(0);
    await user.selectOptions(screen.getByLabelText("Impact"), "S1");
    await user.click(screen.getByRole("button", { name: "Open the case" }));
    expect(await screen.findByText("CASE-4 is opened from LEAD-1.")).toBeVisible();
    expect(sent[0]?.body).toEqual({
      title: "31 accounts act as one",
      type: "investigation",
      impact: "S1",
      clauses: ["PM-01"],
      lead: "LEAD-1",
    });
    expect(screen.getByRole("button", { name: "Go to CASE-4" })).toBeVisible();
    leave();
  });

  it("keeps what was typed where the desk refuses, and says how a type is written", async () => {
    refuse("post", "/api/cases", 422, "invalid");
    const { screen, user, leave } = await press("c");
    const title = await screen.findByLabelText(/Title/);
    await user.clear(title);
    await user.type(title, "A ring");
    await user.click(screen.getByRole("button", { name: "Open the case" }));
    expect(await screen.findByText("Do it otherwise.")).toBeVisible();
    expect(screen.getByLabelText(/Title/)).toHaveValue("A ring");
    await user.type(screen.getByLabelText(/Type/), " X");
    expect(screen.getByText(/a letter first/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Open the case" })).toBeDisabled();
    leave();
  });

  it("is found by words of its title", async () => {
    const asked = answer("get", "/api/search", {
      items: [
        { subject: "CASE-2", title: "The ring" },
        { subject: "CASE-3", title: "The ring again" },
      ],
      next_cursor: null,
    });
    const sent = answer("post", "/api/cases/CASE-3/leads", { ref: "CASE-3" });
    const { screen, user, leave } = await press("c");
    await user.click(await screen.findByRole("tab", { name: "Put it into a case" }));
    await user.type(screen.getByLabelText("Case"), "ring");
    await user.click(await screen.findByRole("radio", { name: "CASE-3 The ring again" }));
    await user.click(screen.getByRole("button", { name: "Put it into CASE-3" }));
    expect(await screen.findByText("LEAD-1 is in CASE-3.")).toBeVisible();
    expect(asked.at(-1)?.query.get("kind")).toBe("case");
    expect(sent[0]?.body).toEqual({ lead: "LEAD-1" });
    leave();
  });

  it("is named by its reference alone", async () => {
    answer("get", "/api/search", { items: [], next_cursor: null });
    const sent = answer("post", "/api/cases/CASE-7/leads", { ref: "CASE-7" });
    const { screen, user, leave } = await press("c");
    await user.click(await screen.findByRole("tab", { name: "Put it into a case" }));
    await user.type(screen.getByLabelText("Case"), "case-7{Enter}");
    await screen.findByText("LEAD-1 is in CASE-7.");
    expect(sent).toHaveLength(1);
    leave();
  });
});
