import { openAt, write } from "@testing/console";
import { DECISION, tellDecision } from "@testing/decisions";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { describe, expect, it } from "vitest";

async function opened() {
  const view = openAt("/enforcement/decisions/DEC-1");
  await view.screen.findByRole("heading", { level: 1, name: /Neutralise on/ });
  return view;
}

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
