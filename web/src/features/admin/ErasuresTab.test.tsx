import { ERASURE, HOLD, PLAN } from "@testing/admin";
import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const AT = "/admin?tab=erasures";

function tellErasures(part: object = {}, plan: object = {}) {
  signedInAs(["lead"]);
  const one = { ...ERASURE, ...part };
  answer("get", "/api/holds", { items: [], next_cursor: null });
  answer("get", "/api/erasures/ERA-1/plan", { ...PLAN, ...plan });
  answer("get", "/api/erasures/ERA-1", one);
  return answer("get", "/api/erasures", { items: [one], next_cursor: null });
}

async function opened() {
  const view = openAt(`${AT}&erasure=ERA-1`);
  const drawer = await view.screen.findByRole("dialog", { name: "ERA-1" });
  await within(drawer).findByText("They asked for it.");
  return { ...view, drawer };
}

describe("an erasure", () => {
  it("shows what it would touch, what stays and why", async () => {
    tellErasures();
    const { drawer } = await opened();
    const datasets = await within(drawer).findByRole("table", { name: "Datasets" });
    expect(within(datasets).getByRole("row", { name: /streams 1,200 3 2 0/ })).toBeVisible();
    expect(within(drawer).getByText("EV-1 (1): it is sealed evidence")).toBeVisible();
    expect(within(drawer).getByText(/Backups that were taken before/)).toBeVisible();
  });

  it("is asked for with all ids, the ground and a reason", async () => {
    tellErasures();
    const sent = answer("post", "/api/erasures", ERASURE, 201);
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Ask for an erasure" }));
    const dialog = await screen.findByRole("dialog", { name: "Ask for an erasure" });
    await write(user, within(dialog).getByRole("combobox", { name: /All ids/ }), "account:gone");
    await user.keyboard("{Enter}");
    await user.selectOptions(within(dialog).getByRole("combobox", { name: "Ground" }), "consent_withdrawn");
    await write(user, within(dialog).getByLabelText(/Reason/), "They asked for it.");
    await user.click(within(dialog).getByRole("button", { name: "Ask for it" }));
    expect(await screen.findByText("ERA-1 is asked for. Somebody else confirms it.")).toBeVisible();
    expect(sent[0]?.body).toEqual({
      entities: ["account:gone"],
      basis: "consent_withdrawn",
      reason: "They asked for it.",
    });
    expect(await screen.findByRole("dialog", { name: "ERA-1" })).toBeVisible();
  });

  it("is confirmed by another person with a reason", async () => {
    tellErasures();
    const sent = answer("post", "/api/erasures/ERA-1/confirm", { ...ERASURE, state: "confirmed" });
    const { screen, user, drawer } = await opened();
    await user.click(within(drawer).getByRole("button", { name: "Confirm" }));
    const dialog = await screen.findByRole("dialog", { name: "Confirm: ERA-1" });
    await write(user, within(dialog).getByRole("textbox"), "The letter is there.");
    await user.click(within(dialog).getByRole("button", { name: "Confirm" }));
    expect(await screen.findByText("ERA-1 is confirmed.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "The letter is there." });
  });

  it("is not confirmed by who asked for it", async () => {
    tellErasures({ requested_by: "u-1" });
    const { drawer } = await opened();
    expect(within(drawer).getByRole("button", { name: "Confirm" })).toBeDisabled();
    expect(within(drawer).getByText("You asked for it. Somebody else confirms it.")).toBeVisible();
  });

  it("is run as a job once it is confirmed", async () => {
    tellErasures({ state: "confirmed", confirmed_by: "u-1", confirmed_at: "2026-11-28T11:00:00Z" });
    answer("post", "/api/erasures/ERA-1/run", { ref: "JOB-9" }, 202);
    const at = "2026-11-29T00:00:00Z";
    answer("get", "/api/jobs/JOB-9", { ref: "JOB-9", state: "done", progress: 1, doing: "", at, ended_at: at });
    const { screen, user, drawer } = await opened();
    await user.click(within(drawer).getByRole("button", { name: "Run the erasure" }));
    const dialog = await screen.findByRole("dialog", { name: "Run the erasure: ERA-1" });
    expect(dialog).toHaveTextContent("Nobody can bring it back");
    await user.click(within(dialog).getByRole("button", { name: "Run the erasure" }));
    expect(await within(drawer).findByRole("link", { name: "JOB-9" })).toBeVisible();
  });

  it("says what stands against it, and why the desk did not run it", async () => {
    tellErasures({ state: "confirmed" }, { against: ["HOLD-1 keeps the data."] });
    refuse("post", "/api/erasures/ERA-1/run", 403, "erasure_stopped", "A hold forbids it.");
    const { screen, user, drawer } = await opened();
    expect(await within(drawer).findByText("It may not run now")).toBeVisible();
    await user.click(within(drawer).getByRole("button", { name: "Run the erasure" }));
    const dialog = await screen.findByRole("dialog", { name: "Run the erasure: ERA-1" });
    await user.click(within(dialog).getByRole("button", { name: "Run the erasure" }));
    expect(await within(dialog).findByText("A hold forbids it.")).toBeVisible();
  });

  it("is withdrawn with a reason", async () => {
    tellErasures();
    const sent = answer("post", "/api/erasures/ERA-1/withdraw", { ...ERASURE, state: "withdrawn" });
    const { screen, user, drawer } = await opened();
    await user.click(within(drawer).getByRole("button", { name: "Withdraw" }));
    const dialog = await screen.findByRole("dialog", { name: "Withdraw: ERA-1" });
    await write(user, within(dialog).getByRole("textbox"), "Taken back.");
    await user.click(within(dialog).getByRole("button", { name: "Withdraw" }));
    expect(await screen.findByText("ERA-1 is withdrawn.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "Taken back." });
  });

  it("ends with a certificate of its steps", async () => {
    const step = { step: "lake streams", counts: { rows: 1200 }, by: "u-2", at: "2026-11-28T12:00:00Z" };
    tellErasures({ state: "done", entities: [], steps: [step], steps_left: [] });
    const { drawer } = await opened();
    expect(within(drawer).getByRole("heading", { name: "Certificate" })).toBeVisible();
    expect(within(drawer).getByText(/rows 1,200/)).toBeVisible();
    expect(within(drawer).getByText(/known by keyed digests alone/)).toBeVisible();
    expect(within(drawer).queryByRole("button", { name: "Confirm" })).not.toBeInTheDocument();
  });
});

describe("a hold", () => {
  it("is placed on one entity with a reason", async () => {
    tellErasures();
    const sent = answer("post", "/api/holds", HOLD, 201);
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Place a hold" }));
    await write(user, screen.getByLabelText(/Whose data/), "gone");
    expect(screen.getByText("Write kind:id, as account:a1.")).toBeVisible();
    await user.clear(screen.getByLabelText(/Whose data/));
    await write(user, screen.getByLabelText(/Whose data/), "account:gone");
    await write(user, screen.getByLabelText(/Why it must stay/), "A court asks.");
    await user.click(screen.getByRole("button", { name: "Place it" }));
    expect(await screen.findByText("HOLD-1 stands.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ entity: "account:gone", reason: "A court asks." });
  });

  it("is lifted with a reason", async () => {
    tellErasures();
    answer("get", "/api/holds", { items: [HOLD], next_cursor: null });
    const sent = answer("post", "/api/holds/HOLD-1/lift", { ...HOLD, lifted_at: "2026-11-29T00:00:00Z" });
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Lift HOLD-1" }));
    const dialog = await screen.findByRole("dialog", { name: "Lift HOLD-1" });
    await write(user, within(dialog).getByRole("textbox"), "The court is done.");
    await user.click(within(dialog).getByRole("button", { name: "Lift" }));
    expect(await screen.findByText("HOLD-1 is lifted.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "The court is done." });
  });
});
