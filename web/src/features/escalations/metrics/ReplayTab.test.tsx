import { openAt } from "@testing/console";
import { MATRIX } from "@testing/escalations";
import { REPLAY } from "@testing/metrics";
import { answer, refuse } from "@testing/network";
import { fireEvent, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Matrix } from "@/api/escalations";
import { zoneChoice } from "@/lib/zone";

const AT = "/escalations/metrics?tab=replay&since=2026-07-01&until=2026-09-30";
const SECOND = { ...MATRIX, version: 2, content: { ...MATRIX.content, at_least: { csam: "S0" } } };

type Body = { content: Matrix; since: string; until: string };

beforeEach(() => {
  zoneChoice.set("utc");
  answer("get", "/api/matrix", [SECOND, MATRIX] as never);
});

async function shown() {
  const view = openAt(AT);
  const form = within(await view.screen.findByRole("form", { name: "Another matrix" }));
  const put = (name: string, value: string) => fireEvent.change(form.getByLabelText(name), { target: { value } });
  const replay = form.getByRole("button", { name: "Replay" });
  return { ...view, form, put, replay };
}

describe("the past under another matrix", () => {
  it("is counted with a version and with other hours, over the days that are chosen", async () => {
    const sent = answer("post", "/api/escalation-replays", REPLAY);
    const { form, user, put, replay } = await shown();
    expect(form.getByText(/It is the one in force/)).toBeVisible();
    await user.selectOptions(form.getByRole("combobox", { name: "Version of the matrix" }), "0");
    expect(form.queryByText(/It is the one in force/)).not.toBeInTheDocument();
    put("S1: Decision", "1.5");
    await user.click(replay);
    await expect.poll(() => sent.length).toBe(1);
    const { content, since, until } = (sent[0] as { body: Body }).body;
    expect([since, until]).toEqual(["2026-07-01T00:00:00.000Z", "2026-10-01T00:00:00.000Z"]);
    expect(content.at_least).toEqual(MATRIX.content.at_least);
    expect(content.demands.S1).toEqual({ ...MATRIX.content.demands.S1, decision: 1.5 });
    expect(content.demands.S0).toEqual(MATRIX.content.demands.S0);
  });

  it("stands beside what was, with what is newly late and who comes first", async () => {
    answer("post", "/api/escalation-replays", REPLAY);
    const { screen, user, replay } = await shown();
    await user.click(replay);
    expect(
      await screen.findByRole("heading", { name: "5 promises newly late, 1 promise no longer late" }),
    ).toBeVisible();
    const promises = within(screen.getByRole("table", { name: "Promises under both" }));
    expect(
      promises.getByRole("row", { name: /^first touch 100 of 110 90.9 % .* 95 of 110 86.4 % .* 5 0$/ }),
    ).toBeVisible();
    expect(within(screen.getByRole("list", { name: "Another severity" })).getAllByRole("listitem")).toHaveLength(1);
    expect(screen.getByText("S2 becomes S1: 4 of 120")).toBeVisible();
    expect(screen.getByText("37 of 120 would have stood elsewhere.")).toBeVisible();
    expect(screen.getByRole("link", { name: "ESC-2026-000044" })).toBeVisible();
  });

  it("forgets its result once something else is asked, and takes hours back", async () => {
    answer("post", "/api/escalation-replays", REPLAY);
    const { screen, user, form, put, replay } = await shown();
    await user.click(replay);
    await screen.findByRole("table", { name: "Promises under both" });
    put("S2: First touch", "");
    expect(screen.queryByRole("table", { name: "Promises under both" })).not.toBeInTheDocument();
    expect(form.getByRole("alert")).toHaveTextContent("Hours lie above 0, up to 2,160.");
    expect(replay).toBeDisabled();
    await user.click(form.getByRole("button", { name: "As the version has it" }));
    expect(form.getByLabelText("S2: First touch")).toHaveValue("1");
    expect(replay).toBeEnabled();
  });

  it("says where nothing was received, and why it cannot be", async () => {
    answer("post", "/api/escalation-replays", { ...REPLAY, escalations: 0 });
    const { screen, user, form, replay } = await shown();
    await user.click(replay);
    expect(await screen.findByText("Nothing to replay")).toBeVisible();
    refuse("post", "/api/escalation-replays", 413, "too_many_rows", "More than 20,000 were received.");
    await user.click(form.getByRole("button", { name: "Replay" }));
    expect(await screen.findByText("More than 20,000 were received.")).toBeVisible();
  });
});
