import { openAt, write } from "@testing/console";
import { anEscalation, inHours, REF, tellEscalation } from "@testing/escalations";
import { answer, ME, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { describe, expect, it } from "vitest";
import { EMPTY, faultsOfIntake, takenIn } from "./intake";
// Loaded before the clock of the first test runs.
import "./NewEscalationPage";

const NOW = Date.parse("2026-11-29T12:00:00Z");

async function begin() {
  const view = openAt("/escalations/new");
  const field = async (name: RegExp) => view.screen.findByRole("textbox", { name });
  await write(view.user, await field(/^Title/), "Order to block");
  await view.user.selectOptions(view.screen.getByRole("combobox", { name: "Class" }), "government_order");
  await view.user.selectOptions(view.screen.getByRole("combobox", { name: "Requester" }), "government");
  return { ...view, field, take: view.screen.getByRole("button", { name: "Take it in" }) };
}

describe("taking a request in", () => {
  it("sends what was written, received now unless told otherwise, and opens it", async () => {
    tellEscalation();
    const sent = answer("post", "/api/escalations", { is_new: true, escalation: anEscalation() }, 201);
    const { user, field, take, screen, router } = await begin();
    await write(user, await field(/^Jurisdictions/), "in, au-nsw");
    await write(user, await field(/^Listed things/), "track:a\n\ntrack:a\ntrack:b");
    await write(user, await field(/^Evidence/), "ev-7");
    await user.click(screen.getByRole("checkbox", { name: /No tipping-off/ }));
    await user.click(take);
    expect(await screen.findByText(`${REF} is taken in.`)).toBeVisible();
    expect(router.state.location.pathname).toBe(`/escalations/${REF}`);
    expect(sent[0]?.body).toMatchObject({
      channel: "form",
      title: "Order to block",
      demand_class: "government_order",
      jurisdictions: ["IN", "AU-NSW"],
      requester: { kind: "government" },
      items: ["track:a", "track:b"],
      evidence: ["EV-7"],
      no_tipping_off: true,
      confidentiality: "amber",
    });
    const taken = sent[0]?.body as { received_at: string } | undefined;
    expect(Math.abs(Date.now() - Date.parse(taken?.received_at ?? ""))).toBeLessThan(60_000);
  });

  it("says of a second delivery that nothing was changed, and shows the first", async () => {
    tellEscalation();
    answer("post", "/api/escalations", { is_new: false, escalation: anEscalation() });
    const { user, take, screen, router } = await begin();
    await user.click(take);
    expect(await screen.findByText(/had been taken in before.*Nothing was changed/)).toBeVisible();
    expect(router.state.location.pathname).toBe(`/escalations/${REF}`);
  });

  it("keeps what was written where the desk refuses, and over a reload, until one begins anew", async () => {
    refuse("post", "/api/escalations", 422, "invalid");
    const first = await begin();
    await first.user.click(first.take);
    expect(await first.screen.findByText("What you wrote is kept here.")).toBeVisible();
    first.leave();
    const { screen, user } = openAt("/escalations/new");
    expect(await screen.findByRole("textbox", { name: /^Title/ })).toHaveValue("Order to block");
    await user.click(screen.getByRole("button", { name: "begin anew" }));
    expect(screen.getByRole("textbox", { name: /^Title/ })).toHaveValue("");
  });

  it("wants a title, a class, who asks, and places that are codes", async () => {
    const { user, field, take, screen } = await begin();
    expect(take).toBeEnabled();
    await write(user, await field(/^Jurisdictions/), "India");
    expect(take).toBeDisabled();
    expect(screen.getByText(/INDIA is no ISO code/)).toBeVisible();
  });

  it("offers the compartments that one is in", async () => {
    answer("get", "/api/session", { ...ME, user: { ...ME.user, compartments: ["vip"] } });
    const sent = answer("post", "/api/escalations", { is_new: true, escalation: anEscalation() }, 201);
    tellEscalation();
    const { user, take, screen } = await begin();
    await user.click(screen.getByRole("combobox", { name: "Compartment" }));
    await user.click(await screen.findByRole("option", { name: "vip" }));
    await user.click(take);
    await expect.poll(() => sent[0]?.body).toMatchObject({ compartment: "vip" });
  });

  it("is not offered to who may not", async () => {
    signedInAs(["viewer"]);
    const { screen } = openAt("/escalations/new");
    expect(await screen.findByText("Your role takes nothing in")).toBeVisible();
  });
});

describe("the form of a request", () => {
  it("asks where a time of the paper is from, and looks at times and evidence", () => {
    const form = { ...EMPTY, due_at: inHours(3), received_at: "2026-11-29T13:00:00Z", evidence: "EV-0" };
    expect(faultsOfIntake(form, NOW)).toEqual({
      due_source: "Say where that time is from.",
      received_at: "It lies in the future.",
      evidence: "EV-0 is no evidence: write EV-7, with commas between.",
    });
    expect(
      faultsOfIntake({ ...form, items: Array.from({ length: 2_001 }, (_, at) => at).join("\n") }, NOW),
    ).toHaveProperty("items");
  });

  it("leaves unsaid what is empty", () => {
    const sent = takenIn({ ...EMPTY, title: " A ", demand_class: "press", kind: "press" });
    expect(sent).toMatchObject({ title: "A", jurisdictions: [], items: [], evidence: [] });
    expect(sent.due_at).toBeUndefined();
    expect(sent.received_at).toBeUndefined();
  });
});
