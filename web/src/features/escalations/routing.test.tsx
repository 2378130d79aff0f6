import { openAt, write } from "@testing/console";
import { anEscalation, inHours, REF, tellEscalation } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { aRouted, aRouting, term } from "@testing/routing";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Escalation } from "@/api/escalations";
import type { Routing } from "@/api/routing";
// Loaded before the clock of the first test runs.
import "./EscalationPage";

const ROUTING = `/api/escalations/${REF}/routing`;

async function asked(item: RegExp, name: string, part: Partial<Escalation> = {}, routing: Partial<Routing> = {}) {
  const shown = tellEscalation(part);
  answer("get", ROUTING, aRouting({ desk: shown.desk, ...routing }));
  const view = openAt(`/escalations/${REF}`);
  await view.user.click(await view.screen.findByRole("button", { name: "More…" }));
  await view.user.click(await view.screen.findByRole("menuitem", { name: item }));
  return { ...view, dialog: within(await view.screen.findByRole("dialog", { name })) };
}

const assigning = (part?: Partial<Escalation>, routing?: Partial<Routing>) =>
  asked(/Assign to somebody…/, `Assign ${REF}`, part, routing);
const moving = (part?: Partial<Escalation>, routing?: Partial<Routing>) =>
  asked(/Move to a desk…/, `Desk of ${REF}`, part, routing);

describe("who fits", () => {
  it("is offered the best first, with what speaks for and against each", async () => {
    const { dialog } = await assigning({ desk: "sg" });
    const fits = within(await dialog.findByRole("radiogroup", { name: "Who fits, the best first" }));
    expect(fits.getAllByRole("radio").map((one) => (one as HTMLInputElement).value)).toEqual(["u-1", "u-2"]);
    expect(fits.getByText("ana, holds 5 of 12")).toBeVisible();
    expect(fits.getByText("+ on shift at sg until 18:00 +08")).toBeVisible();
    expect(fits.getByText("− not known to speak ko")).toBeVisible();
    expect(fits.getByText("− full: 12 of 12")).toBeVisible();
    expect(dialog.getByText("It is at the desk sg.")).toBeVisible();
  });

  it("is chosen by keyboard, and gets it", async () => {
    const sent = answer("patch", `/api/escalations/${REF}/assignee`, anEscalation({ assignee: "u-2" }));
    const { screen, user, dialog } = await assigning();
    (await dialog.findByRole("radio", { name: /^ana/ })).focus();
    await user.keyboard(" {ArrowDown}");
    expect(dialog.getByRole("radio", { name: /^ben/ })).toBeChecked();
    expect(dialog.getByLabelText(/To whom/)).toHaveValue("u-2");
    await user.click(dialog.getByRole("button", { name: "Assign" }));
    expect(await screen.findByText(`${REF} is with ben.`)).toBeVisible();
    expect(sent[0]?.body).toEqual({ assignee: "u-2", reason: "" });
  });

  it("is five at first, and all who may on request", async () => {
    const people = Array.from({ length: 7 }, (_, number) => aRouted({ person: `p-${number}`, terms: [] }));
    const { user, dialog } = await assigning({}, { people });
    expect(await dialog.findAllByRole("radio")).toHaveLength(5);
    await user.click(dialog.getByRole("button", { name: "Show 2 more" }));
    expect(dialog.getAllByRole("radio")).toHaveLength(7);
  });

  it("leaves it to the desk to refuse anybody else, and keeps what was chosen", async () => {
    refuse("patch", `/api/escalations/${REF}/assignee`, 409, "cannot_take", "u-2 cannot be given work on it.");
    const { user, dialog } = await assigning({}, { people: [] });
    expect(await dialog.findByText("Nobody may take it")).toBeVisible();
    await dialog.findByRole("option", { name: "ben" });
    await user.selectOptions(dialog.getByLabelText(/To whom/), "ben");
    await user.click(dialog.getByRole("button", { name: "Assign" }));
    expect(await dialog.findByText("u-2 cannot be given work on it.")).toBeVisible();
    expect(dialog.getByLabelText(/To whom/)).toHaveValue("u-2");
  });

  it("is asked for again where it was not told", async () => {
    const shown = tellEscalation();
    refuse("get", ROUTING, 500, "broken", "It broke.");
    const { screen, user } = openAt(`/escalations/${shown.ref}`);
    await user.click(await screen.findByRole("button", { name: "More…" }));
    await user.click(await screen.findByRole("menuitem", { name: /Assign to somebody…/ }));
    const dialog = within(await screen.findByRole("dialog", { name: `Assign ${REF}` }));
    expect(await dialog.findByText("It broke.")).toBeVisible();
    answer("get", ROUTING, aRouting());
    await user.click(dialog.getByRole("button", { name: /again/i }));
    expect(await dialog.findByRole("radio", { name: /^ana/ })).toBeVisible();
  });
});

describe("the desk of an escalation", () => {
  it("is told with the request", async () => {
    tellEscalation({ desk: "sg" });
    const { screen } = openAt(`/escalations/${REF}?tab=request`);
    expect(await screen.findByText("sg")).toBeVisible();
  });

  it("is moved with a reason, to one that may take it", async () => {
    const sent = answer("put", `/api/escalations/${REF}/desk`, aRouting({ desk: "ldn" }));
    const { screen, user, dialog } = await moving({ desk: "sg", lease_until: inHours(3) });
    expect(await dialog.findByRole("radio", { name: "sg" })).toBeDisabled();
    await user.click(dialog.getByRole("radio", { name: "ldn" }));
    expect(dialog.getByRole("button", { name: "Move it" })).toBeDisabled();
    await write(user, dialog.getByRole("textbox", { name: /Why/ }), "They are awake.");
    await user.click(dialog.getByRole("button", { name: "Move it" }));
    expect(await screen.findByText(`${REF} is at the desk ldn.`)).toBeVisible();
    expect(sent[0]?.body).toEqual({ desk: "ldn", reason: "They are awake." });
    expect(sent[0]?.headers.get("if-match")).toBe('"4"');
  });

  it("says so where no desk may take it", async () => {
    const { dialog } = await moving({}, { desks: [] });
    expect(await dialog.findByText("No desk may take it")).toBeVisible();
  });

  it("says what speaks against a desk", async () => {
    const { dialog } = await moving(
      {},
      { desks: [{ desk: "ldn", terms: [term("free", "nobody there is free", false)] }] },
    );
    expect(await dialog.findByText("− nobody there is free")).toBeVisible();
  });
});
