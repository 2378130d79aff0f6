import { describe, expect, it } from "vitest";
import { openAt } from "@/testing/console";
import { answer, refuse } from "@/testing/network";

const LEAD = {
  ref: "LEAD-1",
  detector: "co_action",
  title: "31 accounts act as one",
  state: "open",
  score: 0.91,
  q_value: null,
  member_count: 31,
  assignee: null,
  verdict: null,
  last_seen: "2026-11-28T10:00:00Z",
  version: 1,
};

describe("the list of leads", () => {
  it("shows what the desk tells, and opens a lead by keys", async () => {
    answer("get", "/api/leads", {
      items: [LEAD, { ...LEAD, ref: "LEAD-2", title: "Two of a kind" }],
      next_cursor: null,
    });
    answer("get", "/api/leads/LEAD-2", {});
    const { screen, user, router } = openAt("/leads");
    await screen.findByText("31 accounts act as one");
    await user.keyboard("jj{Enter}");
    expect(router.state.location.pathname).toBe("/leads/LEAD-2");
  });

  it("says what to do where the desk refuses", async () => {
    refuse("get", "/api/leads", 403, "role");
    const { screen } = openAt("/leads");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});
