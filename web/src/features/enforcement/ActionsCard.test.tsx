import { openAt, write } from "@testing/console";
import { ACTION, APPROVAL, DECISION, tellDecision } from "@testing/decisions";
import { answer } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

async function opened() {
  const view = openAt("/enforcement/decisions/DEC-1");
  await view.screen.findByRole("heading", { level: 1, name: /Neutralise on/ });
  return view;
}

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
