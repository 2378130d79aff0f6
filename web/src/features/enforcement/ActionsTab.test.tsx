import { openAt } from "@testing/console";
import { ACTION, DECISION, tellDecision } from "@testing/decisions";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { describe, expect, it } from "vitest";

const AT = "/enforcement?tab=actions";
const DEAD = { ...ACTION, ref: "ACT-2", state: "dead", receipt: null, delivered_at: null };
const ON_FILE = { ...ACTION, ref: "ACT-3", state: "exported", receipt: null, export: "actions-DEC-1-abc.jsonl" };

function page(...items: object[]) {
  return { items, next_cursor: null } as never;
}

describe("the list of actions", () => {
  it("says how each left the desk and who took it", async () => {
    answer("get", "/api/actions", page(ACTION, DEAD, ON_FILE));
    const { screen } = openAt(AT);
    expect(await screen.findByRole("row", { name: /ACT-1.*delivered.*taken by platform/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /ACT-2.*given up/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /ACT-3.*in a signed file.*actions-DEC-1-abc.jsonl/ })).toBeVisible();
  });

  it("asks the desk for a state", async () => {
    const asked = answer("get", "/api/actions", page(DEAD));
    const { screen, user, router } = openAt(AT);
    await screen.findByText("ACT-2");
    await user.selectOptions(screen.getByRole("combobox", { name: "State of actions" }), "dead");
    await screen.findByText("ACT-2");
    expect(asked.at(-1)?.query.get("state")).toBe("dead");
    expect(router.state.location.search).toMatchObject({ state: "dead" });
  });

  it("opens the decision of a row by keys", async () => {
    answer("get", "/api/actions", page(ACTION));
    tellDecision();
    const { screen, user, router } = openAt(AT);
    await screen.findByText("ACT-1");
    await user.keyboard("j{Enter}");
    expect(router.state.location.pathname).toBe("/enforcement/decisions/DEC-1");
  });

  it("sends again what was given up", async () => {
    answer("get", "/api/actions", page(DEAD));
    const sent = answer("post", "/api/actions/ACT-2/retry", DECISION);
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByText("ACT-2"));
    await user.click(screen.getByRole("button", { name: "Send ACT-2 again" }));
    expect(await screen.findByText("ACT-2 is sent again.")).toBeVisible();
    expect(sent).toHaveLength(1);
  });

  it("tells why something cannot be sent again", async () => {
    answer("get", "/api/actions", page(DEAD));
    refuse("post", "/api/actions/ACT-2/retry", 409, "overtaken", "A later message has been sent.");
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByText("ACT-2"));
    await user.click(screen.getByRole("button", { name: "Send ACT-2 again" }));
    expect(await screen.findByText(/A later message has been sent/)).toBeVisible();
  });

  it("offers no other try to who may not execute", async () => {
    signedInAs(["policy"]);
    answer("get", "/api/actions", page(DEAD));
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByText("ACT-2"));
    expect(screen.getByRole("button", { name: "Send ACT-2 again" })).toBeDisabled();
  });

  it("offers no other try of what arrived", async () => {
    answer("get", "/api/actions", page(ACTION));
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByText("ACT-1"));
    expect(screen.queryByRole("button", { name: /again/ })).not.toBeInTheDocument();
  });

  it("shows one action that a reference led to, and all again", async () => {
    answer("get", "/api/actions", page(ACTION, DEAD));
    const { screen, user } = openAt(`${AT}&about=ACT-2`);
    expect(await screen.findByText("ACT-2")).toBeVisible();
    expect(screen.queryByText("ACT-1")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Only ACT-2: show all" }));
    expect(await screen.findByText("ACT-1")).toBeVisible();
  });

  it("teaches where there is none", async () => {
    answer("get", "/api/actions", page());
    const { screen } = openAt(AT);
    expect(await screen.findByText("No action was ordered yet")).toBeVisible();
  });
});
