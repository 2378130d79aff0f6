import { openAt, write } from "@testing/console";
import { aGroup, NO_METRICS, someMetrics } from "@testing/metrics";
import { answer, refuse } from "@testing/network";
import { fireEvent, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import * as downloads from "@/lib/download";
import { zoneChoice } from "@/lib/zone";

const AT = "/escalations/metrics";

function opened(address = AT, told = someMetrics()) {
  zoneChoice.set("utc");
  const asked = answer("get", "/api/escalation-metrics", told);
  const view = openAt(address);
  const search = () => view.router.state.location.search as Record<string, string>;
  return { ...view, asked, search };
}

describe("the figures of escalations", () => {
  it("are times with what they rest on, and a dash where nothing happened", async () => {
    const { screen, asked } = opened();
    const times = within(await screen.findByRole("table", { name: "How long it took" }));
    expect(times.getByRole("row", { name: "First touch 1 h 2 h 3 h 1 h 30 m 10 of 10 100 % (40–95 %)" })).toBeVisible();
    expect(times.getByRole("row", { name: "Contain – – – – 0 of 10 0 % (40–95 %)" })).toBeVisible();
    expect(times.getByRole("row", { name: /^Decide 4 h 8 h 12 h 6 h 8 of 10 80 %/ })).toBeVisible();
    expect(Object.fromEntries(asked[0]?.query ?? [])).toEqual({ zone: "UTC" });
  });

  it("say how punctual the desk was, what waits, and where it was late", async () => {
    const { screen } = opened();
    const due = within(await screen.findByRole("region", { name: "Clocks that fell due" }));
    expect(due.getByText("9 of 12")).toBeVisible();
    expect(due.getByText("met in time, 75 % (40–95 %)")).toBeVisible();
    expect(due.getByRole("row", { name: "The least late by 12 m" })).toBeVisible();
    expect(due.getByRole("row", { name: "Half had less than 2 h left" })).toBeVisible();
    const open = within(screen.getByRole("region", { name: "Open now" }));
    expect(open.getByText("9 d")).toBeVisible();
    expect(open.getByRole("link", { name: "ESC-2026-000001" })).toHaveAttribute("href", "/escalations/ESC-2026-000001");
    const breaches = within(screen.getByRole("table", { name: "Breaches" }));
    expect(breaches.getByRole("row", { name: /^IN IN-IT-3-1-D law 2 of 6 33.3 %/ })).toBeVisible();
    expect(breaches.getByRole("row", { name: /^Nowhere S2: decision promise of ours 0 of 3/ })).toBeVisible();
  });

  it("show the days, with a sentence that says the point", async () => {
    const { screen } = opened();
    const chart = within(await screen.findByRole("figure", { name: "5 came and 3 ended: 2 more wait" }));
    expect(chart.getByText(/n = 2 days in UTC/)).toBeVisible();
    expect(chart.getByRole("row", { name: "2026-11-28 3 1" })).toBeVisible();
  });

  it("are told apart in groups, by one of the times", async () => {
    const groups = [aGroup({ key: "press", escalations: 4 }), aGroup({ key: "csam" })];
    const { screen, user, search } = opened(`${AT}?by=demand_class`, someMetrics({ by: "demand_class", groups }));
    const table = await screen.findByRole("table", { name: "Groups" });
    expect(within(table).getByRole("row", { name: /^Press enquiry 4 10 of 10 1 h 2 h 3 h/ })).toBeVisible();
    expect(within(table).getByRole("row", { name: /^Child sexual abuse material 10/ })).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Which time" }), "decide");
    expect(await screen.findByRole("region", { name: /^Decide by class/ })).toBeVisible();
    expect(search()).toEqual({ by: "demand_class", time: "decide" });
  });

  it("teach where there is none, and say so where a narrowing leaves none", async () => {
    const { screen, leave } = opened(AT, NO_METRICS);
    expect(await screen.findByText("No figure yet")).toBeVisible();
    leave();
    const narrowed = opened(`${AT}?severity=S0`, NO_METRICS);
    expect(await narrowed.screen.findByText("Nothing fits")).toBeVisible();
    await narrowed.user.click(narrowed.screen.getByRole("button", { name: "All escalations" }));
    await expect.poll(narrowed.search).toEqual({});
  });

  it("say what is wrong with the choice", async () => {
    refuse("get", "/api/escalation-metrics", 422, "bad_period", "This is no period.");
    const { screen } = openAt(AT);
    expect(await screen.findByText("This is no period.")).toBeVisible();
  });
});

describe("the choices of the board", () => {
  it("stand in the address, and are asked of the desk as whole days of the zone", async () => {
    const { screen, user, asked, search } = opened(`${AT}?zone=Asia/Singapore`);
    const since = await screen.findByLabelText("From");
    fireEvent.blur(since, { target: { value: "2026-11-01" } });
    await expect.poll(search).toEqual({ zone: "Asia/Singapore", since: "2026-11-01" });
    fireEvent.blur(screen.getByLabelText("To, that day included"), { target: { value: "2026-11-30" } });
    await user.selectOptions(screen.getByRole("combobox", { name: "Told apart" }), "severity");
    await user.selectOptions(screen.getByRole("combobox", { name: "Requester" }), "court");
    await write(user, screen.getByRole("textbox", { name: "Jurisdiction" }), "au-nsw");
    await user.keyboard("{Enter}");
    await expect
      .poll(() => Object.fromEntries(asked.at(-1)?.query ?? []))
      .toEqual({
        zone: "Asia/Singapore",
        since: "2026-10-31T16:00:00.000Z",
        until: "2026-11-30T16:00:00.000Z",
        by: "severity",
        requester_kind: "court",
        jurisdiction: "AU-NSW",
      });
  });

  it("have the usual periods at a press", async () => {
    const { screen, user, search } = opened();
    await user.click(await screen.findByRole("button", { name: "Last quarter" }));
    await expect.poll(() => search().since).toMatch(/^\d{4}-(01|04|07|10)-01$/);
    await user.click(screen.getByRole("button", { name: "30 days" }));
    const days = () => (Date.parse(search().until ?? "") - Date.parse(search().since ?? "")) / 86_400_000;
    await expect.poll(days).toBe(29);
  });
});

describe("the figures as a file", () => {
  it("are written by the desk, of what is shown, and noted", async () => {
    const keep = vi.spyOn(downloads, "download").mockImplementation(() => undefined);
    const sent = answer("post", "/api/escalation-metrics/export", "group,escalations");
    const { screen, user } = opened(`${AT}?by=week&severity=S1`);
    await user.click(await screen.findByRole("button", { name: "Export" }));
    expect(await screen.findByText(/The ledger says that you took them/)).toBeVisible();
    expect(Object.fromEntries(sent[0]?.query ?? [])).toEqual({ zone: "UTC", by: "week", severity: "S1" });
    expect(keep).toHaveBeenCalledWith(expect.any(Blob), expect.stringMatching(/^escalation-metrics-.*\.csv$/));
  });
});
