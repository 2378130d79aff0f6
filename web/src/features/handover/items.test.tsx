import { openAt, write } from "@testing/console";
import { aHandover, anItemOf, CALM, inHours, tellHandover } from "@testing/handovers";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { isTakenInBulk, isWaiting, passesAt, tally } from "./words";
// Loaded before the clock of the first test runs.
import "./HandoverPage";

const THIRD = { ...CALM, number: 3, escalation: "ESC-2026-000003", owner: null };
const ANSWERED = { answered_by: "u-1", answered_at: inHours(-0.1) };

async function opened(part: Parameters<typeof tellHandover>[0] = {}, search = "") {
  tellHandover(part);
  const view = openAt(`/handovers/HND-1${search}`);
  await view.screen.findByRole("heading", { level: 1, name: "Handover from sg to ldn" });
  return view;
}

describe("the items of a handover", () => {
  it("stand still at both ends of the list", async () => {
    const { screen, user } = await opened();
    await user.keyboard("kk");
    expect(screen.getByRole("heading", { name: /^Item 1/ })).toBeVisible();
    await user.keyboard("jjj");
    expect(await screen.findByRole("heading", { name: /^Item 2/ })).toBeVisible();
  });

  it("are chosen by a click, which stands in the address", async () => {
    const { screen, user, router } = await opened();
    await user.click(screen.getByRole("button", { name: /A partner asks/ }));
    expect(await screen.findByRole("heading", { name: /^Item 2/ })).toBeVisible();
    await expect.poll(() => router.state.location.search).toMatchObject({ item: "2" });
    expect(screen.getByRole("button", { name: /A partner asks/ })).toHaveAttribute("aria-current", "true");
  });

  it("begin with the first where the address names one that there is not", async () => {
    const { screen } = await opened({}, "?item=99");
    expect(screen.getByRole("heading", { name: /^Item 1/ })).toBeVisible();
  });

  it("say what is not written, not to do and not foreseen, and that no clock runs and nobody has it", async () => {
    const { screen } = await opened({ items: [{ ...THIRD, number: 1, summary: "" }] });
    expect(screen.getByRole("region", { name: "Summary" })).toHaveTextContent("Nothing is written.");
    expect(screen.getByRole("region", { name: "To do" })).toHaveTextContent("No task is open.");
    expect(screen.getByRole("region", { name: "If, then" })).toHaveTextContent("Nothing is foreseen.");
    const line = within(screen.getByRole("list", { name: "Items" })).getByRole("listitem");
    expect(line).toHaveTextContent(/no clock.*nobody has it/);
    expect(screen.getByText("Owner: nobody")).toBeVisible();
  });

  it("teach where nothing is open", async () => {
    const { screen } = await opened({ items: [] });
    expect(screen.getByText("Nothing is open")).toBeVisible();
  });

  it("are let go of by x again, and x leaves alone what is not stable", async () => {
    const { screen, user } = await opened({ items: [anItemOf(), CALM, THIRD] });
    await user.keyboard("x");
    expect(screen.getByRole("button", { name: "Accept 0 stable" })).toBeDisabled();
    await user.keyboard("jxjx");
    expect(await screen.findByRole("button", { name: "Accept 2 stable" })).toBeEnabled();
    await user.keyboard("x");
    expect(await screen.findByRole("button", { name: "Accept 1 stable" })).toBeEnabled();
    expect(screen.getByRole("checkbox", { name: "Select ESC-2026-000003" })).not.toBeChecked();
  });

  it("stay selected where the desk refuses them together", async () => {
    refuse("post", "/api/handovers/HND-1/accept", 409, "already_answered", "Item 2 is accepted.");
    const { screen, user } = await opened();
    await user.click(screen.getByRole("checkbox", { name: "Select ESC-2026-000002" }));
    await user.click(screen.getByRole("button", { name: "Accept 1 stable" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Accept 1 stable item" }));
    expect(dialog.getByText(/You own ESC-2026-000002 from here on/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Accept them" }));
    expect(await dialog.findByText("Item 2 is accepted.")).toBeVisible();
    await user.keyboard("{Escape}");
    expect(await screen.findByRole("button", { name: "Accept 1 stable" })).toBeEnabled();
  });

  it("are no longer answered once they are", async () => {
    const taken = { ...anItemOf(), ...ANSWERED, state: "accepted" as const, synthesis: "I call the court." };
    const { screen, user } = await opened({ items: [taken, CALM] });
    expect(screen.getByRole("region", { name: "Answer" })).toHaveTextContent(/accepted: .*I call the court\./);
    await user.keyboard("a");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(screen.getByText(/^1 waiting, 1 accepted/)).toBeVisible();
  });

  it("stay with who had them where they are declined", async () => {
    const declined = { ...anItemOf(), ...ANSWERED, state: "declined" as const, synthesis: "Nobody reads it." };
    const { screen } = await opened({ items: [declined] });
    expect(screen.getByRole("region", { name: "Answer" })).toHaveTextContent(/Nobody reads it.*stays with who had it/);
    expect(screen.queryByRole("note", { name: /not accepted yet/ })).not.toBeInTheDocument();
  });

  it("keep the words of an answer that is put off", async () => {
    const { screen, user } = await opened();
    await user.keyboard("d");
    const dialog = () => screen.findByRole("dialog", { name: "Decline ESC-2026-000001" });
    expect(within(await dialog()).getByRole("button", { name: "Decline" })).toBeDisabled();
    await write(user, within(await dialog()).getByRole("textbox"), "Nobody here");
    await user.click(within(await dialog()).getByRole("button", { name: "Close and keep the words" }));
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Decline" }));
    expect(within(await dialog()).getByRole("textbox")).toHaveValue("Nobody here");
  });

  it("are neither selected nor edited by who only reads", async () => {
    signedInAs(["viewer"]);
    const { screen, user } = await opened({ state: "draft" });
    await user.keyboard("e");
    expect(screen.queryByRole("form", { name: /^Edit item/ })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Freeze" })).toBeDisabled();
  });

  it("are edited without the lines that say nothing", async () => {
    const sent = answer("patch", "/api/handovers/HND-1/items/1", aHandover({ state: "draft" }));
    const { screen, user } = await opened({ state: "draft" });
    await user.click(screen.getByRole("button", { name: "Edit" }));
    const form = within(await screen.findByRole("form", { name: "Edit item 1" }));
    await user.click(form.getByRole("button", { name: "Add to to do" }));
    await user.click(form.getByRole("button", { name: "Add to if, then" }));
    await write(user, form.getByRole("textbox", { name: "If 2" }), "they appeal");
    await user.click(form.getByRole("button", { name: "Save the item" }));
    expect(await screen.findByText("Item 1 is saved.")).toBeVisible();
    const { actions, contingencies } = (sent[0] as { body: { actions: unknown[]; contingencies: unknown[] } }).body;
    expect(actions).toEqual([{ what: "Call the court", who: "u-2", when: "today" }]);
    expect(contingencies).toHaveLength(1);
  });

  it("say that the escalation cannot be read now, and show the note all the same", async () => {
    tellHandover({ items: [anItemOf()] });
    refuse("get", "/api/escalations/ESC-2026-000001", 404, "not_found", "There is no such escalation.");
    const { screen } = openAt("/handovers/HND-1");
    const table = within(await screen.findByRole("region", { name: "When frozen and now" }));
    expect(await table.findByText("There is no such escalation.")).toBeVisible();
    expect(screen.getByRole("region", { name: "Summary" })).toHaveTextContent("take three tracks down");
  });
});

describe("the difference from the handover before", () => {
  it("says that there was none", async () => {
    answer("get", "/api/handovers/HND-1/difference", { previous: null, added: [], gone: [], changed: [] });
    const { screen } = await opened({}, "?tab=difference");
    expect(await screen.findByText("There was none before")).toBeVisible();
  });

  it("says of each part that nothing is in it, and names people in the middle of words", async () => {
    answer("get", "/api/handovers/HND-1/difference", {
      previous: "HND-0",
      added: [],
      gone: [],
      changed: [{ escalation: "ESC-2026-000001", says: "owner u-1 to u-2; state waiting" }],
    });
    const { screen } = await opened({}, "?tab=difference");
    expect(await screen.findByText("Nothing came in.")).toBeVisible();
    expect(screen.getByText("Nothing was ended.")).toBeVisible();
    expect(await screen.findByText(/owner ana to ben; state waiting/)).toBeVisible();
  });

  it("is asked for again where it failed", async () => {
    refuse("get", "/api/handovers/HND-1/difference", 503, "busy", "The desk is busy.");
    const { screen, user } = await opened({}, "?tab=difference");
    expect(await screen.findByText("The desk is busy.")).toBeVisible();
    answer("get", "/api/handovers/HND-1/difference", { previous: null, added: [], gone: [], changed: [] });
    await user.click(screen.getByRole("button", { name: /again/i }));
    expect(await screen.findByText("There was none before")).toBeVisible();
  });
});

describe("the words of handovers", () => {
  it("count the answers that there are, and no others", () => {
    expect(tally(aHandover({ items: [] }))).toBe("");
    const states = ["gone", "accepted", "passed", "accepted"] as const;
    expect(tally(aHandover({ items: states.map((state) => anItemOf({ state })) }))).toBe(
      "2 accepted, 1 passed on, 1 closed meanwhile",
    );
  });

  it("pass on a quarter of an hour after the shift begins, over midnight as well", () => {
    expect(passesAt({ shift_begins: "2026-11-29T23:50:00Z" })).toBe("2026-11-30T00:05:00.000Z");
  });

  it("take nothing of a draft, and together only what is stable and waits", () => {
    expect(isWaiting({ state: "draft" }, CALM)).toBe(false);
    expect(isTakenInBulk({ state: "frozen" }, CALM)).toBe(true);
    expect(isTakenInBulk({ state: "frozen" }, { ...CALM, state: "accepted" })).toBe(false);
    expect(isTakenInBulk({ state: "frozen" }, { ...CALM, illness: "watcher" })).toBe(false);
  });
});
