import { tellTemplates } from "@testing/caseTemplates";
import { openAt } from "@testing/console";
import { refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
// Loaded before the clock of the first test runs.
import "../AdminPage";

const PUT = "/api/classes/government_order/template";

async function opened(roles: Parameters<typeof signedInAs>[0] = ["lead"], search = "&class=government_order") {
  signedInAs(roles);
  tellTemplates();
  const view = openAt(`/admin?tab=case-templates${search}`);
  await view.screen.findByRole("grid", { name: "Case templates" }).catch(() => undefined);
  return view;
}

async function drawer(roles?: Parameters<typeof signedInAs>[0]) {
  const view = await opened(roles);
  const shown = within(await view.screen.findByRole("dialog", { name: "Template of Government order" }));
  await shown.findByText("We look closer.");
  return { ...view, shown };
}

describe("the list of case templates", () => {
  it("has each class with its version and what its closing needs, and opens one by its row", async () => {
    const { screen, user } = await opened(["viewer"], "");
    const row = await screen.findByRole("row", { name: /Government order/ });
    expect(row).toHaveTextContent("Legal basis, Seal the paper");
    expect(row).toHaveTextContent("We look closer.");
    expect(screen.getByRole("row", { name: /Child sexual abuse material/ })).toHaveTextContent("as it ships");
    await user.dblClick(row);
    expect(await screen.findByRole("dialog", { name: "Template of Government order" })).toBeVisible();
  });

  it("says what to do where it is not told", async () => {
    signedInAs(["lead"]);
    refuse("get", "/api/case-templates", 503, "busy");
    const { screen } = openAt("/admin?tab=case-templates");
    expect(await screen.findByText("Do it otherwise.")).toBeVisible();
  });

  it("is no tab of whoever reads no escalations", async () => {
    signedInAs(["screener"]);
    const { screen } = openAt("/admin");
    expect(await screen.findByRole("tab", { name: "Obligations" })).toBeVisible();
    expect(screen.queryByRole("tab", { name: "Case templates" })).not.toBeInTheDocument();
  });
});

describe("a case template", () => {
  it("tells its tasks with their times, what a closing needs and whom to tell", async () => {
    const { shown } = await drawer(["viewer"]);
    const tasks = within(shown.getByRole("list", { name: "Tasks of the template" }));
    expect(tasks.getByText("verify · 4 h after receipt, or at 25 % of the shortest clock")).toBeVisible();
    expect(tasks.getByText("done or dropped before closing")).toBeVisible();
    expect(shown.getByText("legal, comms")).toBeVisible();
    expect(shown.getByText("Is it final?")).toBeVisible();
    expect(shown.queryByRole("button", { name: "Write a further version" })).not.toBeInTheDocument();
  });

  it("keeps every version to be looked at, and edits the newest alone", async () => {
    const { shown, user } = await drawer();
    await user.click(shown.getByRole("button", { name: "Look at version 1" }));
    expect(shown.getByRole("article", { name: "Version 1" })).toHaveTextContent("Which instrument is it?");
    expect(shown.queryByRole("button", { name: "Write a further version" })).not.toBeInTheDocument();
    await user.click(shown.getByRole("button", { name: "Look at version 2" }));
    await user.click(shown.getByRole("button", { name: "Write a further version" }));
    expect(await shown.findByRole("form", { name: "A further version of Government order" })).toBeVisible();
  });

  it("says where its versions are not told", async () => {
    signedInAs(["lead"]);
    tellTemplates();
    refuse("get", `${PUT}/versions`, 503, "busy");
    const { screen } = openAt("/admin?tab=case-templates&class=government_order");
    const shown = within(await screen.findByRole("dialog", { name: "Template of Government order" }));
    expect(await shown.findByText("Do it otherwise.")).toBeVisible();
    expect(shown.getByRole("article", { name: "Version 2" })).toBeVisible();
  });
});
