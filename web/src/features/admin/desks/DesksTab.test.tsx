import { openAt, write } from "@testing/console";
import { CALENDAR, COVERAGE, TEAM, tellDesks } from "@testing/desks";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { fireEvent, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Role } from "@/api/session";
import { rowsOf } from "./cells";
import { faultOfHours, instantOf, weekdaysOf, windowsOf } from "./hours";

async function opened(roles: Role[] = ["lead"], part: Parameters<typeof tellDesks>[0] = {}) {
  signedInAs(roles);
  tellDesks(part);
  const view = openAt("/admin?tab=desks");
  await view.screen.findByRole("table", { name: "Shifts" });
  await view.screen.findByRole("table", { name: "Days" });
  return view;
}

describe("the coverage of a desk", () => {
  it("is cut into hours, and an hour with a planned gap is one", () => {
    const [row] = rowsOf(COVERAGE);
    expect(row?.cells.slice(0, 4).map((cell) => cell.state)).toEqual(["gap", "covered", "part", "off"]);
    expect(row?.cells[0]?.says).toBe("Planned, nobody rostered.");
  });

  it("tells each gap in words, in the viewer's time and in the desk's", async () => {
    const { screen } = await opened();
    const gaps = await screen.findByRole("table", { name: "Gaps" });
    const [, planned] = within(gaps).getAllByRole("row");
    expect(planned).toHaveTextContent("early: Planned, nobody rostered.");
    expect(planned).toHaveTextContent(/2026-12-07 08:00:00/);
    const hours = screen.getByRole("table", { name: "Coverage by the hour" });
    expect(within(hours).getAllByText("!")).toHaveLength(1);
  });
});

describe("a desk", () => {
  it("has its shifts changed on the version that is shown", async () => {
    const { screen, user } = await opened();
    const sent = answer("post", "/api/desks/sg/shifts", TEAM);
    const form = screen.getByRole("form", { name: "Plan a shift" });
    await write(user, within(form).getByLabelText("Shift"), "late");
    await write(user, within(form).getByLabelText("Hours"), "22-6");
    expect(within(form).getByText(/is no window/)).toBeVisible();
    await user.clear(within(form).getByLabelText("Hours"));
    await write(user, within(form).getByLabelText("Hours"), "22:00-06:00");
    await user.click(within(form).getByRole("button", { name: "Plan it" }));
    expect(await screen.findByText("The shift late is planned.")).toBeVisible();
    expect(sent[0]?.headers.get("if-match")).toBe('"5"');
    expect(sent[0]?.body).toEqual({ key: "late", hours: "22:00-06:00", weekdays: [0, 1, 2, 3, 4] });
  });

  it("notes somebody's time, and keeps what was typed where it is refused", async () => {
    const { screen, user } = await opened();
    refuse("post", "/api/desks/sg/roster", 422, "unknown_person", "Nobody active here is called ben.");
    const form = screen.getByRole("form", { name: "Roster somebody" });
    await user.selectOptions(within(form).getByLabelText("Who"), "ben");
    fireEvent.change(within(form).getByLabelText("From, your time"), { target: { value: "2026-12-08T09:00" } });
    fireEvent.change(within(form).getByLabelText("Until, your time"), { target: { value: "2026-12-07T09:00" } });
    expect(within(form).getByText("It ends before it starts.")).toBeVisible();
    fireEvent.change(within(form).getByLabelText("Until, your time"), { target: { value: "2026-12-09T09:00" } });
    await user.click(within(form).getByRole("button", { name: "Note it" }));
    expect(await within(form).findByText("Nobody active here is called ben.")).toBeVisible();
    expect(within(form).getByLabelText("Who")).toHaveValue("ben");
  });

  it("takes somebody off the roster and off the calls", async () => {
    const { screen, user } = await opened();
    const off = answer("delete", "/api/desks/sg/roster/4", TEAM.roster[0] ?? {});
    const calls = answer("delete", "/api/desks/sg/oncall/7", TEAM.on_call[0] ?? {});
    await user.click(await screen.findByRole("button", { name: "Take off ben, time 4" }));
    await user.click(await screen.findByRole("button", { name: "Take off ana, call 7" }));
    expect(await screen.findAllByText("It is taken off.")).not.toHaveLength(0);
    expect([off.length, calls.length]).toEqual([1, 1]);
  });
});

