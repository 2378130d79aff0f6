import { openAt } from "@testing/console";
import { aLead } from "@testing/leads";
import { answer } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

async function explained(part: Partial<Parameters<typeof aLead>[0]> = {}) {
  answer("get", "/api/leads/LEAD-1", aLead({ ref: "LEAD-1", ...part }));
  const opened = openAt("/leads/LEAD-1");
  const claim = await opened.screen.findByRole("region", { name: "What is claimed" }, { timeout: 15_000 });
  return { ...opened, claim };
}

describe("the explanation of a lead", () => {
  it("holds the score against the baseline, in numbers", async () => {
    const { claim, leave } = await explained();
    expect(claim).toHaveTextContent("31 accounts met on the same objects.");
    expect(within(claim).getByRole("figure")).toHaveTextContent(/These.*91 %.*Compared.*5\.0 %.*18 times/);
    leave();
  });

  it("says where it comes from, and what it rests on", async () => {
    const { screen, leave } = await explained({ q_value: 0.01 });
    const rests = screen.getByRole("region", { name: "What it rests on" });
    expect(rests).toHaveTextContent("About 1 in 100 claims this strong would be chance.");
    expect(rests).toHaveTextContent("400 events");
    expect(rests).toHaveTextContent("9 members");
    expect(within(rests).getByRole("link", { name: "co_action" })).toHaveAttribute("href", "/hunt/detectors/co_action");
    leave();
  });

  it("names the row of each example", async () => {
    const { screen, leave } = await explained();
    expect(screen.getByRole("region", { name: /Examples/ })).toHaveTextContent(/a1 met b2.*dataset:streams d6ff07c9dd/);
    leave();
  });

  it("says so where nothing innocent was measured and no event is shown", async () => {
    const { screen, leave } = await explained({ counter_evidence: [], exemplars: [], top_objects: [], parameters: {} });
    expect(screen.getByText(/Nothing innocent was measured/)).toBeVisible();
    expect(screen.getByText("This claim shows no single event.")).toBeVisible();
    leave();
  });
});
