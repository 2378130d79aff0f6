import { openAt, write } from "@testing/console";
import { ACTION, APPROVAL, DECISION, HASH, OTHER_HASH, tellDecision } from "@testing/decisions";
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

describe("what leaves the desk", () => {
  it("is listed with where it goes before a decision is executed", async () => {
    tellDecision({ state: "approved", approval: { ...APPROVAL, state: "granted", granted: 1 } });
    answer("get", "/api/destinations", [{ name: "platform", state: "active", takes: ["action"] }]);
    const sent = answer("post", "/api/decisions/DEC-1/execute", { ...DECISION, state: "executed" });
    const { screen, user } = await opened();
    await user.keyboard("e");
    const dialog = await screen.findByRole("dialog", { name: "Execute DEC-1" });
    expect(await within(dialog).findByText(/signed messages to platform/)).toBeVisible();
    expect(
      within(within(dialog).getByRole("list", { name: "Actions that leave" })).getAllByRole("listitem"),
    ).toHaveLength(3);
    await user.click(within(dialog).getByRole("button", { name: "Execute" }));
    expect(await screen.findByText("DEC-1 is executed.")).toBeVisible();
    expect(sent).toHaveLength(1);
  });

  it("goes into a signed file where nobody takes actions", async () => {
    tellDecision({ state: "approved", approval: { ...APPROVAL, state: "granted", granted: 1 } });
    const { screen, user } = await opened();
    await user.keyboard("e");
    expect(await screen.findByText(/one signed file in the desk's exports/)).toBeVisible();
  });

  it("shows how each action fared, its receipt, and sends again what was given up", async () => {
    const dead = { ...ACTION, ref: "ACT-2", state: "dead" as const, receipt: null };
    tellDecision({ state: "executed", executor: "u-2", actions: [ACTION, dead] });
    const sent = answer("post", "/api/actions/ACT-2/retry", DECISION);
    const { screen, user } = await opened();
    expect(screen.getByText("2 actions: 1 delivered, 1 given up.")).toBeVisible();
    expect(screen.getByText(/"ticket": "T-1"/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Send ACT-2 again" }));
    expect(await screen.findByText("ACT-2 is sent again.")).toBeVisible();
    expect(sent).toHaveLength(1);
  });

  it("names the signed file, and gives an unsigned copy of its lines", async () => {
    const onFile = { ...ACTION, state: "exported" as const, export: "actions-DEC-1-abc.jsonl", receipt: null };
    tellDecision({ state: "executed", executor: "u-1", actions: [onFile] });
    const made: Blob[] = [];
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob);
      return "blob:x";
    };
    URL.revokeObjectURL = () => undefined;
    const { screen, user } = await opened();
    expect(
      within(screen.getByRole("list", { name: "Signed files" })).getByText("actions-DEC-1-abc.jsonl"),
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Download an unsigned copy" }));
    expect(await made[0]?.text()).toContain('"ref":"ACT-1"');
    expect(screen.getByText("You executed it. A second person reverses it.")).toBeVisible();
  });

  it("is reversed by a second person, with a reason", async () => {
    tellDecision({ state: "executed", executor: "u-2", actions: [ACTION] });
    const sent = answer("post", "/api/decisions/DEC-1/reverse", { ...DECISION, state: "reversed" });
    const { screen, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Reverse" }));
    const dialog = await screen.findByRole("dialog", { name: "Reverse DEC-1" });
    expect(dialog).toHaveTextContent("The opposite of each of the 1 action");
    await write(user, within(dialog).getByRole("textbox"), "They showed us the phones.");
    await user.click(within(dialog).getByRole("button", { name: "Reverse" }));
    expect(await screen.findByText("DEC-1 is reversed.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "They showed us the phones." });
  });
});

describe("a proposal that is edited", () => {
  async function editing() {
    signedInAs(["specialist"], { id: "u-2", name: "ben" });
    tellDecision();
    const view = await opened();
    await view.user.click(view.screen.getByRole("button", { name: "Edit the proposal" }));
    await view.screen.findByRole("dialog", { name: "Edit DEC-1" });
    return view;
  }

  it("is sent on the version that was read", async () => {
    const { screen, user } = await editing();
    const sent = answer("patch", "/api/decisions/DEC-1", { ...DECISION, facts: "Anew.", version: 4 });
    const facts = screen.getByRole("textbox", { name: /Facts/ });
    await user.clear(facts);
    await write(user, facts, "Anew.");
    await user.click(screen.getByRole("button", { name: "Save and ask again" }));
    expect(await screen.findByText(/DEC-1 is changed/)).toBeVisible();
    expect(sent[0]?.headers.get("If-Match")).toBe('"3"');
    expect(sent[0]?.body).toMatchObject({ facts: "Anew.", action: "neutralise", evidence: ["EV-1"] });
  });

  it("is not sent without what a decision needs", async () => {
    const { screen, user } = await editing();
    const sent = answer("patch", "/api/decisions/DEC-1", DECISION);
    await user.clear(screen.getByRole("textbox", { name: /Facts/ }));
    await user.click(screen.getByRole("button", { name: "Save and ask again" }));
    expect(await screen.findByText("Write its facts.")).toBeVisible();
    expect(sent).toHaveLength(0);
  });

  it("keeps the draft where somebody else was faster, and says so", async () => {
    const { screen, user } = await editing();
    refuse("patch", "/api/decisions/DEC-1", 412, "stale_version");
    await write(user, screen.getByRole("textbox", { name: /Facts/ }), " And more.");
    await user.click(screen.getByRole("button", { name: "Save and ask again" }));
    expect(await screen.findByText(/Somebody changed it meanwhile/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Facts/ })).toHaveValue(
      "They play in step on shared devices. And more.",
    );
  });

  it("comes back with what was typed and not saved", async () => {
    localStorage.setItem("watchfloor.draft.decision.DEC-1.3.edit", JSON.stringify({ facts: "Half a thought" }));
    const { screen } = await editing();
    expect(await screen.findByText("Your draft is back")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Facts/ })).toHaveValue("Half a thought");
  });
});
