import { openAt, write } from "@testing/console";
import { MATRIX } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { faultOf } from "./words";
// Loaded before the clock of the first test runs.
import "../AdminPage";

const NEWER = { ...MATRIX, version: 1, reason: "S4 was too slow.", by: "u-2", at: "2026-11-28T10:00:00Z" };

async function opened(roles: Parameters<typeof signedInAs>[0] = ["lead"]) {
  signedInAs(roles);
  answer("get", "/api/matrix", [NEWER, MATRIX] as never);
  const view = openAt("/admin?tab=priority");
  await view.screen.findByRole("table", { name: "Impact by urgency" });
  return view;
}

describe("the priority matrix", () => {
  it("is read by everybody who reads escalations, with what each severity asks", async () => {
    const { screen } = await opened(["viewer"]);
    expect(screen.getByRole("heading", { name: "In force: version 1" })).toBeVisible();
    expect(screen.getByRole("row", { name: /S0: imminent harm to people 15 m 1 h 30 m 1000 yes/ })).toBeVisible();
    expect(screen.getByText(/Never below: government order S2/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Edit the matrix" })).toBeNull();
  });

  it("keeps every version, to be looked at", async () => {
    const { screen, user } = await opened();
    const versions = within(screen.getByRole("list", { name: "Versions of the matrix" }));
    expect(versions.getByText("S4 was too slow.")).toBeVisible();
    await user.click(versions.getByRole("button", { name: "Look at version 0" }));
    expect(screen.getByRole("heading", { name: "Version 0, no longer in force" })).toBeVisible();
  });

  it("gets a new version with a reason, made on the one that was looked at", async () => {
    const sent = answer("put", "/api/matrix", { ...NEWER, version: 2 } as never);
    const { screen, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Edit the matrix" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "low, none" }), "S3");
    await user.clear(screen.getByRole("textbox", { name: "S4: First touch" }));
    await user.type(screen.getByRole("textbox", { name: "S4: First touch" }), "12");
    await user.click(screen.getByRole("checkbox", { name: "S2 pages somebody" }));
    const force = screen.getByRole("button", { name: "Put it in force" });
    expect(force).toBeDisabled();
    await write(user, screen.getByRole("textbox", { name: /^Why/ }), "Nobody waits a day.");
    await user.click(force);
    expect(await screen.findByText(/Version 2 is in force/)).toBeVisible();
    expect(sent[0]?.headers.get("if-match")).toBe('"1"');
    expect(sent[0]?.body).toMatchObject({
      reason: "Nobody waits a day.",
      content: { severity: { low: { none: "S3" } }, demands: { S4: { first_touch: 12 }, S2: { pages: true } } },
    });
  });

  it("keeps what was changed where somebody was quicker", async () => {
    refuse("put", "/api/matrix", 412, "stale_version", "The matrix is at version 2.");
    const { screen, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Edit the matrix" }));
    await write(user, screen.getByRole("textbox", { name: /^Why/ }), "So.");
    await user.click(screen.getByRole("button", { name: "Put it in force" }));
    expect(await screen.findByText("What you changed is kept here.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Let my changes go" }));
    expect(await screen.findByRole("heading", { name: "In force: version 1" })).toBeVisible();
  });

  it("says what to do where it is not told", async () => {
    signedInAs(["lead"]);
    refuse("get", "/api/matrix", 503, "busy");
    const { screen } = openAt("/admin?tab=priority");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});

describe("what is wrong with a matrix", () => {
  const { content } = MATRIX;

  it("is said before it is sent", () => {
    expect(faultOf(content)).toBe("");
    const demands = { ...content.demands, S0: { ...content.demands.S0, decision: 0 } };
    expect(faultOf({ ...content, demands })).toMatch(/Hours lie above 0/);
    expect(faultOf({ ...content, cadence: { ...content.cadence, viral: 0.5 } })).toMatch(/never slows/);
    expect(faultOf({ ...content, weights: { ...content.weights, explored: -1 } })).toMatch(/below 0/);
    const light = { ...content.demands, S4: { ...content.demands.S4, weight: 0 } };
    expect(faultOf({ ...content, demands: light })).toMatch(/weight/);
  });
});
