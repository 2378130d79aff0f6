import { openAt } from "@testing/console";
import { aLead, aLine, lookThrough } from "@testing/leads";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WIDE } from "@/lib/media";
import "./LeadsPage";

const LEADS = [
  aLine({ ref: "LEAD-1", title: "First claim" }),
  aLine({ ref: "LEAD-2", title: "Second claim", score: 0.8 }),
  aLine({ ref: "LEAD-3", title: "Third claim", score: 0.7 }),
];

let opened: ReturnType<typeof openAt>;

async function openLeads(address = "/leads") {
  opened = openAt(address);
  await opened.screen.findByLabelText("Lead LEAD-1");
  return opened;
}

const row = (name: RegExp) => opened.screen.getByRole("row", { name });
const pane = () => opened.screen.getByRole("complementary");
const judged = (ref: string, verdict: "benign" | "true_positive" | "inconclusive", version = 2) =>
  aLead({ ref, title: ref, state: "judged", verdict, version });

beforeEach(() => {
  lookThrough(WIDE);
  answer("get", "/api/leads", { items: LEADS, next_cursor: null });
  answer("get", "/api/leads/:ref", ({ path }) => aLead({ ...LEADS[0], ref: path.split("/").at(-1) ?? "" }));
  answer("get", "/api/leads/counts", { states: { open: 3, judged: 1 }, detectors: { co_action: 3 }, total: 4 });
  answer("get", "/api/history/:ref", {
    items: [{ at: "2026-11-28T11:00:00Z", by: "u-2", verb: "lead.labelled", reason: "" }],
    next_cursor: null,
  });
});
afterEach(() => opened.leave());

describe("triage by keys", () => {
  it.each([
    ["t", "true_positive", "True positive"],
    ["b", "benign", "Benign"],
    ["i", "inconclusive", "Inconclusive"],
  ] as const)("judges by %s, goes on to the next lead and leaves the row where it was", async (key, verdict, word) => {
    const sent = answer("post", "/api/leads/LEAD-1/label", judged("LEAD-1", verdict));
    const { user, screen } = await openLeads();
    await user.keyboard(key);
    expect(await screen.findByText(`LEAD-1 is judged: ${word.toLowerCase()}.`)).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ verdict, reason: "" });
    expect(sent[0]?.headers.get("if-match")).toBe('"1"');
    expect(within(pane()).getByRole("heading", { name: "Second claim" })).toBeVisible();
    expect(screen.getAllByRole("row")[1]).toHaveTextContent(word);
  });

  it("shows the verdict before the desk has answered", async () => {
    answer("post", "/api/leads/LEAD-1/label", () => new Promise<never>(() => undefined) as never);
    const { user } = await openLeads();
    await user.keyboard("b");
    expect(row(/LEAD-1/)).toHaveTextContent("Benign");
  });

  it("keeps a judged lead at its place after the desk has taken it off the list", async () => {
    answer("post", "/api/leads/LEAD-1/label", judged("LEAD-1", "benign"));
    const { user, screen, client } = await openLeads();
    await user.keyboard("b");
    await screen.findByText("LEAD-1 is judged: benign.");
    answer("get", "/api/leads", { items: LEADS.slice(1), next_cursor: null });
    await client.invalidateQueries({ queryKey: ["leads", "list"] });
    expect(screen.getAllByRole("row")[1]).toHaveTextContent("LEAD-1");
    await user.click(screen.getByRole("button", { name: "Put away 1 done" }));
    expect(screen.getAllByRole("row")[1]).toHaveTextContent("LEAD-2");
  });

  it("asks for a reason where Shift is held", async () => {
    const sent = answer("post", "/api/leads/LEAD-1/label", judged("LEAD-1", "benign"));
    const { user, screen } = await openLeads();
    await user.keyboard("{Shift>}B{/Shift}");
    await user.click(await screen.findByLabelText("Reason (optional)"));
    await user.paste("A household");
    await user.click(screen.getByText("Judge benign"));
    await screen.findByText("LEAD-1 is judged: benign.");
    expect(sent[0]?.body).toMatchObject({ verdict: "benign", reason: "A household" });
  });

  it("undoes the last act with the version that it made", async () => {
    answer("post", "/api/leads/LEAD-1/label", judged("LEAD-1", "benign", 7));
    const undone = answer("post", "/api/leads/LEAD-1/undo", aLead({ ref: "LEAD-1", title: "First claim", version: 8 }));
    const { user, screen } = await openLeads();
    await user.keyboard("bu");
    expect(await screen.findByText("LEAD-1 is as it was before.")).toBeVisible();
    expect(undone[0]?.headers.get("if-match")).toBe('"7"');
    expect(row(/LEAD-1/)).not.toHaveTextContent("Benign");
  });

  it("undoes from the corner word", async () => {
    answer("post", "/api/leads/LEAD-1/label", judged("LEAD-1", "benign"));
    const undone = answer("post", "/api/leads/LEAD-1/undo", aLead({ ref: "LEAD-1", version: 3 }));
    const { user, screen } = await openLeads();
    await user.keyboard("b");
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByText("LEAD-1 is as it was before.");
    expect(undone).toHaveLength(1);
  });

  it("says that there is nothing to undo", async () => {
    const { user, screen } = await openLeads();
    await user.keyboard("u");
    expect(await screen.findByText("There is nothing of yours to undo here.")).toBeVisible();
  });

  it("sends a second verdict on the version that the first one made", async () => {
    const sent = answer("post", "/api/leads/LEAD-1/label", judged("LEAD-1", "benign", 5));
    const { user, screen } = await openLeads();
    await user.keyboard("bkt");
    await screen.findByText("LEAD-1 is judged: true positive.");
    expect(sent.map((one) => one.headers.get("if-match"))).toEqual(['"1"', '"5"']);
  });

  it("tells who changed a lead meanwhile, and shows it as it is now", async () => {
    refuse("post", "/api/leads/LEAD-1/label", 412, "stale_version");
    const { user, screen } = await openLeads();
    answer("get", "/api/leads/LEAD-1", judged("LEAD-1", "inconclusive", 4));
    await user.keyboard("b");
    expect(await screen.findByText("ben changed LEAD-1 meanwhile")).toBeVisible();
    expect(row(/LEAD-1/)).toHaveTextContent("Inconclusive");
  });

  it("puts a lead back where the desk refuses", async () => {
    refuse("post", "/api/leads/LEAD-1/label", 403, "role");
    const { user, screen } = await openLeads();
    await user.keyboard("b");
    expect(await screen.findByText(/Do it otherwise/)).toBeVisible();
    expect(row(/LEAD-1/)).not.toHaveTextContent("Benign");
  });
});

