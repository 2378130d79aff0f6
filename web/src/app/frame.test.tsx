import { openAt } from "@testing/console";
import { answer, ME, network, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { csrf, isReachable, isSignedOut } from "@/api/client";
import { connection, heard } from "@/api/live";

const EMPTY = { items: [], next_cursor: null };

beforeEach(() => {
  csrf.set("");
  isSignedOut.set(false);
  isReachable.set(true);
  connection.set("connecting");
  heard.set([]);
  answer("get", "/api/leads", EMPTY);
  answer("get", "/api/leads/counts", { states: {}, detectors: {}, total: 0 });
});

describe("the door", () => {
  it("is shown to who is not signed in, and leads back to where they wanted to go", async () => {
    refuse("get", "/api/session", 401, "not_signed_in");
    const { screen, user, router } = openAt("/leads?state=open");
    await user.type(await screen.findByRole("textbox", { name: /Name/ }), "ana");
    const asked = answer("post", "/api/session", ME);
    answer("get", "/api/session", ME);
    await user.type(screen.getByLabelText(/^Password/), "a kettle sings{Enter}");
    expect(await screen.findByRole("heading", { name: "Leads", level: 1 })).toBeVisible();
    expect(asked[0]?.body).toEqual({ name: "ana", password: "a kettle sings" });
    expect(router.state.location.href).toBe("/leads?state=open");
  });

  it("says why a sign-in was refused, and stays", async () => {
    refuse("get", "/api/session", 401, "not_signed_in");
    refuse("post", "/api/session", 401, "wrong_sign_in", "The name or the password is wrong.");
    const { screen, user } = openAt("/sign-in");
    await user.type(await screen.findByRole("textbox", { name: /Name/ }), "ana");
    await user.type(screen.getByLabelText(/^Password/), "wrong{Enter}");
    expect(await screen.findByText(/The name or the password is wrong/)).toBeVisible();
  });

  it("leads nowhere but into the console", async () => {
    refuse("get", "/api/session", 401, "not_signed_in");
    const { screen, user, router } = openAt("/sign-in?back=//elsewhere.example/floor");
    answer("post", "/api/session", ME);
    answer("get", "/api/session", ME);
    answer("get", "/api/floor", {});
    await user.type(await screen.findByRole("textbox", { name: /Name/ }), "ana");
    await user.type(screen.getByLabelText(/^Password/), "right{Enter}");
    await screen.findByRole("navigation", { name: "Rooms" });
    expect(router.state.location.pathname).toBe("/floor");
  });

  it("sets a password by a one-time link that no server is told", async () => {
    location.hash = "#once";
    const asked = answer("post", "/api/password/link", { name: "ana" });
    const { screen, user, router } = openAt("/password");
    await user.type(await screen.findByLabelText(/New password/), "a kettle sings at noon{Enter}");
    await screen.findByRole("heading", { name: "Sign in to Watchfloor" });
    expect(asked[0]?.body).toEqual({ link: "once", password: "a kettle sings at noon" });
    expect(router.state.location.pathname).toBe("/sign-in");
  });
});

describe("the frame", () => {
  it("goes to rooms by keys, and shows which shortcuts there are", async () => {
    answer("get", "/api/cases", EMPTY);
    const { screen, user, router } = openAt("/leads");
    await screen.findByRole("grid", { name: "Leads" });
    await user.keyboard("{Shift>}?{/Shift}");
    const help = await screen.findByRole("dialog", { name: "Keyboard" });
    expect(within(help).getByText("Go to Cases")).toBeVisible();
    await user.keyboard("{Escape}gc");
    await screen.findByRole("heading", { name: "Cases", level: 1 });
    expect(router.state.location.pathname).toBe("/cases");
  });

  it("reaches an object by its reference through the palette", async () => {
    answer("get", "/api/search", { items: [], next_cursor: null, is_part: false });
    answer("get", "/api/cases/CASE-3", {});
    const { screen, user, router } = openAt("/leads");
    await screen.findByRole("grid", { name: "Leads" });
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("textbox", { name: "Go to" }), "case-3");
    await screen.findByText("Open CASE-3");
    await user.keyboard("{Enter}");
    expect(router.state.location.pathname).toBe("/cases/CASE-3");
  });

  it("asks to sign in again over the page when the session has ended, and the page stays", async () => {
    const { screen, user } = openAt("/leads");
    await user.type(await screen.findByRole("textbox", { name: "Filter leads" }), "ring");
    isSignedOut.set(true);
    const dialog = await screen.findByRole("dialog", { name: "Your session has ended" });
    answer("post", "/api/session", ME);
    await user.type(within(dialog).getByLabelText(/^Password/), "again{Enter}");
    await screen.findByRole("grid", { name: "Leads" });
    expect(screen.getByRole("textbox", { name: "Filter leads" })).toHaveValue("ring");
    expect(isSignedOut.get()).toBe(false);
  });

  it("says when the desk does not answer, and when it serves a newer console", async () => {
    const { screen, client } = openAt("/leads");
    await screen.findByRole("grid", { name: "Leads" });
    network.use(http.get("*/api/desk", () => HttpResponse.error()));
    await client.refetchQueries({ queryKey: ["desk"] });
    expect(await screen.findByText(/The desk does not answer/)).toBeVisible();
    answer("get", "/api/desk", {
      simulation: true,
      version: "0.2.0",
      console: "other",
      zone: "UTC",
      sign_in: ["local"],
    });
    await client.refetchQueries({ queryKey: ["desk"] });
    expect(await screen.findByText(/newer console/)).toBeVisible();
    expect(screen.getByText(/Simulation: everybody and everything here is invented/)).toBeVisible();
  });

  it("tells what others did, and not what one did oneself", async () => {
    const { screen, user } = openAt("/leads");
    await screen.findByRole("grid", { name: "Leads" });
    const told = { at: new Date().toISOString(), verb: "lead.claimed", subject: "LEAD-9", position: null };
    heard.set([
      { ...told, by: "analyst-2" },
      { ...told, by: "analyst-1", subject: "LEAD-1" },
    ]);
    await user.click(await screen.findByRole("button", { name: "Notifications, 1 new" }));
    expect(await screen.findByText(/ben/)).toBeVisible();
    expect(screen.queryByText("LEAD-1")).not.toBeInTheDocument();
  });

  it("signs out and forgets", async () => {
    const asked = answer("delete", "/api/session", { ended: 1 });
    const { screen, user, client } = openAt("/leads");
    await user.click(await screen.findByRole("button", { name: "ana" }));
    await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
    await screen.findByRole("heading", { name: "Sign in to Watchfloor" });
    expect(asked[0]?.headers.get("X-CSRF-Token")).toBe("proof");
    expect(client.getQueryData(["leads", "list"])).toBeUndefined();
  });

  it("says so where an address leads nowhere", async () => {
    const { screen } = openAt("/nowhere");
    expect(await screen.findByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  });
});
