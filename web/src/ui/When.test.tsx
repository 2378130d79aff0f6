import { showPart } from "@testing/part";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deskZone, zoneChoice } from "@/lib/zone";
import { ClockChip } from "./ClockChip";
import { Instant, When } from "./When";

const MINUTE = 60_000;
const from = (ms: number) => new Date(Date.now() + ms).toISOString();

beforeEach(() => zoneChoice.set("utc"));
afterEach(() => zoneChoice.set("viewer"));

describe("an instant", () => {
  it("is told from now, and in full on hover", async () => {
    const at = from(-125 * MINUTE - 30_000);
    const { screen, user } = showPart(() => <When at={at} />);
    const time = await screen.findByText("2 h 5 m ago");
    expect(time).toHaveAttribute("datetime", at);
    await user.hover(time);
    expect(await screen.findByText(`${at.slice(0, 10)} ${at.slice(11, 19)} UTC`)).toBeInTheDocument();
  });

  it("is a dash where there is none", async () => {
    const { screen } = showPart(() => <When at={null} />);
    expect(await screen.findByText("–")).toBeVisible();
    expect(document.querySelector("time")).toBeNull();
  });

  it("is written out in the zone of the desk where that was chosen", async () => {
    deskZone.set("Asia/Singapore");
    zoneChoice.set("desk");
    const { screen } = showPart(() => <Instant at="2026-11-28T20:30:00Z" />);
    expect(await screen.findByText(/^2026-11-29 04:30:00/)).toBeVisible();
    deskZone.set("UTC");
  });
});

describe("a clock", () => {
  it.each([
    [3 * 24 * 60, "3 d left", "plain"],
    [5 * 60, "5 h left", "accent"],
    [20, "20 m left", "warn"],
    [-90, "late by 1 h 30 m", "harm"],
  ])("of %d minutes says %s, and only a breach is red", async (minutes, text, tone) => {
    // Half a minute more, so that the clock of the page does not turn over meanwhile.
    const due = from(minutes * MINUTE + (minutes < 0 ? -1 : 1) * 30_000);
    const { screen } = showPart(() => <ClockChip due={due} />);
    const said = await screen.findByText(text);
    expect(said.closest("[data-tone]")).toHaveAttribute("data-tone", tone);
  });

  it("says on hover what is due, and when", async () => {
    const due = from(5 * 60 * MINUTE);
    const { screen, user } = showPart(() => <ClockChip due={due} what="Review" />);
    await user.hover(await screen.findByText(/left/));
    expect(await screen.findByText(new RegExp(`^Review, due ${due.slice(0, 10)}`))).toBeInTheDocument();
  });
});
