import { answer, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LedgerTimeline } from "./LedgerTimeline";

const LINE = {
  at: "2026-11-28T10:00:00Z",
  by: "u-2",
  verb: "lead.verdict_given",
  reason: "Seen twice.",
  details: null,
};
const Part = () => <LedgerTimeline subject="LEAD-1" />;

describe("the ledger of one thing", () => {
  it("tells who did what and why, with what changed", async () => {
    answer("get", "/api/history/LEAD-1", {
      items: [{ ...LINE, details: { verdict: "true", score: 0.9 } }],
      next_cursor: null,
    });
    const { screen, user } = showPart(Part);
    const list = await screen.findByRole("list", { name: "Ledger of LEAD-1" });
    expect(list).toHaveTextContent("Lead: verdict given by");
    expect(await within(list).findByText("ben")).toBeVisible();
    expect(within(list).getByText("Seen twice.")).toBeVisible();
    await user.click(within(list).getByText("What changed"));
    expect(within(list).getByText("0.9")).toBeVisible();
  });

  it("shows older entries when asked, from where it stopped", async () => {
    const asked = answer("get", "/api/history/LEAD-1", ({ query }) =>
      query.get("cursor")
        ? { items: [{ ...LINE, verb: "lead.opened", reason: "" }], next_cursor: null }
        : { items: [LINE], next_cursor: "older" },
    );
    const { screen, user } = showPart(Part);
    await user.click(await screen.findByRole("button", { name: "Show older" }));
    expect(await screen.findByText("Lead: opened")).toBeVisible();
    expect(asked[1]?.query.get("cursor")).toBe("older");
    expect(screen.queryByRole("button", { name: "Show older" })).toBeNull();
  });

  it("says that nothing is there yet", async () => {
    answer("get", "/api/history/LEAD-1", { items: [], next_cursor: null });
    const { screen } = showPart(Part);
    expect(await screen.findByText("The ledger holds nothing of it yet")).toBeVisible();
  });

  it("says what to do where the desk refuses", async () => {
    refuse("get", "/api/history/LEAD-1", 403, "role");
    const { screen } = showPart(Part);
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});
