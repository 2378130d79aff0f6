import { openAt } from "@testing/console";
import { CALENDAR } from "@testing/desks";
import { aShare, CALENDAR_REPLAY } from "@testing/metrics";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { CalendarReplay } from "@/api/escalationMetrics";
import { zoneChoice } from "@/lib/zone";

const AT = "/escalations/metrics?tab=replay-calendar&since=2026-07-01&until=2026-09-30";
const ASK = "/api/escalation-replays/calendar";

beforeEach(() => {
  zoneChoice.set("utc");
  answer("get", "/api/calendars", [CALENDAR, { ...CALENDAR, name: "six" }]);
});

async function shown(told: CalendarReplay = CALENDAR_REPLAY) {
  const sent = answer("post", ASK, told);
  const view = openAt(AT);
  const form = within(await view.screen.findByRole("form", { name: "Another calendar" }));
  return { ...view, form, sent, replay: form.getByRole("button", { name: "Replay" }) };
}

describe("the past under another calendar", () => {
  it("is counted by the calendar that is chosen, over the days that are chosen", async () => {
    const { form, user, sent, replay } = await shown();
    await user.selectOptions(form.getByRole("combobox", { name: "Calendar" }), "six");
    await user.click(replay);
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.body).toEqual({
      calendar: "six",
      since: "2026-07-01T00:00:00.000Z",
      until: "2026-10-01T00:00:00.000Z",
    });
  });

  it("tells each duty with both shares, all together, and what no calendar touches", async () => {
    const { screen, user, replay } = await shown();
    await user.click(replay);
    expect(
      await screen.findByRole("heading", { name: "4 promises newly late, 1 promise no longer late" }),
    ).toBeVisible();
    const table = within(screen.getByRole("table", { name: "Clocks under both" }));
    expect(table.getByRole("row", { name: /^US-DMCA-G US 10 8 9 of 10 90 % .* 5 of 10 50 % .* 4 0$/ })).toBeVisible();
    expect(table.getByRole("row", { name: /^reply every day 20 3 .* 0 1$/ })).toBeVisible();
    expect(table.getByRole("row", { name: /^All together 30 11 25 of 30 .* 22 of 30 .* 4 1$/ })).toBeVisible();
    expect(screen.getByText(/no calendar touches 370/)).toBeVisible();
    expect(screen.queryByText(/has no holidays of/)).not.toBeInTheDocument();
  });

  it("says of which years holidays are missing, and where no clock counts working days", async () => {
    const nothing = { before: aShare(0, 0), after: aShare(0, 0), newly_late: 0, no_longer_late: 0, duties: [] };
    const { screen, user, replay } = await shown({
      ...CALENDAR_REPLAY,
      ...nothing,
      untouched: 400,
      years_missing: [2024, 2025],
    });
    await user.click(replay);
    expect(await screen.findByText("No calendar counts here")).toBeVisible();
    expect(screen.getByText(/six has no holidays of 2024, 2025/)).toBeVisible();
  });

  it("forgets its result once another calendar is chosen", async () => {
    const { screen, form, user, replay } = await shown();
    await user.click(replay);
    await screen.findByRole("table", { name: "Clocks under both" });
    await user.selectOptions(form.getByRole("combobox", { name: "Calendar" }), "six");
    expect(screen.queryByRole("table", { name: "Clocks under both" })).not.toBeInTheDocument();
  });

  it("says where nothing was received, and why it cannot be", async () => {
    const { screen, user, form, replay } = await shown({ ...CALENDAR_REPLAY, escalations: 0 });
    await user.click(replay);
    expect(await screen.findByText("Nothing to replay")).toBeVisible();
    refuse("post", ASK, 422, "calendar_never_opens", "The calendar has no working time to count.");
    await user.click(form.getByRole("button", { name: "Replay" }));
    expect(await screen.findByText("The calendar has no working time to count.")).toBeVisible();
  });

  it("says where there is no calendar to try", async () => {
    answer("get", "/api/calendars", []);
    const { screen } = openAt(AT);
    expect(await screen.findByText("No calendar yet")).toBeVisible();
  });
});
