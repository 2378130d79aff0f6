import { openAt, write } from "@testing/console";
import { aClock, anEscalation, inHours, REF, tellEscalation } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Escalation } from "@/api/escalations";
// Loaded before the clock of the first test runs.
import "./EscalationPage";

const OTHER = "ESC-2026-000009";

async function opened(part: Partial<Escalation> = {}, search = "") {
  const shown = tellEscalation(part);
  const view = openAt(`/escalations/${REF}${search}`);
  await view.screen.findByRole("heading", { level: 1, name: shown.title });
  const choose = async (menu: string, item: RegExp) => {
    await view.user.click(view.screen.getByRole("button", { name: menu }));
    await view.user.click(await view.screen.findByRole("menuitem", { name: item }));
  };
  const dialog = async (name: string | RegExp) => within(await view.screen.findByRole("dialog", { name }));
  return { ...view, choose, dialog };
}

describe("an escalation", () => {
  it("says where it stands, how grave it is, who watches, and who must not learn of it", async () => {
    const { screen } = await opened({
      publicity: "press",
      flags: ["minor"],
      no_tipping_off: true,
      compartment: "vip",
      is_hard: true,
      state: "waiting",
      waiting_for: "other_desk",
      waiting_until: inHours(3.5),
      snoozed_until: inHours(2.5),
    });
    for (const word of ["waiting", "S2", "In the press", "A minor", "Compartment vip", "legal clock"])
      expect(screen.getAllByText(word)[0]).toBeVisible();
    expect(screen.getByText(/waits for other desk/)).toHaveTextContent("in 3 h");
    expect(screen.getByText(/put off until/)).toBeVisible();
    expect(screen.getByRole("note", { name: "No tipping-off" })).toBeVisible();
  });

  it("shows the arithmetic of its priority term by term", async () => {
    const { screen, user } = await opened();
    await user.click(screen.getByText(/Priority 41.5/));
    const terms = screen.getByRole("table", { name: "Terms of the priority" });
    expect(within(terms).getByRole("row", { name: /age 3.0 h waited x 0.5 an hour 1.5/ })).toBeVisible();
    expect(within(terms).getByRole("row", { name: /Sum 41.5/ })).toBeVisible();
  });

  it("is claimed and let go of, by button and by key", async () => {
    const claimed = answer("post", `/api/escalations/${REF}/claim`, anEscalation({ assignee: "u-1" }));
    const first = await opened();
    await first.user.keyboard("a");
    expect(await first.screen.findByText(`${REF} is yours.`)).toBeVisible();
    expect(claimed).toHaveLength(1);
    first.leave();
    answer("post", `/api/escalations/${REF}/release`, anEscalation());
    const { screen, user } = await opened({ assignee: "u-1", lease_until: inHours(3) });
    await user.click(screen.getByRole("button", { name: "Let go" }));
    expect(await screen.findByText(`${REF} is free again.`)).toBeVisible();
  });

  it("is not to be claimed while another holds it, but once their time is over", async () => {
    const first = await opened({ assignee: "u-2", lease_until: inHours(3) });
    expect(await first.screen.findByTitle("ben holds it.")).toBeDisabled();
    first.leave();
    const { screen } = await opened({ assignee: "u-2", lease_until: inHours(-3) });
    expect(screen.getByRole("button", { name: "Claim" })).toBeEnabled();
    expect(screen.getByText(/lapsed/)).toBeVisible();
  });

  it("offers only legal moves, with what they lack", async () => {
    const { screen, user } = await opened({
      state: "responded",
      possible: ["in_progress", "closed"],
      lacking: { closed: ["item 1 has no outcome", "item 2 has no outcome", "TASK-1 is not done", "CLK-1 still runs"] },
    });
    await user.click(screen.getByRole("button", { name: "Move to…" }));
    const close = await screen.findByRole("menuitem", { name: /Close…/ });
    expect(close).toHaveTextContent(
      "Lacks: item 1 has no outcome; item 2 has no outcome; TASK-1 is not done; and 1 more",
    );
    expect(close).toBeDisabled();
    expect(screen.getAllByRole("menuitem")).toHaveLength(2);
  });

  it("moves on, on the version that was looked at", async () => {
    const sent = answer("patch", `/api/escalations/${REF}/state`, anEscalation({ state: "in_progress" }));
    const { screen, user, choose, dialog } = await opened();
    await choose("Move to…", /Work on it/);
    const asked = await dialog(`${REF}: in progress`);
    await user.click(asked.getByRole("button", { name: "Work on it" }));
    expect(await screen.findByText(`${REF} is in progress.`)).toBeVisible();
    expect(sent[0]?.body).toEqual({ state: "in_progress", reason: "", meets: [], none_owed: "" });
    expect(sent[0]?.headers.get("if-match")).toBe('"4"');
  });

  it("is answered: the clocks that it meets are named, and why none is owed", async () => {
    const sent = answer("patch", `/api/escalations/${REF}/state`, anEscalation({ state: "responded" }));
    const { user, choose, dialog } = await opened({
      state: "actioned",
      possible: ["responded"],
      lacking: { responded: ["nothing was sent, and it is not noted that none is owed"] },
      clocks: [
        aClock(),
        aClock({ ref: "CLK-2", name: "Tell them" }),
        aClock({ ref: "CLK-3", clock_class: "retention" }),
      ],
    });
    await choose("Move to…", /Answered…/);
    const asked = await dialog(`${REF}: responded`);
    expect(asked.getByRole("note", { name: "It still lacks" })).toHaveTextContent("nothing was sent");
    expect(asked.getAllByRole("checkbox")).toHaveLength(2);
    await user.click(asked.getByRole("checkbox", { name: "Tell them" }));
    await write(user, asked.getByRole("textbox", { name: /Why no answer is owed/ }), "They withdrew.");
    await user.click(asked.getByRole("button", { name: "Answered" }));
    await expect.poll(() => sent[0]?.body).toMatchObject({ meets: ["CLK-1"], none_owed: "They withdrew." });
  });

  it("closes with how it ended and why, and keeps what was written where it is refused", async () => {
    refuse("patch", `/api/escalations/${REF}/state`, 412, "stale_version", "It has changed.");
    const { user, choose, dialog } = await opened({ state: "responded", possible: ["closed"] });
    await choose("Move to…", /Close…/);
    const asked = await dialog(`${REF}: closed`);
    const close = asked.getByRole("button", { name: "Close", description: /how it ended|sentence/ });
    expect(close).toBeDisabled();
    await user.selectOptions(asked.getByLabelText(/How it ended/), "complied");
    await write(user, asked.getByRole("textbox", { name: /Why/ }), "All done.");
    await user.click(asked.getAllByRole("button", { name: "Close" }).at(-1) as HTMLElement);
    expect(await asked.findByRole("alert")).toHaveTextContent("It has changed.");
    expect(asked.getByText("What you wrote is kept here.")).toBeVisible();
    expect(asked.getByRole("textbox", { name: /Why/ })).toHaveValue("All done.");
  });

  it("waits for somebody until a time, with a reason", async () => {
    const sent = answer("post", `/api/escalations/${REF}/wait`, anEscalation({ state: "waiting" }));
    const { user, choose, dialog } = await opened();
    await choose("Move to…", /Wait for somebody…/);
    const asked = await dialog(`${REF}: waiting`);
    await user.selectOptions(asked.getByLabelText("For whom"), "legal");
    await write(user, asked.getByRole("textbox", { name: /Why/ }), "They read the law.");
    await user.click(asked.getByRole("button", { name: "Wait for somebody" }));
    await expect.poll(() => sent[0]?.body).toEqual({ party: "legal", reason: "They read the law." });
  });

  it("is given to somebody; taking it from another needs a reason", async () => {
    const sent = answer("patch", `/api/escalations/${REF}/assignee`, anEscalation({ assignee: "u-1" }));
    const { screen, user, choose, dialog } = await opened({ assignee: "u-2", lease_until: inHours(3) });
    await choose("More…", /Assign to somebody…/);
    const asked = await dialog(`Assign ${REF}`);
    await asked.findByRole("option", { name: "ana" });
    await user.selectOptions(asked.getByLabelText(/To whom/), "ana");
    expect(asked.getByRole("button", { name: "Assign" })).toBeDisabled();
    await write(user, asked.getByRole("textbox", { name: /Why/ }), "Their shift is over.");
    await user.click(asked.getByRole("button", { name: "Assign" }));
    expect(await screen.findByText(`${REF} is with ana.`)).toBeVisible();
    expect(sent[0]?.body).toEqual({ assignee: "u-1", reason: "Their shift is over." });
  });

  it("gets another time of awareness, with a reason", async () => {
    const sent = answer("patch", `/api/escalations/${REF}/awareness`, anEscalation());
    const { user, choose, dialog } = await opened();
    await choose("More…", /Change the time of awareness…/);
    const asked = await dialog("Time of awareness");
    await write(user, asked.getByRole("textbox", { name: /Why/ }), "The mail lay unread.");
    await user.click(asked.getByRole("button", { name: "Change it" }));
    await expect.poll(() => sent[0]?.body).toMatchObject({ reason: "The mail lay unread." });
  });

  it("opens triage where it was only received, and first measures by c", async () => {
    const { user, choose, dialog, router } = await opened({
      state: "received",
      severity: null,
      possible: ["triaged", "rejected"],
      lacking: { triaged: ["it has no severity"] },
    });
    await choose("Move to…", /Back to triaged/);
    await dialog(`Triage ${REF}`);
    await user.keyboard("{Escape}");
    await expect.poll(() => document.querySelector("[role=dialog]")).toBeNull();
    await user.keyboard("c");
    await expect.poll(() => router.state.location.search).toMatchObject({ tab: "measures" });
  });

  it("is only read by a viewer, and only reopened once it is over", async () => {
    signedInAs(["viewer"]);
    const first = await opened();
    expect(first.screen.getByRole("button", { name: "Claim" })).toBeDisabled();
    await first.user.keyboard("a");
    expect(await first.screen.findByText(/Specialists and leads work on escalations/)).toBeVisible();
    first.leave();
    signedInAs(["specialist"]);
    const sent = answer("patch", `/api/escalations/${REF}/state`, anEscalation({ state: "reopened" }));
    const { screen, user, choose, dialog } = await opened({
      state: "duplicate",
      duplicate_of: OTHER,
      possible: ["reopened"],
    });
    expect(screen.queryByRole("button", { name: "Claim" })).toBeNull();
    expect(screen.getByRole("link", { name: OTHER })).toHaveAttribute("href", `/escalations/${OTHER}`);
    await choose("Move to…", /Reopen…/);
    const asked = await dialog(`${REF}: reopened`);
    await write(user, asked.getByRole("textbox", { name: /Why/ }), "They wrote again.");
    await user.click(asked.getByRole("button", { name: "Reopen" }));
    await expect.poll(() => sent[0]?.body).toMatchObject({ state: "reopened", reason: "They wrote again." });
  });

  it("says what to do where it is not told", async () => {
    refuse("get", `/api/escalations/${REF}`, 404, "not_found");
    const { screen } = openAt(`/escalations/${REF}`);
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});

describe("lowering the severity", () => {
  const asked = {
    approval: "APR-1",
    severity_before: "S1",
    severity_asked: "S3",
    reason: "It was a joke.",
    state: "pending",
    asked_by: "u-2",
    asked_at: inHours(-1),
  } as const;

  it("is agreed to, or refused with a reason, by a second person", async () => {
    const sent = answer("post", `/api/escalations/${REF}/severity`, anEscalation({ severity: "S1" }));
    const { screen, user } = await opened({ severity_request: asked });
    const wish = within(screen.getByRole("note", { name: "Lower the severity from S1 to S3?" }));
    expect(await wish.findByText(/ben/)).toBeVisible();
    expect(wish.getByRole("button", { name: "Refuse" })).toBeDisabled();
    await write(user, wish.getByRole("textbox", { name: "Your reason" }), "They meant it.");
    await user.click(wish.getByRole("button", { name: "Refuse" }));
    expect(await screen.findByText(`${REF} is S1.`)).toBeVisible();
    expect(sent[0]?.body).toEqual({ agrees: false, reason: "They meant it." });
  });

  it("waits for somebody else than who asked", async () => {
    const { screen } = await opened({ severity_request: { ...asked, asked_by: "u-1" } });
    expect(screen.getByText(/A second person answers/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Agree" })).toBeNull();
  });
});
