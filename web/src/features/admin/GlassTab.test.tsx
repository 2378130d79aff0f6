import { GLASS } from "@testing/admin";
import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const AT = "/admin?tab=glass";

function tellGlass(...glass: object[]) {
  return answer("get", "/api/glass", { items: glass, next_cursor: null } as never);
}

describe("breaking glass", () => {
  it("asks first, then sends compartment, reason and minutes", async () => {
    tellGlass();
    const sent = answer("post", "/api/glass", { ...GLASS, person: "ana" }, 201);
    const { screen, user } = openAt(AT);
    await screen.findByText("No glass was broken");
    const ask = screen.getByRole("button", { name: "Break glass" });
    expect(ask).toBeDisabled();
    await write(user, screen.getByLabelText("Compartment"), "minors");
    await write(user, screen.getByLabelText(/Why it cannot wait/), "A child is in danger now.");
    await user.click(ask);
    const dialog = await screen.findByRole("dialog", { name: "Break glass" });
    expect(dialog).toHaveTextContent("Others are told at once");
    await user.click(within(dialog).getByRole("button", { name: "Break glass" }));
    expect(await screen.findByText("GLASS-1: you have access for 60 minutes.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ compartment: "minors", reason: "A child is in danger now.", minutes: 60 });
    expect(screen.getByLabelText(/Why it cannot wait/)).toHaveValue("");
  });

  it("sends no compartment where all are meant", async () => {
    tellGlass();
    const sent = answer("post", "/api/glass", GLASS, 201);
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByLabelText("All compartments"));
    await write(user, screen.getByLabelText(/Why it cannot wait/), "Now.");
    await user.click(screen.getByRole("button", { name: "Break glass" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Break glass" }));
    await screen.findByText(/you have access/);
    expect(sent[0]?.body).toMatchObject({ compartment: null });
  });

  it("keeps the reason where the desk refuses", async () => {
    tellGlass();
    refuse("post", "/api/glass", 422, "glass_minutes", "Glass cannot be open for 60 minutes.");
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByLabelText("All compartments"));
    await write(user, screen.getByLabelText(/Why it cannot wait/), "Now.");
    await user.click(screen.getByRole("button", { name: "Break glass" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Break glass" }));
    expect(await screen.findByText("Glass cannot be open for 60 minutes.")).toBeVisible();
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Cancel" }));
    expect(screen.getByLabelText(/Why it cannot wait/)).toHaveValue("Now.");
  });
});

describe("broken glass", () => {
  it("is closed by who broke it, and not reviewed by them", async () => {
    signedInAs(["lead"]);
    tellGlass({ ...GLASS, person: "ana" });
    const sent = answer("post", "/api/glass/GLASS-1/close", { ...GLASS, is_open: false });
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Close GLASS-1" }));
    expect(await screen.findByText(/Your access ended/)).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(screen.getByText("not your own")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Object/ })).not.toBeInTheDocument();
  });

  it("is judged by another person with a reason, on the version that was read", async () => {
    signedInAs(["auditor"]);
    tellGlass(GLASS);
    const sent = answer("post", "/api/glass/GLASS-1/review", { ...GLASS, review: "objected" });
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Object: GLASS-1" }));
    const dialog = await screen.findByRole("dialog", { name: "GLASS-1 of ben" });
    expect(dialog).toHaveTextContent("ends at once");
    await write(user, within(dialog).getByRole("textbox"), "It could wait.");
    await user.click(within(dialog).getByRole("button", { name: "Object" }));
    expect(await screen.findByText("GLASS-1 is reviewed.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ verdict: "object", reason: "It could wait." });
    expect(sent[0]?.headers.get("If-Match")).toBe('"2"');
  });

  it("is only read by who may not review", async () => {
    tellGlass({ ...GLASS, person: "ana", is_open: false, closed_at: "2026-11-28T11:00:00Z" });
    const { screen } = openAt(AT);
    expect(await screen.findByText("another person reviews it")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Close GLASS/ })).not.toBeInTheDocument();
  });

  it("says what was said of it", async () => {
    tellGlass({ ...GLASS, review: "approved", reviewer: "cleo", review_reason: "Right so." });
    const { screen } = openAt(AT);
    expect(await screen.findByRole("row", { name: /approved by cleo: Right so/ })).toBeVisible();
  });
});
