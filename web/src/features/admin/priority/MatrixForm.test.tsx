import { write } from "@testing/console";
import { MATRIX } from "@testing/escalations";
import { answer } from "@testing/network";
import { showPart } from "@testing/part";
import { fireEvent, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Matrix, MatrixVersion } from "@/api/escalations";
import { MatrixForm } from "./MatrixForm";
import { hours, spelt } from "./words";

const SECOND: MatrixVersion = { ...MATRIX, version: 2 };

async function shown(version: MatrixVersion = SECOND) {
  const left = vi.fn();
  const view = showPart(() => <MatrixForm shown={version} onClose={left} />);
  const form = within(await view.screen.findByRole("form", { name: "Edit the matrix" }));
  // At once, and found by its label alone: by role, so large a form takes long.
  const put = (name: string, value: string) => fireEvent.change(form.getByLabelText(name), { target: { value } });
  const force = form.getByRole("button", { name: "Put it in force" });
  const because = () => write(view.user, form.getByLabelText(/^Why/), "So it is.");
  return { ...view, form, put, force, because, left };
}

describe("the editor of the matrix", () => {
  it("says which number is wrong, and sends nothing until it is right", async () => {
    const sent = answer("put", "/api/matrix", { ...SECOND, version: 3 } as never);
    const { form, put, force, because, left, user } = await shown();
    await because();
    put("S0: Decision", "");
    expect(form.getByText("Hours lie above 0, up to 2,160.")).toBeVisible();
    expect(force).toBeDisabled();
    put("S0: Decision", "2160");
    expect(form.queryByText(/^Hours lie/)).not.toBeInTheDocument();
    expect(force).toBeEnabled();
    put("Updates so many times as often when it is viral", "0.9");
    expect(form.getByText(/^Publicity never slows updates down/)).toBeVisible();
    expect(force).toBeDisabled();
    put("Updates so many times as often when it is viral", "6");
    put("Added for each hour that it waits", "0.25");
    expect(sent).toHaveLength(0);
    await user.click(force);
    await expect.poll(() => left.mock.calls.length).toBe(1);
    expect(sent[0]?.body).toMatchObject({
      reason: "So it is.",
      content: {
        demands: { S0: { decision: 2_160, first_touch: 0.25 }, S1: { weight: 200 } },
        cadence: { none: 1, watched: 1.5, press: 2, viral: 6 },
        weights: { ageing_per_hour: 0.25, vulnerable: 50 },
      },
    });
  });

  it("takes an emptied number for an error, and for 0 only where 0 is written", async () => {
    const { form, put, force, because } = await shown();
    await because();
    put("Added for each hour that it waits", "");
    expect(form.getByText("A number of the queue is empty: write 0 where you mean 0.")).toBeVisible();
    expect(force).toBeDisabled();
    expect(form.getByLabelText("Added for each hour that it waits")).toHaveValue("");
    put("Added for each hour that it waits", "0");
    expect(form.queryByText(/^A number of the queue/)).not.toBeInTheDocument();
    expect(force).toBeEnabled();
  });

  it("gives a class a least severity, another one, or none", async () => {
    const sent = answer("put", "/api/matrix", { ...SECOND, version: 3 } as never);
    const { form, user, force, because } = await shown();
    const least = within(form.getByRole("table", { name: "Least severity of each class" }));
    expect(least.getByLabelText("Least of government order")).toHaveValue("S2");
    await user.selectOptions(form.getByLabelText("A further class"), "csam");
    await user.selectOptions(least.getByLabelText("Least of child sexual abuse material"), "S1");
    await user.click(least.getByRole("button", { name: "No least severity for government order" }));
    expect(form.getByLabelText("A further class")).toHaveDisplayValue("Choose a class");
    await because();
    await user.click(force);
    await expect.poll(() => sent.length).toBe(1);
    expect((sent[0] as { body: { content: Matrix } }).body.content.at_least).toEqual({ csam: "S1" });
  });

  it("leaves the least severities and every untouched cell as they are", async () => {
    const sent = answer("put", "/api/matrix", { ...SECOND, version: 3 } as never);
    const { form, user, force, because } = await shown();
    await user.selectOptions(form.getByRole("combobox", { name: "critical, none" }), "S0");
    await because();
    await user.click(force);
    await expect.poll(() => sent.length).toBe(1);
    const { content } = (sent[0] as { body: { content: Matrix } }).body;
    expect(content.severity).toEqual({
      ...SECOND.content.severity,
      critical: { ...SECOND.content.severity.critical, none: "S0" },
    });
    expect(content.at_least).toEqual({ government_order: "S2" });
    expect(content.demands).toEqual(SECOND.content.demands);
  });

  it("stays on the version that it was begun on, though a newer one came into force", async () => {
    const begun = JSON.stringify({ content: SECOND.content, version: 1, reason: "Begun before." });
    localStorage.setItem("watchfloor.draft.matrix", begun);
    const sent = answer("put", "/api/matrix", { ...SECOND, version: 3 } as never);
    const { form, user, force } = await shown();
    expect(form.getByLabelText(/^Why/)).toHaveValue("Begun before.");
    await user.click(force);
    await expect.poll(() => sent[0]?.headers.get("if-match")).toBe('"1"');
    await expect.poll(() => localStorage.getItem("watchfloor.draft.matrix")).toBeNull();
  });

  it("lets changes go without a trace", async () => {
    const { form, user, because, left } = await shown();
    await user.click(form.getByRole("checkbox", { name: "S4 pages somebody" }));
    await because();
    expect(localStorage.getItem("watchfloor.draft.matrix")).toContain("So it is.");
    await user.click(form.getByRole("button", { name: "Let my changes go" }));
    expect(left).toHaveBeenCalledOnce();
    expect(localStorage.getItem("watchfloor.draft.matrix")).toBeNull();
    expect(form.getByRole("checkbox", { name: "S4 pages somebody" })).not.toBeChecked();
  });
});

describe("the words of the matrix", () => {
  it("tell hours as people do, and abbreviations in capitals", () => {
    expect([hours(0.25), hours(1), hours(72)]).toEqual(["15 m", "1 h", "3 d"]);
    expect([spelt("csam"), spelt("government_order")]).toEqual(["CSAM", "government order"]);
  });
});
