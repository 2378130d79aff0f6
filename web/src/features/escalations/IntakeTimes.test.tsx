import { AtOnce } from "@testing/atOnce";
import { write } from "@testing/console";
import { answer, ME } from "@testing/network";
import { showPart } from "@testing/part";
import { fireEvent } from "@testing-library/react";
import { Suspense, useState } from "react";
import { describe, expect, it, onTestFinished } from "vitest";
import { deskZone, zoneChoice } from "@/lib/zone";
import { IntakeTimes } from "./IntakeTimes";
import { EMPTY, faultsOfIntake, type Intake, isComplete, takenIn } from "./intake";

const NOW = Date.parse("2026-11-29T12:00:00Z");

type Held = { form: Intake };

/** The fields over a form that remembers. */
function Times({ held }: { held: Held }) {
  const [form, setForm] = useState(held.form);
  const change = (some: Partial<Intake>) => {
    held.form = { ...held.form, ...some };
    setForm(held.form);
  };
  return (
    <Suspense>
      <IntakeTimes form={form} faults={faultsOfIntake(form, NOW)} onChange={change} />
    </Suspense>
  );
}

async function shown(part: Partial<Intake> = {}) {
  const held: Held = { form: { ...EMPTY, ...part } };
  const view = showPart(() => (
    <AtOnce>
      <Times held={held} />
    </AtOnce>
  ));
  await view.screen.findByText("Times");
  return { ...view, held: () => held.form };
}

describe("the times of a request", () => {
  it("are said as instants, whatever the zone in which they were typed", async () => {
    zoneChoice.set("desk");
    deskZone.set("Asia/Singapore");
    onTestFinished(() => {
      zoneChoice.set("viewer");
      deskZone.set("UTC");
    });
    const { screen, held } = await shown();
    expect(screen.getAllByText(/Time in Asia\/Singapore\./)).toHaveLength(3);
    fireEvent.change(screen.getByLabelText(/^Received/), { target: { value: "2026-11-29T10:30" } });
    expect(Date.parse(held().received_at)).toBe(Date.parse("2026-11-29T02:30:00Z"));
    expect(screen.getByLabelText(/^Received/)).toHaveValue("2026-11-29T10:30");
    fireEvent.change(screen.getByLabelText(/^Received/), { target: { value: "" } });
    expect(held().received_at).toBe("");
  });

  it("do not lie in the future, save the time by which it is due", async () => {
    const later = "2026-11-30T12:00:00Z";
    const { screen } = await shown({ received_at: later, awareness_at: later, due_at: later, due_source: "the paper" });
    expect(screen.getAllByText("It lies in the future.")).toHaveLength(2);
    expect(screen.getByLabelText(/^Received/)).toBeInvalid();
    expect(screen.getByLabelText(/^Aware since/)).toBeInvalid();
    expect(screen.getByLabelText(/^Due by the paper/)).toBeValid();
  });

  it("want to know where a due time is from, and only then", async () => {
    const { screen, user } = await shown();
    const source = () => screen.getByRole("textbox", { name: /^Where that time is from/ });
    expect(source()).not.toBeRequired();
    fireEvent.change(screen.getByLabelText(/^Due by the paper/), { target: { value: "2026-11-30T10:30" } });
    expect(source()).toBeRequired();
    expect(screen.getByText("Say where that time is from.")).toBeVisible();
    await write(user, source(), "The clerk, by telephone");
    expect(screen.queryByText("Say where that time is from.")).not.toBeInTheDocument();
  });
});

describe("who may know of a request", () => {
  it("is amber unless one says otherwise", async () => {
    const { screen, user, held } = await shown();
    const choice = screen.getByRole("combobox", { name: "Confidentiality" });
    expect(choice).toHaveDisplayValue(/^Amber: within the organisation/);
    await user.selectOptions(choice, "red");
    await user.click(screen.getByRole("checkbox", { name: /No tipping-off/ }));
    expect(held()).toMatchObject({ confidentiality: "red", no_tipping_off: true });
    await user.click(screen.getByRole("checkbox", { name: /No tipping-off/ }));
    expect(held().no_tipping_off).toBe(false);
  });

  it("asks for no compartment of who is in none", async () => {
    const { screen } = await shown();
    expect(screen.queryByRole("combobox", { name: "Compartment" })).not.toBeInTheDocument();
  });

  it("offers who is in compartments those", async () => {
    answer("get", "/api/session", { ...ME, user: { ...ME.user, compartments: ["vip", "sealed"] } });
    const { screen, user, held } = await shown();
    await user.click(screen.getByRole("combobox", { name: "Compartment" }));
    expect(await screen.findByRole("option", { name: "vip" })).toBeVisible();
    await user.click(screen.getByRole("option", { name: "sealed" }));
    expect(held().compartment).toBe("sealed");
  });

  it("says which of the named evidence is none", async () => {
    const { screen, user } = await shown();
    await write(user, screen.getByRole("textbox", { name: /^Evidence/ }), "ev-7, EV-07");
    expect(screen.getByText(/EV-07 is no evidence/)).toBeVisible();
  });
});

describe("what goes to the desk of a request", () => {
  it("leaves unsaid what is empty", () => {
    const taken = takenIn({ ...EMPTY, title: " Order ", demand_class: "press", kind: "press", evidence: "ev-1;ev-2" });
    expect(taken).toMatchObject({ title: "Order", evidence: ["EV-1", "EV-2"], items: [], jurisdictions: [] });
    expect([taken.received_at, taken.awareness_at, taken.due_at]).toEqual([undefined, undefined, undefined]);
    expect(taken.compartment).toBeNull();
  });

  it("is complete with a title, a class and a requester", () => {
    const whole: Intake = { ...EMPTY, title: "Order", demand_class: "press", kind: "press" };
    expect(isComplete(whole)).toBe(true);
    expect(isComplete({ ...whole, title: "  " })).toBe(false);
    expect(isComplete({ ...whole, demand_class: "" })).toBe(false);
    expect(isComplete({ ...whole, kind: "" })).toBe(false);
  });

  it("allows a clock that runs a minute ahead, and no more", () => {
    const ahead = (seconds: number) => new Date(NOW + seconds * 1_000).toISOString();
    expect(faultsOfIntake({ ...EMPTY, received_at: ahead(59) }, NOW)).toEqual({});
    expect(faultsOfIntake({ ...EMPTY, received_at: ahead(61) }, NOW)).toHaveProperty("received_at");
  });

  it("takes two thousand things at once, each line once", () => {
    const lines = Array.from({ length: 2_000 }, (_, place) => `track:${place}`);
    expect(faultsOfIntake({ ...EMPTY, items: [...lines, "track:0", ""].join("\n") }, NOW)).toEqual({});
    expect(faultsOfIntake({ ...EMPTY, items: [...lines, "track:x"].join("\n") }, NOW)).toHaveProperty("items");
  });
});
