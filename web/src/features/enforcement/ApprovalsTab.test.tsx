import { openAt } from "@testing/console";
import { APPROVAL, tellDecision } from "@testing/decisions";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const SECOND = {
  ...APPROVAL,
  ref: "APR-2",
  subject: "DEC-2",
  purpose: "demonetise on 1 of CASE-2",
  quorum: 2,
  granted: 1,
};

describe("the approvals that wait", () => {
  it("stand first, with who proposed them, how many are there and until when", async () => {
    answer("get", "/api/approvals", { items: [APPROVAL, SECOND], next_cursor: null });
    const { screen } = openAt("/enforcement");
    const list = await screen.findByRole("list", { name: "Approvals that wait for you" });
    const [first, second] = within(list).getAllByRole("listitem");
    expect(first).toHaveTextContent("Neutralise on 3 of CASE-1");
    expect(await within(first as HTMLElement).findByText("ben")).toBeVisible();
    expect(first).toHaveTextContent("DEC-1, proposed by ben");
    expect(first).toHaveTextContent("0 of 1 approved");
    expect(first).toHaveTextContent("left");
    expect(second).toHaveTextContent("1 of 2 approved");
  });

  it("are gone through and opened by keys", async () => {
    answer("get", "/api/approvals", { items: [SECOND, APPROVAL], next_cursor: null });
    tellDecision();
    const { screen, user, router } = openAt("/enforcement");
    await screen.findByRole("list", { name: "Approvals that wait for you" });
    await user.keyboard("jjk");
    expect(document.activeElement).toHaveTextContent("DEC-2");
    await user.keyboard("j{Enter}");
    expect(router.state.location.pathname).toBe("/enforcement/decisions/DEC-1");
  });

  it("come page by page", async () => {
    const asked = answer("get", "/api/approvals", ({ query }) =>
      query.get("cursor") ? { items: [SECOND], next_cursor: null } : { items: [APPROVAL], next_cursor: "two" },
    );
    const { screen, user } = openAt("/enforcement");
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByText("DEC-2")).toBeVisible();
    expect(asked.at(-1)?.query.get("cursor")).toBe("two");
    expect(screen.queryByRole("button", { name: "Show more" })).not.toBeInTheDocument();
  });

  it("teach where there are none", async () => {
    answer("get", "/api/approvals", { items: [], next_cursor: null });
    const { screen } = openAt("/enforcement");
    expect(await screen.findByText("No approval waits for you")).toBeVisible();
  });

  it("say what to do where the desk refuses, and try again", async () => {
    refuse("get", "/api/approvals", 403, "role");
    const { screen, user } = openAt("/enforcement");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
    answer("get", "/api/approvals", { items: [APPROVAL], next_cursor: null });
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("DEC-1")).toBeVisible();
  });
});
