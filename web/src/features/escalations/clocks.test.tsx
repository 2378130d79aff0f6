import { openAt, write } from "@testing/console";
import { aClock, aWholeClock, inHours, REF, tellEscalation } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { INDIA } from "@testing/obligations";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ClockLine } from "@/api/clocks";
import { actsOf } from "./ClockActs";
import { asks, byDue, marks, standing } from "./clockWords";
import { zonesOf } from "./useZones";
// Loaded before the clock of the first test runs.
import "./EscalationPage";

const NAME = "IT Rules 2021, Rule 3(1)(d)";
const NOW = Date.parse("2026-11-29T12:00:00Z");

async function opened(clocks: ClockLine[] = [aClock()]) {
  tellEscalation({ clocks });
  const view = openAt(`/escalations/${REF}`);
  const card = (name: string | RegExp = NAME) => within(view.screen.getByRole("article", { name }));
  await view.screen.findByRole("region", { name: "Clocks" });
  const act = async (name: string) => {
    await view.user.click(card().getByRole("button", { name: `${name}: ${NAME}` }));
    return within(await view.screen.findByRole("dialog"));
  };
  return { ...view, card, act };
}

describe("the clock strip", () => {
  it("tells what the law asks, since when, and when it is due for everybody", async () => {
    answer("get", "/api/obligations", { items: [INDIA], next_cursor: null });
    tellEscalation({ clocks: [aClock({ obligation: INDIA.id, is_provisional: true })] });
    answer("get", "/api/obligations", { items: [INDIA], next_cursor: null });
    const { screen } = openAt(`/escalations/${REF}`);
    const card = within(await screen.findByRole("article", { name: NAME }));
    expect(await card.findByText(new RegExp(INDIA.summary))).toHaveTextContent("Not after this time.");
    expect(card.getByText(/2 h 1\d m left/)).toBeVisible();
    expect(card.getByText("provisional")).toBeVisible();
    expect(card.getByText("Due for the authority").nextSibling).toHaveTextContent("GMT+5:30");
    expect(card.getByText(/Counts from receipt/)).toHaveTextContent(/59 m|1 h/);
  });

  it("is met with a reason, on the version that was looked at", async () => {
    const sent = answer("post", "/api/clocks/CLK-1/meet", aWholeClock({ state: "met" }));
    const { screen, user, act } = await opened();
    const asked = await act("Met");
    expect(asked.getByRole("button", { name: "Met" })).toBeDisabled();
    await write(user, asked.getByRole("textbox", { name: "Why" }), "Blocked.");
    await user.click(asked.getByRole("button", { name: "Met" }));
    expect(await screen.findByText(`${NAME} is met.`)).toBeVisible();
    expect(sent[0]?.headers.get("if-match")).toBe('"3"');
  });

  it("shows the refusal that names the row where a clock may not stop", async () => {
    refuse("post", "/api/clocks/CLK-1/pause", 403, "not_pausable", `${NAME} cannot be paused.`);
    const { user, act } = await opened();
    const asked = await act("Pause");
    expect(asked.getByText(/Its row does not let it stop/)).toBeVisible();
    await write(user, asked.getByRole("textbox", { name: "Why" }), "We wait.");
    await user.click(asked.getByRole("button", { name: "Pause" }));
    expect(await asked.findByRole("alert")).toHaveTextContent(`${NAME} cannot be paused.`);
    expect(asked.getByRole("textbox", { name: "Why" })).toHaveValue("We wait.");
  });

  it("goes on where it stood still, without a reason", async () => {
    const sent = answer("post", "/api/clocks/CLK-1/resume", aWholeClock());
    const { user, act, card } = await opened([aClock({ state: "paused", due_at: null })]);
    expect(card().getByText("paused")).toBeVisible();
    const asked = await act("Resume");
    await user.click(asked.getByRole("button", { name: "Resume" }));
    await expect.poll(() => sent).toHaveLength(1);
  });

  it("gets the time of the paper, typed in the authority's zone, with its source", async () => {
    const sent = answer("put", "/api/clocks/CLK-1/instant", aWholeClock());
    const { user, act, card } = await opened([
      aClock({ state: "awaiting", clock_class: "specified_in_instrument", due_at: null }),
    ]);
    expect(card().getByText("waits for its time")).toBeVisible();
    const asked = await act("Type the time");
    await write(user, asked.getByLabelText(/^Due/), "2026-12-01T15:30");
    await write(user, asked.getByRole("textbox", { name: /^Source/ }), "By telephone, the registrar");
    await user.click(asked.getByRole("button", { name: "Keep the time" }));
    await expect
      .poll(() => sent[0]?.body)
      .toEqual({ due_at: "2026-12-01T10:00:00.000Z", source: "By telephone, the registrar" });
  });

  it("is confirmed, cancelled or extended by Legal alone", async () => {
    signedInAs(["legal"]);
    const confirmed = answer("post", "/api/clocks/CLK-1/confirm", aWholeClock());
    const extended = answer("post", "/api/clocks/CLK-1/extend", aWholeClock());
    const { screen, user, act } = await opened([aClock({ is_provisional: true })]);
    const first = await act("It applies");
    await user.click(first.getByRole("button", { name: "It applies" }));
    await expect.poll(() => confirmed).toHaveLength(1);
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    const asked = await act("Extend");
    await write(user, asked.getByLabelText(/^Due/), "2026-12-02T00:00");
    await write(user, asked.getByRole("textbox", { name: /^Why/ }), "They allowed it.");
    await write(user, asked.getByRole("textbox", { name: /^Document/ }), "the letter");
    expect(asked.getByText("Write EV- and a number.")).toBeVisible();
    await user.clear(asked.getByRole("textbox", { name: /^Document/ }));
    await write(user, asked.getByRole("textbox", { name: /^Document/ }), "ev-7");
    await user.click(asked.getByRole("button", { name: "Keep the time" }));
    await expect.poll(() => extended[0]?.body).toMatchObject({ document: "EV-7", reason: "They allowed it." });
  });

  it("tells its history: due times, stretches and what it said, how late", async () => {
    answer("get", "/api/clocks/CLK-1", aWholeClock());
    const { screen, user, card } = await opened();
    await user.click(card().getByRole("button", { name: `History of ${NAME}` }));
    const drawer = within(await screen.findByRole("dialog", { name: "History of CLK-1" }));
    expect(await drawer.findByText(/3 elapsed hours/)).toBeVisible();
    expect(drawer.getByText(/the paper/)).toBeVisible();
    expect(drawer.getByText(/said 1 h late/)).toBeVisible();
  });

  it("puts those that are over away, and teaches where none runs", async () => {
    const { screen } = await opened([aClock({ state: "met", ended_at: inHours(-1) })]);
    expect(screen.getByText("1 clock is over")).toBeVisible();
    expect(screen.getByText(/No clock runs/)).toBeVisible();
  });
});

