import { SESSION, TOKEN } from "@testing/admin";
import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { fireEvent, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const AT = "/admin?tab=mine";
const OTHER = { ...SESSION, id: "s-2", is_this: false, agent: "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0" };

function tellMine(tokens: object[] = [TOKEN]) {
  answer("get", "/api/sessions", [SESSION, OTHER]);
  answer("get", "/api/availability", { not_free_until: null });
  return answer("get", "/api/users/ana/tokens", tokens as never);
}

describe("one's own sessions", () => {
  it("are told by browser, and another one is ended", async () => {
    tellMine();
    const sent = answer("delete", "/api/sessions/s-2", { ended: 1 });
    const { screen, user } = openAt(AT);
    const table = await screen.findByRole("table", { name: "My sessions" });
    expect(within(table).getByRole("row", { name: /Chrome on Linux.*this one/ })).toBeVisible();
    await user.click(within(table).getByRole("button", { name: "End the session of Firefox on Windows" }));
    expect(await screen.findByText("The session is ended.")).toBeVisible();
    expect(sent[0]?.headers.get("X-CSRF-Token")).toBe("proof");
  });

  it("end everywhere, and the door is shown", async () => {
    tellMine();
    const sent = answer("delete", "/api/sessions", { ended: 2 });
    const { screen, user, router } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Sign out everywhere" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("Your tokens stay");
    await user.click(within(dialog).getByRole("button", { name: "Sign out everywhere" }));
    expect(await screen.findByRole("heading", { name: "Sign in to Watchfloor" })).toBeVisible();
    expect(router.state.location.pathname).toBe("/sign-in");
    expect(sent).toHaveLength(1);
  });
});

describe("one's own password", () => {
  it("is changed with the one until now", async () => {
    tellMine();
    const sent = answer("post", "/api/password", { ended: 1 });
    const { screen, user } = openAt(AT);
    await write(user, await screen.findByLabelText(/Password until now/), "watch the floor");
    await write(user, screen.getByLabelText(/New password/), "watch the sky tonight");
    await user.click(screen.getByRole("button", { name: "Change it" }));
    expect(await screen.findByText("Your password is changed. 1 other session ended.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ old: "watch the floor", new: "watch the sky tonight" });
    expect(screen.getByLabelText(/New password/)).toHaveValue("");
  });

  it("stays where the desk refuses, and says why", async () => {
    tellMine();
    refuse("post", "/api/password", 403, "wrong_password", "The old password is another.");
    const { screen, user } = openAt(AT);
    await write(user, await screen.findByLabelText(/Password until now/), "wrong");
    await write(user, screen.getByLabelText(/New password/), "watch the sky tonight");
    await user.click(screen.getByRole("button", { name: "Change it" }));
    expect(await screen.findByText("The old password is another.")).toBeVisible();
    expect(screen.getByLabelText(/New password/)).toHaveValue("watch the sky tonight");
  });
});

describe("one's own tokens", () => {
  it("are issued for days and permissions, and shown once", async () => {
    tellMine([]);
    const sent = answer("post", "/api/users/ana/tokens", { token: "wf_once" }, 201);
    const { screen, user } = openAt(AT);
    await screen.findByText("No token");
    await user.click(screen.getByRole("button", { name: "Issue a token" }));
    const dialog = await screen.findByRole("dialog");
    await write(user, within(dialog).getByLabelText(/Label/), "nightly load");
    await user.click(within(dialog).getByLabelText("data:read"));
    expect(within(dialog).queryByLabelText("user:admin")).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: "Issue" }));
    expect(await screen.findByRole("status", { name: "Token" })).toHaveTextContent("wf_once");
    expect(sent[0]?.body).toEqual({ label: "nightly load", days: 90, permissions: ["data:read"] });
    await user.click(screen.getByRole("button", { name: "I have it" }));
    expect(screen.queryByText("wf_once")).not.toBeInTheDocument();
  });

  it("are not issued for a day that the desk does not take", async () => {
    tellMine([]);
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Issue a token" }));
    const days = within(await screen.findByRole("dialog")).getByLabelText(/Days/);
    await user.clear(days);
    await write(user, days, "400");
    expect(screen.getByText("1 to 366 days.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Issue" })).toBeDisabled();
  });

  it("are revoked with what follows", async () => {
    tellMine();
    const sent = answer("delete", "/api/users/ana/tokens/t-1", { ...TOKEN, revoked_at: "2026-11-29T00:00:00Z" });
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Revoke nightly load" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("stops at once");
    await user.click(within(dialog).getByRole("button", { name: "Revoke" }));
    expect(await screen.findByText("The token nightly load is revoked.")).toBeVisible();
    expect(sent).toHaveLength(1);
  });

  it("say what ended", async () => {
    tellMine([
      { ...TOKEN, revoked_at: "2026-11-02T00:00:00Z" },
      { ...TOKEN, id: "t-2", expires_at: "2026-11-02T00:00:00Z" },
    ]);
    const { screen } = openAt(AT);
    expect(await screen.findByText("revoked")).toBeVisible();
    expect(screen.getByText("expired")).toBeVisible();
  });
});

describe("whether one is free", () => {
  it("is said until a time, and taken back", async () => {
    tellMine();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const sent = answer("put", "/api/availability", ({ body }) => body as { not_free_until: string | null });
    const { screen, user } = openAt(AT);
    expect(await screen.findByText(/You are free for more escalations/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Be not free" })).toBeDisabled();
    answer("get", "/api/availability", { not_free_until: until });
    fireEvent.change(screen.getByLabelText("Not free until"), { target: { value: "2099-01-01T09:00" } });
    await user.click(screen.getByRole("button", { name: "Be not free" }));
    expect(await screen.findByText("You are not free for more.")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Be free again" }));
    expect(await screen.findByText("You are free again.")).toBeVisible();
    expect(sent.map((one) => Boolean((one.body as { not_free_until: string | null }).not_free_until))).toEqual([
      true,
      false,
    ]);
  });

  it("is nothing that somebody says who holds no escalations", async () => {
    tellMine();
    signedInAs(["auditor"]);
    const { screen } = openAt(AT);
    await screen.findByRole("table", { name: "My sessions" });
    expect(screen.queryByText("Whether you are free")).not.toBeInTheDocument();
  });

  it("keeps the time where it is refused", async () => {
    tellMine();
    refuse("put", "/api/availability", 422, "bad_until", "Seven days at most.");
    const { screen, user } = openAt(AT);
    fireEvent.change(await screen.findByLabelText("Not free until"), { target: { value: "2099-01-01T09:00" } });
    await user.click(screen.getByRole("button", { name: "Be not free" }));
    expect(await screen.findByText("Seven days at most.")).toBeVisible();
  });
});
