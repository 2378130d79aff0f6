import { openAt, write } from "@testing/console";
import { answer, ME, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { aCase, CASE, EVIDENCE, FINDING, ROWS } from "../samples";
// Loaded before the clock of the first test runs.
import "../CasePage";

const TAB = "/cases/CASE-1?tab=findings";

describe("findings", () => {
  it("show their numbers, each leading to its evidence, and what speaks for and against", async () => {
    aCase();
    const { screen } = openAt(TAB);
    const card = within(await screen.findByRole("region", { name: /FND-1/ }));
    expect(card.getByRole("link", { name: "1200, from EV-1" })).toHaveAttribute("href", "/evidence/EV-1");
    expect(card.getByRole("link", { name: "74.5, from EV-1" })).toBeVisible();
    expect(card.getByText("proposed")).toBeVisible();
    expect(card.getByText("A promotion ran.")).toBeVisible();
    expect(card.getByText("Only one month was loaded.")).toBeVisible();
    expect(card.getByText("supports")).toBeVisible();
  });

  it("teach where there is none, and say what to do where the desk refuses", async () => {
    aCase({ findings: [] });
    const first = openAt(TAB);
    expect(await first.screen.findByText("No finding yet")).toBeVisible();
    first.leave();
    refuse("get", "/api/cases/CASE-1/findings", 403, "role");
    const { screen } = openAt(TAB);
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });

  it("hide what is refuted until asked", async () => {
    aCase({ findings: [{ ...FINDING, state: "refuted" }] });
    const { screen, user } = openAt(TAB);
    await user.click(await screen.findByRole("switch", { name: /refuted or superseded/ }));
    expect(await screen.findByText("refuted")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Confirm" })).not.toBeInTheDocument();
  });

  it("show first the one for which somebody comes, also a refuted one", async () => {
    aCase({ findings: [FINDING, { ...FINDING, ref: "FND-2", state: "refuted" }] });
    const scroll = vi.spyOn(Element.prototype, "scrollIntoView");
    const { screen } = openAt(`${TAB}&finding=FND-2`);
    const named = await screen.findByRole("region", { name: /FND-2/ });
    expect(scroll.mock.contexts.some((one) => one instanceof Element && one.contains(named))).toBe(true);
  });

  it("are confirmed by another person, with why, on the version shown", async () => {
    aCase();
    const sent = answer("post", "/api/findings/FND-1/confirm", { ...FINDING, state: "confirmed" } as never);
    const { screen, user } = openAt(TAB);
    await user.click(await screen.findByRole("button", { name: "Confirm" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Confirm FND-1" }));
    expect(dialog.getByText(FINDING.text)).toBeVisible();
    expect(dialog.getByRole("button", { name: "Confirm" })).toBeDisabled();
    await write(user, dialog.getByRole("textbox", { name: /Why/ }), "The numbers came out the same.");
    await user.click(dialog.getByRole("button", { name: "Confirm" }));
    expect(await screen.findByText("FND-1 is confirmed.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "The numbers came out the same." });
    expect(sent[0]?.headers.get("if-match")).toBe('"4"');
  });

  it("stay as they are where a number no longer computes to the same", async () => {
    aCase();
    refuse("post", "/api/findings/FND-1/confirm", 409, "number_changed", "{EV-1.plays} was 1200, is 1100.");
    const { screen, user } = openAt(TAB);
    await user.click(await screen.findByRole("button", { name: "Confirm" }));
    const dialog = within(await screen.findByRole("dialog"));
    await write(user, dialog.getByRole("textbox", { name: /Why/ }), "Looked at it.");
    await user.click(dialog.getByRole("button", { name: "Confirm" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("was 1200, is 1100");
    expect(dialog.getByRole("textbox", { name: /Why/ })).toHaveValue("Looked at it.");
  });

  it.each(["Contest", "Refute"])("can be judged otherwise: %s", async (act) => {
    aCase();
    const sent = answer("post", `/api/findings/FND-1/${act.toLowerCase()}`, FINDING as never);
    const { screen, user } = openAt(TAB);
    await user.click(await screen.findByRole("button", { name: act }));
    const dialog = within(await screen.findByRole("dialog"));
    await write(user, dialog.getByRole("textbox", { name: /Why/ }), "A sale ran.");
    await user.click(dialog.getByRole("button", { name: act }));
    await expect.poll(() => sent[0]?.body).toEqual({ reason: "A sale ran." });
  });

  it("are never judged by who wrote them, and are proposed by them", async () => {
    aCase({
      findings: [
        { ...FINDING, author: ME.user.id },
        { ...FINDING, ref: "FND-2", state: "draft" },
      ],
    });
    const sent = answer("post", "/api/findings/FND-2/propose", FINDING as never);
    const { screen, user } = openAt(TAB);
    const confirm = await screen.findByRole("button", { name: "Confirm" });
    expect(confirm).toBeDisabled();
    expect(confirm).toHaveAttribute("title", "You wrote it. Another person judges it.");
    await user.click(screen.getByRole("button", { name: "Propose" }));
    await expect.poll(() => sent.length).toBe(1);
  });

  it("cannot be written in a closed case", async () => {
    aCase({ shown: { ...CASE, state: "closed", disposition: "partly" } });
    const { screen } = openAt(TAB);
    expect(await screen.findByRole("button", { name: "Write a finding" })).toBeDisabled();
  });
});

describe("a finding being written", () => {
  async function write(part: Parameters<typeof aCase>[0] = {}) {
    aCase(part);
    answer("post", "/api/queries", ROWS as never, 201);
    const console = openAt(TAB);
    await console.screen.findByRole("button", { name: "Write a finding" });
    await console.user.keyboard("n");
    const statement = await console.screen.findByRole("textbox", { name: /Statement/ });
    return { ...console, statement };
  }

  it("takes its numbers from cells, previews them, and cites where they come from", async () => {
    const sent = answer("post", "/api/cases/CASE-1/findings", FINDING as never, 201);
    const { screen, user, statement } = await write();
    await user.type(statement, "They played");
    await user.click(screen.getByRole("button", { name: "Insert a number" }));
    await user.click(await screen.findByRole("button", { name: "plays, row 1: 74.5" }));
    expect(statement).toHaveValue("They played {EV-1.plays[1]}");
    const preview = within(screen.getByRole("region", { name: "Preview" }));
    expect(await preview.findByRole("link", { name: "74.5, from EV-1" })).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: /Rationale/ }), "Counted.");
    await user.click(screen.getByRole("button", { name: "Add to alternatives" }));
    await user.type(screen.getByRole("textbox", { name: "Alternatives 1" }), "A promotion.");
    await user.click(screen.getByRole("button", { name: "Add to limits" }));
    await user.click(screen.getByRole("button", { name: "Propose" }));
    await expect
      .poll(() => sent[0]?.body)
      .toEqual({
        statement: "They played {EV-1.plays[1]}",
        rationale: "Counted.",
        confidence: "medium",
        clause: null,
        alternatives: ["A promotion."],
        limits: [],
        citations: [{ evidence: "EV-1", locator: "", stance: "supports" }],
        supersedes: null,
        draft: false,
      });
  });

  it("refuses a number that was typed, and says why", async () => {
    const { screen, user, statement } = await write();
    await user.type(statement, "All 31 act as one.");
    expect(await screen.findByText(/never typed: 31/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Propose" })).toBeDisabled();
  });

  it("is kept over a reload and where the desk refuses", async () => {
    const first = await write();
    await first.user.type(first.statement, "They act as one.");
    first.leave();
    refuse("post", "/api/cases/CASE-1/findings", 422, "evidence_not_attached", "Not evidence of this case: EV-1.");
    const { screen, user, statement } = await write();
    expect(statement).toHaveValue("They act as one.");
    expect(screen.getByText("Your draft was kept.")).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: /Rationale/ }), "Seen.");
    await user.click(screen.getByRole("button", { name: "Cite evidence" }));
    await user.click(screen.getByRole("button", { name: "Keep as a draft" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Not evidence of this case");
    expect(statement).toHaveValue("They act as one.");
  });

  it("says whether a citation supports or contradicts, and where in it", async () => {
    const sent = answer("post", "/api/cases/CASE-1/findings", FINDING as never, 201);
    const { screen, user, statement } = await write();
    await user.type(statement, "They act as one.");
    await user.type(screen.getByRole("textbox", { name: /Rationale/ }), "Seen.");
    await user.click(screen.getByRole("button", { name: "Cite evidence" }));
    await user.type(screen.getByRole("textbox", { name: "Place in evidence 1" }), "row 3");
    await user.selectOptions(screen.getByRole("combobox", { name: "Stance 1" }), "contradicts");
    expect(screen.getByText(/at least one sealed item that supports it/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Keep as a draft" }));
    await expect
      .poll(() => sent[0]?.body)
      .toMatchObject({
        draft: true,
        citations: [{ evidence: "EV-1", locator: "row 3", stance: "contradicts" }],
      });
  });

  it("begins from the one that it supersedes", async () => {
    aCase();
    answer("post", "/api/queries", ROWS as never, 201);
    const sent = answer("post", "/api/cases/CASE-1/findings", FINDING as never, 201);
    const { screen, user } = openAt(TAB);
    await user.click(await screen.findByRole("button", { name: "Supersede" }));
    expect(await screen.findByRole("textbox", { name: /Statement/ })).toHaveValue(FINDING.statement);
    await user.click(screen.getByRole("button", { name: "Propose" }));
    await expect.poll(() => sent[0]?.body).toMatchObject({ supersedes: "FND-1" });
  });

  it("never shows labelled rows in its picker, and warns of rows without an order", async () => {
    const loose = { ...EVIDENCE, query: EVIDENCE.query && { ...EVIDENCE.query, sql: "SELECT country FROM streams" } };
    const labelled = { ...EVIDENCE, ref: "EV-2", labels: ["hate" as const] };
    const { screen, user } = await write({
      shown: { ...CASE, evidence: ["EV-1", "EV-2"] },
      evidence: [loose, labelled],
    });
    await user.click(screen.getByRole("button", { name: "Insert a number" }));
    expect(await screen.findByText(/Labelled results are not shown here: EV-2/)).toBeVisible();
    expect(await screen.findByText("The query orders nothing")).toBeVisible();
  });
});