describe("a clock in words", () => {
  const at = (due_at: string | null, part: Partial<ClockLine> = {}) => standing(aClock({ due_at, ...part }), NOW);

  it("is red for a breach alone", () => {
    expect(at("2026-11-29T11:48:00Z")).toEqual({ text: "late by 12 m", tone: "harm" });
    expect(at("2026-11-29T11:48:00Z", { bound: "not_before" })).toEqual({ text: "its time has passed", tone: "plain" });
    expect(at("2026-11-29T11:48:00Z", { is_counterparty: true }).tone).toBe("plain");
    expect(at("2026-11-29T12:30:00Z")).toEqual({ text: "30 m left", tone: "warn" });
    expect(at("2026-11-29T14:10:00Z")).toEqual({ text: "2 h 10 m left", tone: "accent" });
  });

  it("says how it ended, and by how much it was late", () => {
    expect(at(null, { state: "met" })).toEqual({ text: "met", tone: "good" });
    const late = { breached_at: "2026-11-29T10:00:00Z", ended_at: "2026-11-29T11:00:00Z" };
    expect(at(null, { state: "met", ...late })).toEqual({ text: "met, late by 1 h", tone: "harm" });
    expect(at(null, { state: "cancelled" }).text).toBe("cancelled");
    expect(at(null, { state: "ended" }).text).toBe("ended");
  });

  it("is marked where it binds less than a law that surely applies", () => {
    const words = (part: Partial<ClockLine>) => marks(aClock(part)).map((one) => one.word);
    expect(words({})).toEqual([]);
    expect(words({ is_provisional: true, is_internal_target: true })).toEqual(["provisional", "own target"]);
    expect(words({ kind: "internal", is_mandatory: false })).toEqual(["own promise"]);
    expect(words({ is_counterparty: true, is_mandatory: false })).toEqual(["theirs", "not mandatory"]);
    expect(asks(aClock({ clock_class: "hold" }))).toMatch(/decide before/);
    expect(asks(aClock({ clock_class: "specified_in_instrument", due_at: null }))).toMatch(/paper itself/);
  });

  it("stands before those that are due later, and before those that are over", () => {
    const soon = aClock({ ref: "CLK-2", due_at: inHours(1) });
    const over = aClock({ ref: "CLK-3", state: "met", due_at: inHours(-9) });
    const waits = aClock({ ref: "CLK-4", due_at: null });
    expect(byDue([over, waits, aClock(), soon]).map((one) => one.ref)).toEqual(["CLK-2", "CLK-1", "CLK-4", "CLK-3"]);
  });

  it("offers what its state and one's role allow", () => {
    expect(actsOf(aClock(), true, false)).toEqual(["meet", "pause"]);
    expect(actsOf(aClock({ is_provisional: true }), false, true)).toEqual(["confirm", "cancel", "extend"]);
    expect(actsOf(aClock({ kind: "internal", state: "paused" }), true, false)).toEqual(["meet", "resume", "cancel"]);
    expect(actsOf(aClock(), false, false)).toEqual([]);
  });

  it("names each zone once", () => {
    const named = [
      ["yours", "Asia/Singapore"],
      ["the desk's", "Asia/Singapore"],
      ["the authority's", "Asia/Kolkata"],
    ] as const;
    expect(zonesOf(named)).toEqual([
      { zone: "Asia/Singapore", names: ["yours", "the desk's"] },
      { zone: "Asia/Kolkata", names: ["the authority's"] },
    ]);
  });
});