describe("a calendar", () => {
  it("marks estimated days and those that a person set", async () => {
    const { screen } = await opened();
    expect(screen.getByRole("row", { name: /Hari Raya Haji ?estimated/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /The move.*a person: Boxes\./ })).toBeVisible();
  });

  it("has its week changed with a reason, and refuses what is no window", async () => {
    const { screen, user } = await opened();
    const sent = answer("patch", "/api/calendars/sg", CALENDAR);
    const saturday = screen.getByLabelText("Saturday");
    await write(user, saturday, "9 to 1");
    expect(screen.getByText(/9 to 1 is no window/)).toBeVisible();
    await user.clear(saturday);
    await write(user, saturday, "09:00-13:00");
    await write(user, screen.getByLabelText(/Why it changes/), "We open.");
    await user.click(screen.getByRole("button", { name: "Change the week" }));
    expect(await screen.findByText("The week of sg is changed.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ reason: "We open." });
    expect(sent[0]?.headers.get("if-match")).toBe('"3"');
  });

  it("takes back what a person said of a day", async () => {
    const { screen, user } = await opened();
    const day = CALENDAR.days[1]?.day ?? "";
    const sent = answer("delete", `/api/calendars/sg/days/${day}`, CALENDAR);
    await user.click(screen.getByRole("button", { name: `Take back ${day}` }));
    const dialog = await screen.findByRole("dialog", { name: `Take back ${day}` });
    await write(user, within(dialog).getByRole("textbox"), "No boxes.");
    await user.click(within(dialog).getByRole("button", { name: "Take back" }));
    expect(await screen.findByText(`What was said of ${day} is taken back.`)).toBeVisible();
    expect(sent[0]?.query.get("reason")).toBe("No boxes.");
  });

  it("shows what the library would change, and changes it with a reason", async () => {
    const { screen, user } = await opened(["lead"], {
      changes: [{ day: "2026-12-28", before: null, after: "A new day" }],
    });
    expect(await screen.findByRole("row", { name: "2026-12-28 no day off A new day" })).toBeVisible();
    const sent = answer("post", "/api/calendars/sg/upgrade", CALENDAR);
    await user.click(screen.getByRole("button", { name: "Apply 1 changes" }));
    const dialog = await screen.findByRole("dialog");
    await write(user, within(dialog).getByRole("textbox"), "It is announced.");
    await user.click(within(dialog).getByRole("button", { name: "Apply" }));
    expect(await screen.findByText("sg holds what the library says now.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "It is announced." });
  });

  it("is made with the part of its country", async () => {
    const { screen, user } = await opened();
    const sent = answer("post", "/api/calendars", CALENDAR, 201);
    await user.click(screen.getByRole("button", { name: "Add a calendar" }));
    const dialog = await screen.findByRole("dialog", { name: "Add a calendar" });
    await write(user, within(dialog).getByLabelText(/Name/), "syd");
    await write(user, within(dialog).getByLabelText(/Time zone/), "Australia/Sydney");
    await user.selectOptions(within(dialog).getByLabelText("Country"), "AU");
    await user.selectOptions(within(dialog).getByLabelText("Part"), "NSW");
    await user.click(within(dialog).getByRole("button", { name: "Add it" }));
    expect(await screen.findByText("The calendar sg is made.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ name: "syd", country: "AU", subdivision: "NSW" });
  });

  it("is only looked at by who may not change it", async () => {
    const { screen } = await opened(["viewer"]);
    expect(screen.getByText(/Leads and administrators change it/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Set a day" })).not.toBeInTheDocument();
    expect(screen.queryByRole("form", { name: "Plan a shift" })).not.toBeInTheDocument();
    expect(screen.getByLabelText("Monday")).toHaveAttribute("readonly");
  });
});

describe("hours", () => {
  it("are read as people write them", () => {
    expect(windowsOf("09:00-13:00, 14:00-18:00 ,")).toEqual(["09:00-13:00", "14:00-18:00"]);
    expect([faultOfHours(""), faultOfHours("00:00-24:00"), faultOfHours("22:00-06:00")]).toEqual(["", "", ""]);
    expect(faultOfHours("09:00-25:00")).toMatch(/is no window/);
    expect(weekdaysOf([0, 6])).toBe("Mon, Sun");
    expect([instantOf(""), instantOf("soon")]).toEqual([undefined, undefined]);
  });
});
