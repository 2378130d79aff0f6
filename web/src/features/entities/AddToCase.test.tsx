import { openAt } from "@testing/console";
import { CASE, DOSSIER, MENTIONS } from "@testing/dossier";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";

describe("adding an entity to a case", () => {
  beforeEach(() => {
    answer("get", "/api/dossiers/account/a-17", DOSSIER);
    answer("get", "/api/mentions/account/a-17", MENTIONS);
  });

  it("offers the open cases by their words, and sends the entity", async () => {
    answer("get", "/api/cases", {
      items: [CASE, { ...CASE, ref: "CASE-2", title: "Gone", state: "closed" }],
      next_cursor: null,
    });
    const sent = answer("post", "/api/cases/CASE-1/entities", { ...CASE, entities: [] });
    const { screen, user } = openAt("/entities/account/a-17");
    await user.click(await screen.findByRole("button", { name: "Add to a case" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add to a case" }));
    await user.type(await dialog.findByRole("combobox", { name: /Case/ }), "farm");
    expect(screen.queryByRole("option", { name: /Gone/ })).toBeNull();
    await user.click(await screen.findByRole("option", { name: "CASE-1 A farm" }));
    await user.click(dialog.getByRole("button", { name: "Add" }));
    expect(await screen.findByText(/account:a-17 is in CASE-1/)).toBeVisible();
    expect(sent[0]?.body).toEqual({ entities: ["account:a-17"] });
  });

  it("says what the desk refuses, and stays open", async () => {
    answer("get", "/api/cases", { items: [CASE], next_cursor: null });
    refuse("post", "/api/cases/CASE-1/entities", 409, "case_closed", "The case was closed meanwhile.");
    const { screen, user } = openAt("/entities/account/a-17");
    await user.click(await screen.findByRole("button", { name: "Add to a case" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add to a case" }));
    await user.click(await dialog.findByRole("combobox", { name: /Case/ }));
    await user.click(await screen.findByRole("option", { name: "CASE-1 A farm" }));
    await user.click(dialog.getByRole("button", { name: "Add" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("closed meanwhile");
  });

  it("teaches where no case is open", async () => {
    answer("get", "/api/cases", { items: [], next_cursor: null });
    const { screen, user } = openAt("/entities/account/a-17");
    await user.click(await screen.findByRole("button", { name: "Add to a case" }));
    expect(await screen.findByText("No case is open")).toBeVisible();
  });
});
