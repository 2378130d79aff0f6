import { openAt, write } from "@testing/console";
import { tellDesks } from "@testing/desks";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { someSkills } from "@testing/routing";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Role } from "@/api/session";
import { faultOf, LANGUAGE, wordsOf } from "./skillWords";
// Loaded before the clock of the first test runs.
import "../AdminPage";

async function opened(skills = [someSkills()], roles: Role[] = ["lead"]) {
  signedInAs(roles);
  tellDesks();
  answer("get", "/api/skills", skills);
  const view = openAt("/admin?tab=desks");
  await view.screen.findByRole("table", { name: "Shifts" });
  return view;
}

describe("the skills of a desk's people", () => {
  it("are told with how much each holds, of those who are at the desk", async () => {
    const { screen } = await opened([
      someSkills(),
      someSkills({ person: "u-1", held: 12, is_free: false, languages: [], demand_classes: [], markets: ["JP"] }),
      someSkills({ person: "u-9" }),
    ]);
    const table = await screen.findByRole("table", { name: "Skills" });
    expect(within(table).getAllByRole("row")).toHaveLength(3);
    expect(within(table).getByRole("row", { name: /ben 5 of 12 free ja, ko Court order any/ })).toBeVisible();
    expect(within(table).getByRole("row", { name: /ana 12 of 12 full none known any JP/ })).toBeVisible();
  });

  it("tell no reason why somebody is not free whom nothing seen fills", async () => {
    const { screen } = await opened([someSkills({ is_free: false })]);
    expect(await screen.findByText("not free now")).toBeVisible();
  });

  it("teach what to do where nobody here takes escalations", async () => {
    const { screen } = await opened([]);
    expect(await screen.findByText("Nobody here takes escalations")).toBeVisible();
  });

  it("are said anew as a whole, on the version that is shown", async () => {
    const { screen, user } = await opened();
    const sent = answer("put", "/api/people/u-2/skills", someSkills({ version: 3 }));
    await user.click(await screen.findByRole("button", { name: "Change what ben can take on" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Skills of ben" }));
    await user.clear(dialog.getByLabelText("Languages"));
    await write(user, dialog.getByLabelText("Languages"), "ko-KR");
    expect(dialog.getByText(/ko-kr is no language/)).toBeVisible();
    expect(dialog.getByRole("button", { name: "Note it" })).toBeDisabled();
    await user.clear(dialog.getByLabelText("Languages"));
    await write(user, dialog.getByLabelText("Languages"), "KO th");
    await write(user, dialog.getByLabelText("Markets"), "kr, au-nsw");
    await user.clear(dialog.getByLabelText("Capacity"));
    await write(user, dialog.getByLabelText("Capacity"), "8");
    await user.click(dialog.getByRole("button", { name: "Note it" }));
    expect(await screen.findByText("What ben can take on is noted.")).toBeVisible();
    expect(sent[0]?.headers.get("if-match")).toBe('"2"');
    expect(sent[0]?.body).toEqual({
      languages: ["ko", "th"],
      demand_classes: ["court_order"],
      markets: ["KR", "AU-NSW"],
      capacity: 8,
    });
  });

  it("keep what was typed where somebody was faster", async () => {
    const { screen, user } = await opened();
    refuse("put", "/api/people/u-2/skills", 412, "stale_version", "It is at version 3.");
    await user.click(await screen.findByRole("button", { name: "Change what ben can take on" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Skills of ben" }));
    await write(user, dialog.getByLabelText("Markets"), "KR");
    await user.click(dialog.getByRole("button", { name: "Note it" }));
    expect(await dialog.findByText("It is at version 3.")).toBeVisible();
    expect(dialog.getByLabelText("Markets")).toHaveValue("KR");
  });

  it("are changed by nobody who does not run a desk", async () => {
    const { screen } = await opened([someSkills()], ["specialist"]);
    await screen.findByRole("table", { name: "Skills" });
    expect(screen.queryByRole("button", { name: /Change what/ })).not.toBeInTheDocument();
  });
});

describe("the words of skills", () => {
  it("are each told once, and the first that does not fit is named", () => {
    expect(wordsOf(" ko, ja;ko ")).toEqual(["ko", "ja"]);
    expect(faultOf(["ko", "Korean"], LANGUAGE, "no language.")).toBe("Korean is no language.");
    expect(faultOf([], LANGUAGE, "no language.")).toBe("");
  });
});
