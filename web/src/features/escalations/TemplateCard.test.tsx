import { anAppliedTemplate, aTemplateTask } from "@testing/caseTemplates";
import { openAt } from "@testing/console";
import { anEscalation, aTask, REF, tellEscalation } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { EscalationTemplate } from "@/api/caseTemplates";
import type { Escalation } from "@/api/escalations";
import { faultsOf, lookOf, triageOf } from "./triage";
// Loaded before the clock of the first test runs.
import "./EscalationPage";

const PATH = `/api/escalations/${REF}/template`;
const OLDER: Partial<EscalationTemplate> = {
  newest: 3,
  is_newest: false,
  adds: [aTemplateTask({ key: "more", title: "Ask the market", is_mandatory: true })],
  asks: ["decision"],
};

async function card(template: Partial<EscalationTemplate> = {}, part: Partial<Escalation> = {}) {
  tellEscalation(part);
  answer("get", PATH, anAppliedTemplate(template));
  const view = openAt(`/escalations/${REF}?tab=tasks`);
  const shown = within(await view.screen.findByRole("region", { name: "Case template" }));
  return { ...view, shown };
}

describe("the case template of an escalation", () => {
  it("tells which version it is, what to look at first and whom to tell", async () => {
    const { shown } = await card({ tell: ["legal", "public_affairs"] });
    expect(await shown.findByText(/^Government order, version 1, since/)).toBeVisible();
    expect(shown.getByText("Which instrument is it?")).toBeVisible();
    expect(shown.getByText("To be told: legal, public affairs.")).toBeVisible();
    expect(shown.getByText("Closing needs: Legal basis.")).toBeVisible();
    expect(shown.queryByRole("region", { name: "A newer version" })).not.toBeInTheDocument();
    expect(shown.queryByRole("note")).not.toBeInTheDocument();
  });

  it("shows what a newer version adds, and brings it on from the version that was looked at", async () => {
    const { shown, user, screen } = await card(OLDER);
    const newer = within(await shown.findByRole("region", { name: "A newer version" }));
    const adds = within(newer.getByRole("list", { name: "What the newest version adds" }));
    expect(adds.getByText("Ask the market")).toBeVisible();
    expect(adds.getByText("mandatory: done before closing")).toBeVisible();
    expect(newer.getByText("Closing would need besides: A linked decision.")).toBeVisible();
    const sent = answer("post", PATH, anAppliedTemplate({ version: 3, newest: 3 }));
    answer("get", PATH, anAppliedTemplate({ version: 3, newest: 3 }));
    await user.click(newer.getByRole("button", { name: "Bring to version 3" }));
    expect(await screen.findByText(`${REF} has version 3 of its template.`)).toBeVisible();
    expect(sent[0]?.headers.get("if-match")).toBe('"4"');
    expect(await shown.findByText(/version 3, since/)).toBeVisible();
  });

  it("says why it was not brought on", async () => {
    refuse("post", PATH, 412, "stale_version", "It has changed.");
    const { shown, user } = await card({ ...OLDER, adds: [], asks: [] });
    expect(await shown.findByText(/It adds no task; what stands stays/)).toBeVisible();
    await user.click(shown.getByRole("button", { name: "Bring to version 3" }));
    expect(await shown.findByText("It has changed.")).toBeVisible();
  });

  it.each([
    ["somebody who only reads", ["viewer"] as const, {}],
    ["what is over", ["specialist"] as const, { state: "closed" as const }],
  ])("is brought nowhere by or for %s", async (_, roles, part) => {
    signedInAs(roles);
    const { shown } = await card(OLDER, part);
    expect(await shown.findByText(/version 1, since/)).toBeVisible();
    expect(shown.queryByRole("button")).not.toBeInTheDocument();
  });

  it("says of what came before there were templates that it has none", async () => {
    const { shown } = await card({ ...OLDER, version: null, applied_at: null, applied_by: null });
    expect(await shown.findByText("It was taken in before there was a template for government order.")).toBeVisible();
    expect(shown.getByRole("button", { name: "Bring to version 3" })).toBeVisible();
  });

  it("only proposes who may not hear of it", async () => {
    const { shown } = await card({ proposes_confidentiality: "red", proposes_no_tipping_off: true });
    const proposed = await shown.findByRole("note", { name: "Proposed by the template" });
    expect(proposed).toHaveTextContent("Confidentiality Red: those named alone. No tipping-off.");
    expect(proposed).toHaveTextContent("before somebody sets it in the triage");
  });

  it("says what to do where it is not told", async () => {
    tellEscalation();
    refuse("get", PATH, 503, "busy");
    const { screen } = openAt(`/escalations/${REF}?tab=tasks`);
    const shown = within(await screen.findByRole("region", { name: "Case template" }));
    expect(await shown.findByText("Do it otherwise.")).toBeVisible();
  });
});

describe("the tasks of a template", () => {
  it("that must have ended say so, and those of groups are named as people write them", async () => {
    const tasks = [aTask({ is_required: true, for_role: "artist_label_relations", template_key: "seal" })];
    const { screen } = await card({}, { tasks });
    const listed = within(screen.getByRole("list", { name: "Tasks" }));
    expect(listed.getByText("before closing")).toBeVisible();
    expect(listed.getByText("for artist label relations")).toBeVisible();
  });
});

describe("a first look", () => {
  const shown = anEscalation({ confidentiality: "amber_strict", no_tipping_off: true });

  it("sends the words and the grade that changed, and no others", () => {
    const sent = triageOf({ ...lookOf(shown), legal_basis: " An act ", confidentiality: "red" }, shown);
    expect(sent).toMatchObject({ legal_basis: "An act", confidentiality: "red" });
    expect([sent.requested_action, sent.no_tipping_off]).toEqual([undefined, undefined]);
  });

  it.each([{ confidentiality: "amber" as const }, { no_tipping_off: false }])("needs a reason for %o", (part) => {
    const look = { ...lookOf(shown), ...part };
    expect(faultsOf(look, undefined, shown).reason).toMatch(/needs a reason/);
    expect(faultsOf({ ...look, reason: "Legal allows it." }, undefined, shown)).toEqual({});
    expect(faultsOf({ ...lookOf(shown), confidentiality: "red" }, undefined, shown)).toEqual({});
  });
});
