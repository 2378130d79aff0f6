import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aCase, CASE, DECISION, EVIDENCE, FINDING } from "../samples";
// Loaded before the clock of the first test runs.
import "../CasePage";

const TAB = "/cases/CASE-1?tab=decisions";

describe("the decisions of a case", () => {
  it("are listed, and opened by keys", async () => {
    aCase({ decisions: [DECISION] });
    answer("get", "/api/decisions/DEC-1", DECISION as never);
    const { screen, user, router } = openAt(TAB);
    const row = within(await screen.findByRole("row", { name: /DEC-1/ }));
    expect(row.getByText("proposed")).toBeVisible();
    expect(row.getByText("ben")).toBeVisible();
    await user.keyboard("j{Enter}");
    expect(router.state.location.pathname).toBe("/enforcement/decisions/DEC-1");
  });

  it("teach where there is none", async () => {
    aCase();
    const { screen } = openAt(TAB);
    expect(await screen.findByText("Nothing is decided yet")).toBeVisible();
  });

  it("are not proposed in a closed case", async () => {
    aCase({ shown: { ...CASE, state: "closed", disposition: "partly" } });
    const { screen } = openAt(`${TAB}&propose=yes`);
    expect(await screen.findByRole("button", { name: "Propose a decision" })).toBeDisabled();
  });
});

describe("a decision being proposed", () => {
  async function propose(part: Parameters<typeof aCase>[0] = {}) {
    aCase({
      findings: [
        { ...FINDING, state: "confirmed" },
        { ...FINDING, ref: "FND-2", state: "proposed" },
      ],
      ...part,
    });
    const console = openAt(TAB);
    await console.screen.findByText("Nothing is decided yet");
    await console.user.keyboard("n");
    const measure = await console.screen.findByRole("combobox", { name: /Measure/ });
    await within(measure).findByRole("option", { name: "demote" });
    return { ...console, measure };
  }

  it("offers what the clauses allow, and sends what was chosen", async () => {
    const sent = answer("post", "/api/cases/CASE-1/decisions", DECISION as never, 201);
    const { screen, user, measure } = await propose();
    expect(await within(measure).findByRole("option", { name: "preserve" })).toBeInTheDocument();
    await expect.poll(() => within(measure).queryByRole("option", { name: "terminate" })).toBeNull();
    await user.selectOptions(measure, "demote");
    await user.click(screen.getByRole("checkbox", { name: /account:a1/ }));
    await write(user, screen.getByRole("textbox", { name: /Facts/ }), "It plays in step.");
    await write(user, screen.getByRole("textbox", { name: /Proportionality/ }), "It can be undone.");
    expect(screen.getByText("Still missing: sealed evidence.")).toBeVisible();
    await user.click(await screen.findByRole("checkbox", { name: /FND-1/ }));
    await user.click(screen.getByRole("checkbox", { name: /EV-1/ }));
    await user.click(screen.getByRole("button", { name: "Propose" }));
    expect(await screen.findByText(/DEC-1 is proposed/)).toBeVisible();
    expect(sent[0]?.body).toEqual({
      basis: { clauses: ["PM-01@2026.2"], legal_demand: "", court_order: "", contract: "" },
      subjects: ["account:a1"],
      action: "demote",
      facts: "It plays in step.",
      proportionality: "It can be undone.",
      evidence: ["EV-1"],
      findings: ["FND-1"],
      territory: "world",
      ends_at: null,
      impact: "normal",
    });
  });

  it("shows whom and what it cannot rest on, with why", async () => {
    const { screen } = await propose({ evidence: [{ ...EVIDENCE, state: "draft" }] });
    expect(screen.getByRole("checkbox", { name: /account:a2/ })).toBeDisabled();
    expect(screen.getByText(/Nobody has judged what it did/)).toBeVisible();
    expect(await screen.findByRole("checkbox", { name: /FND-2/ })).toBeDisabled();
    expect(screen.getByText("It is proposed, not confirmed.")).toBeVisible();
    expect(screen.getByText("It is draft, not sealed.")).toBeVisible();
  });

  it("may rest on a court order instead", async () => {
    const sent = answer("post", "/api/cases/CASE-1/decisions", DECISION as never, 201);
    const { screen, user, measure } = await propose();
    await user.click(screen.getByRole("radio", { name: "Court order" }));
    await user.type(screen.getByRole("textbox", { name: /Reference/ }), "12/26");
    await user.selectOptions(measure, "geo_block");
    await user.click(screen.getByRole("checkbox", { name: /account:a1/ }));
    await user.clear(screen.getByRole("textbox", { name: "Territory" }));
    await user.type(screen.getByRole("textbox", { name: "Territory" }), "SG,JP");
    await write(user, screen.getByRole("textbox", { name: /Facts/ }), "Ordered.");
    await write(user, screen.getByRole("textbox", { name: /Proportionality/ }), "Only there.");
    await user.click(screen.getByRole("checkbox", { name: /EV-1/ }));
    await user.click(screen.getByRole("button", { name: "Propose" }));
    await expect.poll(() => sent[0]?.body).toMatchObject({ basis: { court_order: "12/26" }, territory: "SG,JP" });
  });

  it("is kept over a reload, and where the desk refuses", async () => {
    const first = await propose();
    await write(first.user, first.screen.getByRole("textbox", { name: /Facts/ }), "It plays in step.");
    first.leave();
    refuse("post", "/api/cases/CASE-1/decisions", 403, "no_fault", "It would punish a target.");
    const { screen, user, measure } = await propose();
    expect(screen.getByRole("textbox", { name: /Facts/ })).toHaveValue("It plays in step.");
    await user.selectOptions(measure, "demote");
    await user.click(screen.getByRole("checkbox", { name: /account:a1/ }));
    await user.type(screen.getByRole("textbox", { name: /Proportionality/ }), "Mild.");
    await user.click(await screen.findByRole("checkbox", { name: /EV-1/ }));
    await user.click(screen.getByRole("button", { name: "Propose" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("It would punish a target.");
    expect(screen.getByRole("textbox", { name: /Facts/ })).toHaveValue("It plays in step.");
  });
});
