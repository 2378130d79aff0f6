import { openAt, write } from "@testing/console";
import { aClock, anEscalation, anEscalationLine, inHours, MATRIX, REF, tellEscalation } from "@testing/escalations";
import { lookThrough } from "@testing/leads";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { EscalationLine } from "@/api/escalations";
import { PHONE } from "@/lib/media";
// Loaded before the clock of the first test runs.
import "./EscalationsPage";

const SECOND = "ESC-2026-000002";

function listed(lines: EscalationLine[] = [anEscalationLine()], next_cursor: string | null = null) {
  return answer("get", "/api/escalations", { items: lines, next_cursor });
}

async function opened(address = "/escalations") {
  const view = openAt(address);
  await view.screen.findByRole("row", { name: new RegExp(REF) });
  return view;
}

describe("the queue", () => {
  it("shows severity, clocks in words, what a legal clock makes urgent, and who holds it", async () => {
    listed([
      anEscalationLine({
        is_hard: true,
        assignee: "u-2",
        lease_until: inHours(5.5),
        clocks: [aClock({ due_at: inHours(-0.205) }), aClock({ ref: "CLK-2", due_at: inHours(40) })],
      }),
      anEscalationLine({
        ref: SECOND,
        severity: null,
        no_tipping_off: true,
        clocks: [aClock({ is_provisional: true, due_at: inHours(2.175) })],
      }),
    ]);
    const { screen } = await opened();
    const first = screen.getByRole("row", { name: new RegExp(REF) });
    expect(first).toHaveTextContent(/S2.*legal clock.*late by 12 m.*\+1/);
    expect(await within(first).findByText("ben")).toBeVisible();
    expect(first).toHaveTextContent("until in 5 h");
    expect(screen.getByRole("row", { name: new RegExp(SECOND) })).toHaveTextContent(
      /none yet.*no tipping-off.*2 h 10 m left.*provisional.*nobody/,
    );
  });

  it("is filtered by the desk, and all of it stands in the address", async () => {
    const asked = listed();
    const { screen, user, router } = await opened();
    await user.selectOptions(screen.getByRole("combobox", { name: "State" }), "waiting");
    await user.selectOptions(screen.getByRole("combobox", { name: "Severity" }), "S1");
    await user.selectOptions(screen.getByRole("combobox", { name: "Held by" }), "nobody");
    await user.click(screen.getByRole("button", { name: "More filters" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Class" }), "press");
    await user.selectOptions(screen.getByRole("combobox", { name: "Order" }), "newest");
    await user.selectOptions(screen.getByRole("combobox", { name: "Requester" }), "court");
    await user.type(screen.getByRole("textbox", { name: "Jurisdiction" }), "sg{Enter}");
    await user.click(screen.getByRole("checkbox", { name: "Those that are put off" }));
    await user.click(screen.getByRole("checkbox", { name: "Those that are over" }));
    const filters = {
      state: "waiting",
      severity: "S1",
      unassigned: "true",
      demand_class: "press",
      order: "newest",
      requester_kind: "court",
      jurisdiction: "SG",
      snoozed: "true",
      over: "true",
    };
    await expect.poll(() => Object.fromEntries(asked.at(-1)?.query ?? [])).toMatchObject(filters);
    expect(router.state.location.search).toMatchObject(filters);
    expect(screen.getByRole("button", { name: "More filters (6)" })).toBeVisible();
  });

  it("says at which desk each is, where that column is chosen", async () => {
    listed([anEscalationLine({ desk: "sg" }), anEscalationLine({ ref: SECOND })]);
    const { screen } = await opened("/escalations?desk=sg&hide=language");
    expect(screen.getByRole("columnheader", { name: /Desk/ })).toBeVisible();
    expect(within(screen.getByRole("row", { name: new RegExp(REF) })).getByText("sg")).toBeVisible();
  });

  it("asks the desk for words and for what one holds", async () => {
    const asked = listed();
    const { screen, user } = await opened();
    await user.selectOptions(screen.getByRole("combobox", { name: "Held by" }), "me");
    await write(user, screen.getByRole("textbox", { name: "Filter escalations" }), "label");
    await expect
      .poll(() => Object.fromEntries(asked.at(-1)?.query ?? []))
      .toMatchObject({
        assignee: "me",
        text: "label",
      });
  });

  it("moves by j and k, and Enter opens", async () => {
    listed([anEscalationLine({ ref: SECOND }), anEscalationLine()]);
    tellEscalation();
    const { user, router } = await opened();
    await user.keyboard("jj{Enter}");
    expect(router.state.location.pathname).toBe(`/escalations/${REF}`);
  });

  it("is claimed by a, and says who was quicker", async () => {
    listed();
    const sent = answer("post", `/api/escalations/${REF}/claim`, anEscalation({ assignee: "u-1" }));
    const { screen, user } = await opened();
    await user.keyboard("ja");
    expect(await screen.findByText(`${REF} is yours.`)).toBeVisible();
    expect(sent).toHaveLength(1);
    refuse("post", `/api/escalations/${REF}/claim`, 409, "claimed", `${REF} is held by ben.`);
    await user.keyboard("a");
    expect(await screen.findByText(/is held by ben/)).toBeVisible();
  });

  it("lets go by a of what one holds, and says whose it is where it is another's", async () => {
    listed([anEscalationLine({ assignee: "u-1" }), anEscalationLine({ ref: SECOND, assignee: "u-2" })]);
    answer("post", `/api/escalations/${REF}/release`, anEscalation());
    const { screen, user } = await opened();
    await user.keyboard("ja");
    expect(await screen.findByText(`${REF} is free again.`)).toBeVisible();
    await user.keyboard("ja");
    expect(await screen.findByText("Claim: ben holds it.")).toBeVisible();
  });

  it("claims the selected one after another, and tells of each that is refused", async () => {
    listed([anEscalationLine(), anEscalationLine({ ref: SECOND })]);
    answer("post", `/api/escalations/${REF}/claim`, anEscalation({ assignee: "u-1" }));
    refuse("post", `/api/escalations/${SECOND}/claim`, 409, "claimed", "It is held by ben.");
    const { screen, user } = await opened();
    await user.keyboard("jxjx");
    await user.click(screen.getByRole("button", { name: "Claim the selected" }));
    expect(await screen.findByText(`1 claimed. ${SECOND}: It is held by ben.`)).toBeVisible();
  });

  it("is put off by z until a time, with a reason, and never beyond a legal clock", async () => {
    const line = anEscalationLine({ hard_at: inHours(10) });
    listed([line]);
    refuse("post", `/api/escalations/${REF}/snooze`, 403, "clock_runs", "A legal clock makes it urgent.");
    const { screen, user } = await opened();
    await user.keyboard("jz");
    const dialog = within(await screen.findByRole("dialog", { name: `Put off ${REF}` }));
    expect(dialog.getByText(/A legal clock makes it urgent at/)).toBeVisible();
    const put = dialog.getByRole("button", { name: "Put it off" });
    expect(put).toBeDisabled();
    await write(user, dialog.getByLabelText(/^Until/), "2099-01-01T10:00");
    await write(user, dialog.getByRole("textbox", { name: /Why/ }), "The label sleeps.");
    await user.click(put);
    expect(await dialog.findByRole("alert")).toHaveTextContent("A legal clock makes it urgent.");
    const sent = answer("post", `/api/escalations/${REF}/snooze`, anEscalation());
    await user.click(put);
    await expect.poll(() => sent[0]?.body).toMatchObject({ reason: "The label sleeps." });
    expect(sent[0]?.headers.get("if-match")).toBe('"4"');
  });

  it("opens triage by t and the form by n", async () => {
    listed();
    tellEscalation();
    answer("get", "/api/matrix", [MATRIX as never]);
    const { screen, user, router } = await opened();
    await user.keyboard("jt");
    expect(await screen.findByRole("dialog", { name: `Triage ${REF}` })).toBeVisible();
    await user.keyboard("{Escape}");
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("n");
    await expect.poll(() => router.state.location.pathname).toBe("/escalations/new");
  });

  it("tells a viewer why a key does nothing", async () => {
    signedInAs(["viewer"]);
    listed();
    const { screen, user } = await opened();
    await user.keyboard("ja");
    expect(await screen.findByText("Claim: Your role may read escalations, not work on them.")).toBeVisible();
    expect(screen.getByRole("button", { name: "New escalation" })).toBeDisabled();
  });

  it("teaches where none is open, and where a filter leaves none", async () => {
    listed([]);
    const first = openAt("/escalations");
    expect(await first.screen.findByText("No open escalation")).toBeVisible();
    first.leave();
    const { screen } = openAt("/escalations?state=waiting");
    expect(await screen.findByText("No escalation here")).toBeVisible();
  });

  it("is a column of large links on a phone, page by page", async () => {
    lookThrough(PHONE);
    const asked = listed([anEscalationLine({ is_hard: true })], "more");
    const { screen, user } = openAt("/escalations");
    const link = await screen.findByRole("link", { name: /Order to block a recording/ });
    expect(link).toHaveTextContent(/S2.*legal clock.*left/);
    await user.click(screen.getByRole("button", { name: "Show more" }));
    await expect.poll(() => asked.at(-1)?.query.get("cursor")).toBe("more");
  });

  it("says what to do where the desk refuses", async () => {
    refuse("get", "/api/escalations", 403, "role");
    const { screen } = openAt("/escalations");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});
