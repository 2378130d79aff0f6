import { openAt, write } from "@testing/console";
import { APPROVAL, DECISION, HASH, OTHER_HASH, tellDecision } from "@testing/decisions";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const AT = "/enforcement/decisions/DEC-1";

async function opened() {
  const view = openAt(AT);
  await view.screen.findByRole("heading", { level: 1, name: /Neutralise on/ });
  return view;
}

describe("a decision as an approver reads it", () => {
  it("says what, on whom apart from who was only hit, why and on what proof", async () => {
    tellDecision();
    const { screen } = await opened();
    expect(await screen.findByText("The 50 accounts act as one.")).toBeVisible();
    const operators = screen.getByRole("list", { name: "Operator entities" });
    expect(within(operators).getAllByRole("listitem")).toHaveLength(2);
    expect(within(screen.getByRole("list", { name: "Target entities" })).getByText("hit")).toBeVisible();
    expect(screen.getByText("They play in step on shared devices.")).toBeVisible();
    expect(await screen.findByRole("heading", { name: /PM-01@2026.2 Artificial streaming/ })).toBeVisible();
    expect(screen.getByText("allows neutralise")).toBeVisible();
    expect(screen.getByText("c".repeat(64))).toBeVisible();
    expect(screen.getByRole("status", { name: "Hash that an approval binds" })).toHaveTextContent(HASH);
    expect(screen.getByText("simulation")).toBeVisible();
  });

  it("names who may not approve, and why", async () => {
    tellDecision();
    const { screen } = await opened();
    const barred = screen.getByRole("list", { name: "Who may not approve" });
    expect(await within(barred).findByText("collected evidence of it")).toBeVisible();
    expect(within(barred).getByText("proposed it")).toBeVisible();
  });

  it("shows many entities only when asked", async () => {
    const subjects = Array.from({ length: 30 }, (_, place) => ({
      entity: `account:n${place}`,
      role: "operator" as const,
    }));
    tellDecision({ subjects });
    const { screen, user } = await opened();
    const list = screen.getByRole("list", { name: "Operator entities" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(24);
    await user.click(screen.getByRole("button", { name: "Show all 30" }));
    expect(within(list).getAllByRole("listitem")).toHaveLength(30);
  });

  it("tells its ledger, and its reference and address to copy", async () => {
    tellDecision();
    const line = { at: "2026-11-28T10:00:00Z", by: "u-2", verb: "decision.proposed", reason: "", details: null };
    answer("get", "/api/history/DEC-1", { items: [line], next_cursor: null });
    const { screen, user } = await opened();
    expect(screen.getByRole("button", { name: "Copy DEC-1" })).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "Ledger" }));
    expect(await screen.findByRole("list", { name: "Ledger of DEC-1" })).toHaveTextContent(/proposed by ben/i);
  });

  it("says what to do where it cannot be read", async () => {
    refuse("get", "/api/decisions/DEC-1", 404, "not_found");
    const { screen } = openAt(AT);
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });

  it("goes on where the case is not for this person to see", async () => {
    tellDecision();
    refuse("get", "/api/cases/CASE-1", 404, "not_found");
    const { screen } = await opened();
    expect(await screen.findByText(/The desk may bar more/)).toBeVisible();
  });
});

