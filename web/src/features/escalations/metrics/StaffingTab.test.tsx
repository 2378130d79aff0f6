import { openAt } from "@testing/console";
import { tellDesks } from "@testing/desks";
import { STAFFING_REPLAY } from "@testing/metrics";
import { answer, refuse } from "@testing/network";
import { fireEvent, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { StaffingReplay } from "@/api/escalationMetrics";
import { zoneChoice } from "@/lib/zone";

const AT = "/escalations/metrics?tab=replay-staffing&since=2026-07-01&until=2026-09-30";
const ASK = "/api/escalation-replays/staffing";
const EARLY = { weekdays: [0, 1], hours: "07:00-16:00", zone: "Asia/Singapore", people: 1 };

beforeEach(() => {
  zoneChoice.set("utc");
  tellDesks();
});

async function shown(told: StaffingReplay = STAFFING_REPLAY) {
  const sent = answer("post", ASK, told);
  const view = openAt(AT);
  const form = within(await view.screen.findByRole("form", { name: "Other staffing" }));
  const side = (name: string) => within(form.getByRole("group", { name }));
  const put = (label: string, value: string) =>
    fireEvent.change(within(side("Instead").getByRole("group", { name: "Shift 1" })).getByLabelText(label), {
      target: { value },
    });
  return { ...view, form, sent, side, put, replay: form.getByRole("button", { name: "Replay" }) };
}

describe("the past under other staffing", () => {
  it("begins with the shifts of the desks, and sends what was changed", async () => {
    const { sent, user, side, put, replay } = await shown();
    put("People", "3");
    put("Hours", "08:00-20:00");
    await user.click(side("Instead").getByRole("checkbox", { name: "Saturday" }));
    await user.click(side("Instead").getByRole("checkbox", { name: "Monday" }));
    await user.click(replay);
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.body).toMatchObject({
      baseline: [EARLY],
      other: [{ ...EARLY, weekdays: [1, 5], hours: "08:00-20:00", people: 3 }],
      since: "2026-07-01T00:00:00.000Z",
      until: "2026-10-01T00:00:00.000Z",
    });
  });

  it("adds a shift like the last, takes one away, and goes back to what the desks plan", async () => {
    const { form, user, side } = await shown();
    const rows = () => side("Instead").getAllByRole("group").length;
    await user.click(side("Instead").getByRole("button", { name: "Add a shift" }));
    expect(rows()).toBe(2);
    await user.click(side("Instead").getByRole("button", { name: "Remove shift 1" }));
    await user.click(side("Instead").getByRole("button", { name: "Remove shift 1" }));
    expect(form.getByRole("alert")).toHaveTextContent("A staffing has a shift at least.");
    expect(form.getByRole("button", { name: "Replay" })).toBeDisabled();
    await user.click(form.getByRole("button", { name: "As the desks plan" }));
    expect(rows()).toBe(1);
    expect(form.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("stands beside the record, with both queues and what the model does not know", async () => {
    const { screen, user, replay } = await shown();
    await user.click(replay);
    const point = "In the model: 1 promise newly late, 8 promises no longer late";
    expect(await screen.findByRole("heading", { name: point })).toBeVisible();
    const promises = within(screen.getByRole("table", { name: "Promises under both staffings" }));
    expect(
      promises.getByRole("row", { name: /^first touch 100 of 110 .* 98 of 110 .* 105 of 110 .* 1 8$/ }),
    ).toBeVisible();
    const queues = within(screen.getByRole("table", { name: "Both queues" }));
    expect(screen.getByRole("heading", { name: "The longest queue: 17 as it is, 0 instead" })).toBeVisible();
    expect(queues.getByRole("row", { name: "Staffed hours 1,234 1,234" })).toBeVisible();
    expect(queues.getByRole("row", { name: "At work, share of them 81.1 % –" })).toBeVisible();
    expect(queues.getByRole("row", { name: "Not reached within four weeks 2 0" })).toBeVisible();
    expect(
      within(screen.getByRole("list", { name: "What the model leaves out" })).getAllByRole("listitem"),
    ).toHaveLength(2);
    const rows = within(screen.getByRole("table", { name: "Who differs most" }));
    expect(rows.getByRole("row", { name: /^ESC-2026-000044 S1 .* never$/ })).toBeVisible();
  });

  it("forgets its result once a shift is changed", async () => {
    const { screen, user, put, replay } = await shown();
    await user.click(replay);
    await screen.findByRole("table", { name: "Both queues" });
    put("People", "0");
    expect(screen.queryByRole("table", { name: "Both queues" })).not.toBeInTheDocument();
    expect(screen.getByRole("alert")).toHaveTextContent("Shift 1: from 1 to 100 people work.");
  });

  it("says where nothing was received, and why it cannot be", async () => {
    const { screen, user, form, replay } = await shown({ ...STAFFING_REPLAY, escalations: 0 });
    await user.click(replay);
    expect(await screen.findByText("Nothing to replay")).toBeVisible();
    refuse("post", ASK, 422, "bad_period", "The model runs over a year at most.");
    await user.click(form.getByRole("button", { name: "Replay" }));
    expect(await screen.findByText("The model runs over a year at most.")).toBeVisible();
  });

  it("says why the desks cannot be read", async () => {
    refuse("get", "/api/desks/sg", 503, "unavailable", "The desk is away.");
    const { screen } = openAt(AT);
    expect(await screen.findByText("The desk is away.")).toBeVisible();
  });
});
