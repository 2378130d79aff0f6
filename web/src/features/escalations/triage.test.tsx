import { openAt, write } from "@testing/console";
import { anEscalation, MATRIX, REF, tellEscalation } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Escalation } from "@/api/escalations";
import { faultsOf, lookOf, severityOf, triageOf } from "./triage";
// Loaded before the clock of the first test runs.
import "./EscalationPage";

const FRESH = { severity: null, impact: null, urgency: null, demand_class: "press" } as const;
const MATRIX_CONTENT = MATRIX.content;

async function begin(part: Partial<Escalation> = FRESH) {
  tellEscalation(part);
  const view = openAt(`/escalations/${REF}`);
  await view.screen.findByRole("button", { name: "Triage" });
  await view.user.keyboard("t");
  const dialog = within(await view.screen.findByRole("dialog", { name: `Triage ${REF}` }));
  await dialog.findByRole("table", { name: "Impact by urgency" });
  return { ...view, dialog, keep: dialog.getByRole("button", { name: "Keep the triage" }) };
}

describe("triage", () => {
  it("shows the matrix, and what it gives as one chooses", async () => {
    const sent = answer("patch", `/api/escalations/${REF}/triage`, anEscalation({ severity: "S1" }));
    const { screen, user, dialog, keep } = await begin();
    await user.selectOptions(dialog.getByRole("combobox", { name: /^Impact/ }), "high");
    await user.selectOptions(dialog.getByRole("combobox", { name: /^Urgency/ }), "today");
    expect(dialog.getByRole("cell", { name: /^S1 ?chosen$/ })).toBeVisible();
    expect(dialog.getByText(/The matrix gives/)).toHaveTextContent("S1");
    await user.click(keep);
    expect(await screen.findByText(`${REF} is S1.`)).toBeVisible();
    expect(sent[0]?.body).toEqual({ impact: "high", urgency: "today", reason: "" });
  });

  it("wants a reason for another severity than the matrix gives", async () => {
    const sent = answer("patch", `/api/escalations/${REF}/triage`, anEscalation({ severity: "S0" }));
    const { user, dialog, keep } = await begin();
    await user.selectOptions(dialog.getByLabelText(/^Severity/), "S0");
    expect(keep).toBeDisabled();
    await write(user, dialog.getByRole("textbox", { name: /^Reason/ }), "Somebody is in danger.");
    await user.click(keep);
    await expect.poll(() => sent[0]?.body).toEqual({ severity: "S0", reason: "Somebody is in danger." });
  });

  it("says that a lower one waits for a second person", async () => {
    const request = { severity_asked: "S4", severity_before: "S2" } as never;
    answer("patch", `/api/escalations/${REF}/triage`, anEscalation({ severity_request: request }));
    const { screen, user, dialog, keep } = await begin({});
    await user.selectOptions(dialog.getByLabelText(/^Severity/), "S4");
    expect(dialog.getByRole("note", { name: "Lower than it is now" })).toHaveTextContent("Until then S2 stands.");
    await write(user, dialog.getByRole("textbox", { name: /^Reason/ }), "It is old.");
    await user.click(keep);
    expect(await screen.findByText(/stays S2 until a second person agrees to S4/)).toBeVisible();
  });

  it("keeps what was chosen where it is refused, until one lets it go", async () => {
    refuse("patch", `/api/escalations/${REF}/triage`, 412, "stale_version", "Somebody was quicker.");
    const { screen, user, dialog, keep } = await begin();
    await write(user, dialog.getByRole("textbox", { name: /^Jurisdictions/ }), ", sg");
    await user.click(keep);
    expect(await dialog.findByRole("alert")).toHaveTextContent("Somebody was quicker.");
    expect(dialog.getByRole("textbox", { name: /^Jurisdictions/ })).toHaveValue("IN, sg");
    await user.click(dialog.getByRole("button", { name: "Let it go" }));
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    expect(localStorage.getItem(`watchfloor.draft.escalation.${REF}.triage`)).toBeNull();
  });
});

describe("a first look", () => {
  const shown = anEscalation();

  it("sends only what differs, so that nothing is decided anew", () => {
    const look = { ...lookOf(shown), places: "IN, SG", flags: ["press" as const], violates: "0.8" };
    expect(triageOf(look, shown)).toEqual(
      expect.objectContaining({ jurisdictions: ["IN", "SG"], flags: ["press"], violates: 0.8, impact: undefined }),
    );
  });

  it("never falls below the least severity of a class", () => {
    const look = { impact: "low", urgency: "none", demand_class: "government_order" } as const;
    expect(severityOf(MATRIX_CONTENT, look)).toBe("S2");
    expect(severityOf(MATRIX_CONTENT, { ...look, demand_class: "press" })).toBe("S4");
    expect(severityOf(MATRIX_CONTENT, { ...look, impact: "" })).toBeUndefined();
  });

  it("looks at every number", () => {
    const look = { ...lookOf(shown), violates: "2", exposure: "-1", handling_minutes: "0", places: "India" };
    expect(Object.keys(faultsOf(look, "S2")).toSorted()).toEqual([
      "exposure",
      "handling_minutes",
      "places",
      "violates",
    ]);
  });
});
