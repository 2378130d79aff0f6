import { openAt } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { describe, expect, it } from "vitest";
import { aCase, CASE, DECISION, ENTITY, EVIDENCE, FINDING, NOTE } from "../samples";
import { eventsOf } from "./events";
// Loaded before the clock of the first test runs.
import "../CasePage";

const NOTHING = { shown: CASE, history: [], evidence: [], findings: [], notes: [], decisions: [] };

describe("what happened in a case", () => {
  it("is one stream, the newest first", () => {
    const sealed = { ...EVIDENCE, sealed_at: "2026-11-28T12:00:00Z" };
    const events = eventsOf({
      ...NOTHING,
      evidence: [sealed],
      findings: [{ ...FINDING, written_at: "2026-11-28T11:00:00Z" }],
    });
    expect(events.map(({ subject, what }) => `${subject} ${what}`)).toEqual([
      "EV-1 sealed",
      "FND-1 written",
      "CASE-1 opened",
      "account:a1 role operator",
      "EV-1 collected",
    ]);
  });

  it("says once what was done to many at once", () => {
    const entities = ["a1", "a2", "a3"].map((id) => ({ ...ENTITY, entity: `account:${id}` }));
    const events = eventsOf({ ...NOTHING, shown: { ...CASE, entities } });
    expect(events.find((event) => event.what === "role operator")).toMatchObject({ more: 2 });
  });

  it("takes the ledger's word on the case where it may be read", () => {
    const history = [{ at: "2026-11-28T10:00:00Z", by: "u-1", verb: "case.role_set", reason: "Seen.", details: {} }];
    const events = eventsOf({ ...NOTHING, history });
    expect(events).toEqual([
      { at: "2026-11-28T10:00:00Z", by: "u-1", why: "Seen.", kind: "case", subject: "CASE-1", what: "role set" },
    ]);
  });

  it("knows each version of a note, and each step of a decision", () => {
    const events = eventsOf({
      ...NOTHING,
      notes: [NOTE],
      decisions: [{ ...DECISION, executed_at: "2026-11-29T00:00:00Z" }],
    });
    expect(events.map(({ what }) => what)).toEqual(expect.arrayContaining(["written", "proposed: demote", "executed"]));
  });
});

describe("the timeline", () => {
  it("shows each thing with who, when and why, and leads to it", async () => {
    aCase({ decisions: [DECISION] });
    const { screen } = openAt("/cases/CASE-1?tab=timeline");
    expect(await screen.findByRole("list", { name: "What happened in CASE-1" })).toBeVisible();
    expect(await screen.findByText("It plays in step with others.")).toBeVisible();
    expect(screen.getByRole("link", { name: "DEC-1" })).toHaveAttribute("href", "/enforcement/decisions/DEC-1");
  });

  it("is narrowed to a kind, in the address", async () => {
    aCase({ decisions: [DECISION] });
    const { screen, user, router } = openAt("/cases/CASE-1?tab=timeline");
    await screen.findByRole("link", { name: "DEC-1" });
    await user.click(screen.getByRole("checkbox", { name: "decision" }));
    expect(screen.queryByRole("link", { name: "DEC-1" })).not.toBeInTheDocument();
    expect(router.state.location.search).toMatchObject({ kinds: "case,evidence,finding,note" });
  });

  it("shows the rest where the ledger is not for this person", async () => {
    aCase();
    refuse("get", "/api/history/*", 403, "role");
    const { screen } = openAt("/cases/CASE-1?tab=timeline");
    expect(await screen.findByText(/The ledger of the case cannot be read now/)).toBeVisible();
    expect((await screen.findAllByRole("link", { name: "EV-1" }))[0]).toBeVisible();
  });

  it("reads the case's own history", async () => {
    aCase();
    const asked = answer("get", "/api/history/CASE-1", {
      items: [{ at: "2026-11-28T10:00:00Z", by: "u-2", verb: "case.moved", reason: "It goes on.", details: {} }],
      next_cursor: null,
    });
    const { screen } = openAt("/cases/CASE-1?tab=timeline");
    expect(await screen.findByText("It goes on.")).toBeVisible();
    expect(asked[0]?.query.get("limit")).toBe("50");
  });

  it("shows the ledger alone on demand", async () => {
    aCase();
    answer("get", "/api/history/CASE-1", {
      items: [{ at: "2026-11-28T10:00:00Z", by: "u-2", verb: "case.moved", reason: "It goes on.", details: {} }],
      next_cursor: null,
    });
    const { screen, user } = openAt("/cases/CASE-1?tab=timeline");
    await user.click(await screen.findByRole("switch", { name: "The ledger of the case alone" }));
    expect(await screen.findByRole("list", { name: "Ledger of CASE-1" })).toBeVisible();
  });
});