describe("the second pair of eyes", () => {
  it("approves by key exactly what was read, with a reason", async () => {
    tellDecision();
    const sent = answer("post", "/api/decisions/DEC-1/approve", { ...DECISION, state: "approved" });
    const { screen, user } = await opened();
    await user.keyboard("a");
    const dialog = await screen.findByRole("dialog", { name: "Approve DEC-1" });
    expect(dialog).toHaveTextContent("You are the last");
    expect(dialog).toHaveTextContent(HASH);
    expect(within(dialog).getByRole("button", { name: "Approve" })).toBeDisabled();
    await write(user, within(dialog).getByRole("textbox", { name: /Why it is right/ }), "It follows.");
    await user.click(within(dialog).getByRole("button", { name: "Approve" }));
    expect(await screen.findByText("DEC-1 is approved by you.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ payload_hash: HASH, reason: "It follows." });
    expect(sent[0]?.headers.get("X-CSRF-Token")).toBe("proof");
  });

  it("refuses by key with a reason", async () => {
    tellDecision();
    const sent = answer("post", "/api/decisions/DEC-1/refuse", { ...DECISION, state: "refused" });
    const { screen, user } = await opened();
    await user.keyboard("r");
    await write(user, await screen.findByRole("textbox", { name: /Why it is refused/ }), "One was only hit.");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Refuse" }));
    expect(await screen.findByText("DEC-1 is refused.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "One was only hit." });
  });

  it("keeps a typed reason over a reload", async () => {
    tellDecision();
    const first = await opened();
    await first.user.keyboard("a");
    await write(first.user, await first.screen.findByRole("textbox", { name: /Why it is right/ }), "Half a rea");
    first.leave();
    tellDecision();
    const { screen, user } = await opened();
    await user.keyboard("a");
    expect(await screen.findByRole("textbox", { name: /Why it is right/ })).toHaveValue("Half a rea");
  });

  it("tells what changed where it became another while it was read, and binds nothing before it is read", async () => {
    tellDecision();
    const { screen, user } = await opened();
    await user.keyboard("a");
    await write(user, await screen.findByRole("textbox", { name: /Why it is right/ }), "It follows.");
    refuse("post", "/api/decisions/DEC-1/approve", 403, "payload_changed", "The decision is no longer what you read.");
    tellDecision({
      action: "demonetise",
      payload_hash: OTHER_HASH,
      approval: { ...APPROVAL, payload_hash: OTHER_HASH },
    });
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Approve" }));
    expect(await screen.findByText("The decision is no longer what you read.")).toBeVisible();
    expect(within(screen.getByRole("dialog")).getByRole("button", { name: "Approve" })).toBeDisabled();
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Cancel" }));
    const notice = await screen.findByRole("alert", { name: "Changed since you read it" });
    expect(notice).toHaveTextContent("Measure");
    expect(notice).toHaveTextContent("Was: neutralise");
    expect(screen.getByRole("button", { name: "Approve" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "I have read what it says now" }));
    expect(screen.getByRole("button", { name: "Approve" })).toBeEnabled();
    const sent = answer("post", "/api/decisions/DEC-1/approve", DECISION);
    await user.click(screen.getByRole("button", { name: "Approve" }));
    expect(await screen.findByRole("textbox", { name: /Why it is right/ })).toHaveValue("It follows.");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Approve" }));
    expect(await screen.findByText("DEC-1 is approved by you.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ payload_hash: OTHER_HASH });
  });

  it("says what to do where somebody was faster", async () => {
    tellDecision();
    refuse("post", "/api/decisions/DEC-1/refuse", 409, "bad_state", "The decision is refused already.");
    const { screen, user } = await opened();
    await user.keyboard("r");
    await write(user, await screen.findByRole("textbox", { name: /Why it is refused/ }), "No.");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Refuse" }));
    const dialog = screen.getByRole("dialog");
    expect(await within(dialog).findByText("The decision is refused already.")).toBeVisible();
    expect(dialog).toHaveTextContent("your reason is kept");
  });

  it("is not offered to the proposer, who may withdraw", async () => {
    signedInAs(["specialist"], { id: "u-2", name: "ben" });
    tellDecision();
    const sent = answer("post", "/api/decisions/DEC-1/withdraw", { ...DECISION, state: "refused" });
    const { screen, user } = await opened();
    expect(screen.getByRole("button", { name: "Approve" })).toBeDisabled();
    expect(screen.getAllByText(/You proposed it, so you cannot be the second pair of eyes/)[0]).toBeVisible();
    await user.keyboard("a");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Withdraw" }));
    await write(user, await screen.findByRole("textbox", { name: /Why it is withdrawn/ }), "Too early.");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Withdraw" }));
    expect(await screen.findByText("DEC-1 is withdrawn.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "Too early." });
  });

  it("is not offered to a viewer", async () => {
    signedInAs(["viewer"]);
    tellDecision();
    const { screen } = await opened();
    expect(screen.getByRole("button", { name: "Approve" })).toBeDisabled();
    expect(screen.getAllByText("Your roles do not let you approve decisions.")[0]).toBeVisible();
  });

  it("shows the votes with their reasons", async () => {
    const vote = { voter: "u-1", verdict: "grant" as const, reason: "It follows.", at: "2026-11-28T11:00:00Z" };
    tellDecision({ approval: { ...APPROVAL, quorum: 2, granted: 1, votes: [vote] } });
    const { screen } = await opened();
    expect(screen.getByText("1 of 2 approvals are there.")).toBeVisible();
    expect(screen.getByText("It follows.")).toBeVisible();
    expect(screen.getAllByText("You have voted. A vote is not changed.")[0]).toBeVisible();
  });
});
