import { openAt, write } from "@testing/console";
import { TEAM, tellDesks } from "@testing/desks";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { aSwap, tellSwaps } from "@testing/swaps";
import { fireEvent, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Desk } from "@/api/desks";
import type { Role } from "@/api/session";

const [MINE] = TEAM.on_call as [Desk["on_call"][number]];
const THEIRS = { ...MINE, id: 8, person: "u-2", rank: 2 };
const OVERRIDE = { ...MINE, id: 9, person: "u-2", is_override: true };

async function opened(roles: Role[], on_call: Desk["on_call"] = [MINE, THEIRS]) {
  signedInAs(roles);
  tellDesks({ desk: { on_call } });
  const view = openAt("/admin?tab=desks");
  const table = await view.screen.findByRole("table", { name: "On call" });
  await within(table).findAllByText("ben");
  return { ...view, table };
}

describe("whom a desk calls", () => {
  it("shows an override as one, and notes one that stands before every rank", async () => {
    const { screen, user, table } = await opened(["lead"], [MINE, OVERRIDE]);
    expect(within(table).getByRole("row", { name: /^override ben/ })).toBeVisible();
    const sent = answer("post", "/api/desks/sg/oncall", OVERRIDE, 201);
    const form = screen.getByRole("form", { name: "Call somebody" });
    await user.selectOptions(within(form).getByLabelText("Who"), "ben");
    await user.click(within(form).getByRole("checkbox", { name: "Before every rank" }));
    expect(within(form).getByLabelText("Rank")).toBeDisabled();
    fireEvent.change(within(form).getByLabelText("From, your time"), { target: { value: "2098-12-07T09:00" } });
    fireEvent.change(within(form).getByLabelText("Until, your time"), { target: { value: "2098-12-08T09:00" } });
    await user.click(within(form).getByRole("button", { name: "Note it" }));
    expect(await screen.findByText("ben is noted.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ person: "ben", is_override: true });
  });

  it("offers a swap of one's own turn only, and of any to who runs the desk", async () => {
    const mine = await opened(["specialist"]);
    expect(within(mine.table).getByRole("button", { name: "Swap ana, call 7" })).toBeVisible();
    expect(within(mine.table).queryByRole("button", { name: "Swap ben, call 8" })).not.toBeInTheDocument();
    mine.leave();
    const all = await opened(["lead"]);
    expect(within(all.table).getAllByRole("button", { name: /^Swap/ })).toHaveLength(2);
    all.leave();
    const none = await opened(["viewer"]);
    expect(within(none.table).queryByRole("button", { name: /^Swap/ })).not.toBeInTheDocument();
    expect(none.screen.queryByText("Swaps")).not.toBeInTheDocument();
  });

  it("asks for a part of a turn with something in return, and keeps what was typed where it is refused", async () => {
    const { screen, user } = await opened(["specialist"]);
    refuse("post", "/api/on-call-swaps", 409, "already_on_call", "Who would take this time is on call then already.");
    await user.click(screen.getByRole("button", { name: "Swap ana, call 7" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Ask for a swap" }));
    expect(dialog.getByRole("button", { name: "Ask" })).toBeDisabled();
    expect(dialog.queryByLabelText("Taken in return")).not.toBeInTheDocument();
    await user.selectOptions(dialog.getByLabelText(/Who takes it/), "ben");
    fireEvent.change(dialog.getByLabelText("From"), { target: { value: "2098-12-06T00:00" } });
    fireEvent.change(dialog.getByLabelText("Until"), { target: { value: "2098-12-05T00:00" } });
    expect(dialog.getByText("It ends before it starts.")).toBeVisible();
    fireEvent.change(dialog.getByLabelText("Until"), { target: { value: "2098-12-07T00:00" } });
    await user.selectOptions(dialog.getByLabelText("Taken in return"), "8");
    fireEvent.change(dialog.getByLabelText("In return, until"), { target: { value: "2098-12-20T00:00" } });
    await write(user, dialog.getByLabelText(/Why/), "A wedding.");
    await user.click(dialog.getByRole("button", { name: "Ask" }));
    expect(await dialog.findByText("Who would take this time is on call then already.")).toBeVisible();
    expect(dialog.getByLabelText(/Why/)).toHaveValue("A wedding.");

    const sent = answer("post", "/api/on-call-swaps", aSwap(), 201);
    await user.click(dialog.getByRole("button", { name: "Ask" }));
    expect(await screen.findByText("ben is asked.")).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ turn: 7, to: "ben", reason: "A wedding.", back_turn: 8 });
    expect(Object.keys(sent[0]?.body as object)).not.toContain("back_starts");
  });
});

describe("the swaps of a desk", () => {
  it("tell how each stands, and what waits of one's own is withdrawn on its version", async () => {
    const own = aSwap({ ref: "SWAP-2", from_person: "u-1", to_person: "u-2", version: 2 });
    const asked = tellSwaps(own, aSwap({ state: "declined", words: "I fly." }));
    const { screen, user } = await opened(["specialist"]);
    const table = await screen.findByRole("table", { name: "Swaps" });
    expect(within(table).getByRole("row", { name: /SWAP-1 declined.*I fly\./ })).toBeVisible();
    expect(within(table).getAllByRole("button")).toHaveLength(1);
    const sent = answer("post", "/api/on-call-swaps/SWAP-2/withdraw", { ...own, state: "withdrawn" });
    await user.click(within(table).getByRole("button", { name: "Withdraw SWAP-2" }));
    expect(await screen.findByText("It is asked no more.")).toBeVisible();
    expect(sent[0]?.headers.get("if-match")).toBe('"2"');
    expect(asked[0]?.query.get("desk")).toBe("sg");
  });

  it("teach where there is none, and say what went wrong", async () => {
    const none = await opened(["specialist"]);
    expect(await none.screen.findByText("No swap yet")).toBeVisible();
    none.leave();
    refuse("get", "/api/on-call-swaps", 503, "unavailable", "The database does not answer.");
    const failed = await opened(["specialist"]);
    expect(await failed.screen.findByText("The database does not answer.")).toBeVisible();
  });
});
