import { openAt, write } from "@testing/console";
import { DECISION, tellDecision } from "@testing/decisions";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const FACTS = "They play in step on shared devices.";

/** The form, opened by who proposed the decision. */
async function editing() {
  signedInAs(["specialist"], { id: "u-2", name: "ben" });
  tellDecision();
  const { screen, user } = openAt("/enforcement/decisions/DEC-1");
  await user.click(await screen.findByRole("button", { name: "Edit the proposal" }));
  const form = within(await screen.findByRole("dialog"));
  return { screen, user, form, facts: form.getByDisplayValue(/step on shared|Half a thought/) };
}

describe("a proposal that is edited", () => {
  it("says what saving does", async () => {
    const { form } = await editing();
    expect(form.getByText(/Votes given so far count for nothing once you save/)).toBeVisible();
  });

  it("is sent on the version that was read", async () => {
    const { screen, user, form, facts } = await editing();
    const sent = answer("patch", "/api/decisions/DEC-1", { ...DECISION, facts: "Anew.", version: 4 });
    await write(user, facts, " And more.");
    await user.click(form.getByText("Save and ask again"));
    expect(await screen.findByText(/DEC-1 is changed/)).toBeVisible();
    expect(sent[0]?.headers.get("If-Match")).toBe('"3"');
    expect(sent[0]?.body).toMatchObject({ facts: `${FACTS} And more.`, action: "neutralise", evidence: ["EV-1"] });
  });

  it("is not sent without what a decision needs", async () => {
    const { user, form, facts } = await editing();
    const sent = answer("patch", "/api/decisions/DEC-1", DECISION);
    await user.clear(facts);
    await user.click(form.getByText("Save and ask again"));
    expect(await form.findByText("Write its facts.")).toBeVisible();
    expect(sent).toHaveLength(0);
  });

  it("keeps what was typed where somebody else was faster, and says so", async () => {
    const { user, form, facts } = await editing();
    refuse("patch", "/api/decisions/DEC-1", 412, "stale_version");
    await write(user, facts, " And more.");
    await user.click(form.getByText("Save and ask again"));
    expect(await form.findByText(/Somebody changed it meanwhile/)).toBeVisible();
    expect(facts).toHaveValue(`${FACTS} And more.`);
  });

  it("comes back with what was typed and not saved", async () => {
    localStorage.setItem("watchfloor.draft.decision.DEC-1.3.edit", JSON.stringify({ facts: "Half a thought" }));
    const { form, facts } = await editing();
    expect(form.getByText("Your draft is back")).toBeVisible();
    expect(facts).toHaveValue("Half a thought");
  });

  it("is closed with its draft kept", async () => {
    const { screen, user, form, facts } = await editing();
    await write(user, facts, " And more.");
    await user.click(form.getByText("Close and keep the draft"));
    expect(screen.queryByText(/Votes given so far/)).not.toBeInTheDocument();
    expect(localStorage.getItem("watchfloor.draft.decision.DEC-1.3.edit")).toContain("And more.");
  });
});
