import { openAt } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { fireEvent, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";

const AT = "2026-11-28T10:00:00Z";
const noted = (id: string, kind = "account") => ({
  ref: `${kind}:${id}`,
  kind,
  id,
  label: id === "a-17" ? "DJ Seventeen" : "",
  first_noted: AT,
  last_noted: AT,
});
const found = (kind: string, subject: string, title: string, text = "", marks: number[][] = []) => ({
  kind,
  subject,
  home: subject,
  title,
  found_in: text ? "text" : "reference",
  at: AT,
  snippet: { text, marks },
});
const answers = (items: ReturnType<typeof found>[], more: Partial<{ next_cursor: string; is_part: boolean }> = {}) => ({
  items,
  next_cursor: null,
  is_part: false,
  ...more,
});

describe("the search over everything", () => {
  beforeEach(() => {
    answer("get", "/api/entities", { items: [noted("a-17"), noted("b-2")], next_cursor: null });
  });

  it("asks with the words as they are typed, and shows answers by kind with their marks", async () => {
    const asked = answer(
      "get",
      "/api/search",
      answers([
        found("lead", "LEAD-1", "31 accounts", "a stream farm in Osaka", [[9, 13]]),
        found("case", "CASE-1", "Osaka"),
      ]),
    );
    const { screen, user, router } = openAt("/entities");
    await user.type(await screen.findByRole("searchbox", { name: "Search everything" }), "farm osaka ");
    expect(await screen.findByRole("heading", { name: /Leads/ })).toBeVisible();
    expect(screen.getByRole("heading", { name: /Cases/ })).toBeVisible();
    expect(screen.getByText("farm").tagName).toBe("MARK");
    expect(asked.at(-1)?.query.get("q")).toBe("farm osaka ");
    expect(router.state.location.search).toEqual({ q: "farm osaka " });
  });

  it("goes through the answers by arrows and opens one by Enter", async () => {
    answer("get", "/api/search", answers([found("lead", "LEAD-1", "One"), found("lead", "LEAD-2", "Two")]));
    answer("get", "/api/leads/LEAD-2", {});
    const { screen, user, router } = openAt("/entities?q=accounts");
    const field = await screen.findByRole("searchbox", { name: "Search everything" });
    await screen.findByRole("link", { name: /Two/ });
    await user.click(field);
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}");
    expect(field).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(screen.getByRole("link", { name: /Two/ })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(router.state.location.pathname).toBe("/leads/LEAD-2");
  });

  it("offers the dossier of kind:id at once, and Enter opens it", async () => {
    answer("get", "/api/search", answers([]));
    refuse("get", "/api/dossiers/account/a-17", 404, "not_found");
    const { screen, user, router } = openAt("/entities");
    await user.type(await screen.findByRole("searchbox", { name: "Search everything" }), "account:a-17");
    expect(screen.getByRole("link", { name: /Open its dossier: account:a-17/ })).toBeVisible();
    await user.keyboard("{Enter}");
    expect(router.state.location.pathname).toBe("/entities/account/a-17");
  });

  it("does not ask amid a composed word, and asks for two signs as they are", async () => {
    const asked = answer("get", "/api/search", answers([]));
    const { screen } = openAt("/entities");
    const field = await screen.findByRole("searchbox", { name: "Search everything" });
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: "ぎそ" }, isComposing: true });
    fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    await new Promise((done) => setTimeout(done, 400));
    expect(field).toHaveValue("ぎそ");
    expect(asked).toHaveLength(0);
    fireEvent.input(field, { target: { value: "偽装" }, isComposing: true });
    fireEvent.compositionEnd(field);
    await screen.findByText("Nothing holds all of these words");
    expect(asked.map((one) => one.query.get("q"))).toEqual(["偽装"]);
  });

  it("asks in one kind, and goes on behind the first answers", async () => {
    const asked = answer("get", "/api/search", ({ query }) =>
      query.get("cursor")
        ? answers([found("lead", "LEAD-2", "Two")])
        : answers([found("lead", "LEAD-1", "One")], { next_cursor: "next", is_part: true }),
    );
    const { screen, user } = openAt("/entities?q=farm");
    expect(await screen.findByText(/A further word helps/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "More answers" }));
    expect(await screen.findByRole("link", { name: /Two/ })).toBeVisible();
    await user.click(screen.getByRole("combobox", { name: "Search in" }));
    await user.click(await screen.findByRole("option", { name: "Leads" }));
    await screen.findByRole("link", { name: /One/ });
    expect(asked.at(-1)?.query.get("kind")).toBe("lead");
  });

  it("tells calmly that a text is too short, and loudly that the desk refuses", async () => {
    refuse("get", "/api/search", 422, "query_too_short");
    const { screen, user } = openAt("/entities?q=a");
    expect(await screen.findByText("Go on typing")).toBeVisible();
    refuse("get", "/api/search", 403, "role");
    await user.type(screen.getByRole("searchbox", { name: "Search everything" }), "b");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});

describe("the entities that were noted", () => {
  it("are listed, narrowed by kind at the desk and by words here", async () => {
    const asked = answer("get", "/api/entities", ({ query }) => ({
      items: query.get("kind") ? [noted("d-1", "device")] : [noted("a-17"), noted("b-2")],
      next_cursor: null,
    }));
    const { screen, user, router } = openAt("/entities");
    await user.type(await screen.findByRole("textbox", { name: "Filter noted entities" }), "seventeen");
    expect(screen.getByRole("textbox", { name: "Filter noted entities" })).toHaveValue("seventeen");
    expect(await screen.findByText("1 of 2")).toBeVisible();
    await waitFor(() => expect(router.state.location.search).toEqual({ words: "seventeen" }));
    await user.clear(screen.getByRole("textbox", { name: "Filter noted entities" }));
    await user.click(screen.getByRole("combobox", { name: "Kind of entity" }));
    await user.click(await screen.findByRole("option", { name: "device" }));
    expect(await screen.findByRole("link", { name: /d-1/ })).toBeVisible();
    expect(asked.at(-1)?.query.get("kind")).toBe("device");
  });

  it("teach where there are none", async () => {
    answer("get", "/api/entities", { items: [], next_cursor: null });
    const { screen } = openAt("/entities");
    expect(await screen.findByText("No entity is noted yet")).toBeVisible();
  });
});