describe("claiming by keys", () => {
  it("claims a free lead, and gives it back", async () => {
    const claimed = answer("post", "/api/leads/LEAD-1/claim", aLead({ ref: "LEAD-1", assignee: "u-1", version: 2 }));
    const released = answer("post", "/api/leads/LEAD-1/release", aLead({ ref: "LEAD-1", version: 3 }));
    const { user, screen } = await openLeads();
    await user.keyboard("m");
    expect(await screen.findByText("LEAD-1 is yours.")).toBeVisible();
    await user.keyboard("m");
    expect(await screen.findByText("LEAD-1 is free again.")).toBeVisible();
    expect([claimed.length, released.length]).toEqual([1, 1]);
  });

  it("says plainly who was first", async () => {
    refuse("post", "/api/leads/LEAD-1/claim", 409, "already_claimed");
    const { user, screen } = await openLeads();
    answer("get", "/api/leads/LEAD-1", aLead({ ref: "LEAD-1", assignee: "u-2", version: 2 }));
    await user.keyboard("m");
    expect(await screen.findByText("ben has claimed LEAD-1")).toBeVisible();
  });

  it("does not ask the desk where somebody is known to hold it", async () => {
    answer("get", "/api/leads", { items: [{ ...LEADS[0], assignee: "u-2" }], next_cursor: null });
    answer("get", "/api/leads/LEAD-1", aLead({ ...LEADS[0], ref: "LEAD-1", assignee: "u-2" }));
    const { user, screen } = await openLeads();
    await screen.findByText("What is claimed");
    await user.keyboard("m");
    expect(await screen.findByText("Claim: ben has claimed it.")).toBeVisible();
  });
});

describe("the menu of acts", () => {
  it("is gone through by arrows and acts by the key itself", async () => {
    const sent = answer("post", "/api/leads/LEAD-1/label", judged("LEAD-1", "inconclusive"));
    const { user, screen } = await openLeads();
    await user.keyboard(".");
    expect(await screen.findByRole("menuitem", { name: /^True positive ?t$/ })).toBeVisible();
    screen.getByRole("menuitem", { name: /^True positive ?t$/ }).focus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("menuitem", { name: /^Benign ?b$/ })).toHaveFocus();
    await user.keyboard("i");
    await screen.findByText("LEAD-1 is judged: inconclusive.");
    expect(sent[0]?.body).toMatchObject({ verdict: "inconclusive" });
  });
});
