import { AtOnce } from "@testing/atOnce";
import { write } from "@testing/console";
import { aMeasure, anEscalation, anItem, REF } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Escalation } from "@/api/escalations";
import { ContainForm } from "./ContainForm";

const PATH = `/api/escalations/${REF}/containments`;

async function shown(part: Partial<Escalation> = {}) {
  const escalation = anEscalation(part);
  const view = showPart(() => (
    <AtOnce>
      <ContainForm shown={escalation} />
    </AtOnce>
  ));
  const form = within(await view.screen.findByRole("form", { name: "Apply a first measure" }));
  return {
    ...view,
    form,
    territory: form.getByRole("textbox", { name: /^Territory/ }),
    hours: form.getByRole("textbox", { name: /^Hours/ }),
    why: form.getByRole("textbox", { name: /^Why it cannot wait/ }),
    apply: form.getByRole("button", { name: "Apply it now" }),
  };
}

describe("a first measure", () => {
  it("begins with the places of the request and a day, and waits for a reason", async () => {
    const { territory, hours, apply, why, user } = await shown({ jurisdictions: ["IN", "AU-NSW"] });
    expect(territory).toHaveValue("IN, AU-NSW");
    expect(hours).toHaveValue("24");
    expect(apply).toBeDisabled();
    await write(user, why, "   ");
    expect(apply).toBeDisabled();
    await write(user, why, "It spreads.");
    expect(apply).toBeEnabled();
  });

  it("sends codes in capitals with blanks between, the chosen entities and hours that may be parts of one", async () => {
    const sent = answer("post", PATH, [aMeasure()], 201);
    const { form, territory, hours, why, apply, user, screen } = await shown({
      items: [anItem(), anItem({ number: 2 }), anItem({ number: 3, entity: "track:def" })],
    });
    await user.selectOptions(form.getByRole("combobox", { name: "Measure" }), "unlist");
    await user.clear(territory);
    await write(user, territory, " in,au-nsw; in ");
    await user.clear(hours);
    await user.type(hours, "1.5");
    await user.click(form.getByRole("combobox", { name: "On which entities" }));
    expect(await screen.findAllByRole("option", { name: "track:abc" })).toHaveLength(1);
    await user.click(screen.getByRole("option", { name: "track:def" }));
    await write(user, why, "  The order names it. ");
    await user.click(apply);
    expect(await screen.findByText(/Unlist applied for 1.5 hours/)).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toEqual({
      measure: "unlist",
      entities: ["track:def"],
      territory: "IN AU-NSW",
      hours: 1.5,
      reason: "The order names it.",
    });
  });

  it("may be for the whole world, but not for a place that is no code", async () => {
    const sent = answer("post", PATH, [aMeasure()], 201);
    const { form, territory, why, apply, user } = await shown();
    await write(user, why, "It spreads.");
    await user.clear(territory);
    expect(apply).toBeDisabled();
    await write(user, territory, "India");
    expect(form.getByText(/INDIA is no ISO code/)).toBeVisible();
    expect(territory).toBeInvalid();
    expect(apply).toBeDisabled();
    await user.clear(territory);
    await write(user, territory, "world");
    expect(territory).toBeValid();
    await user.click(apply);
    await expect.poll(() => sent[0]?.body).toMatchObject({ territory: "WORLD", entities: [] });
  });

  it("ends by itself after thirty days at most", async () => {
    const { hours, why, apply, user } = await shown();
    await write(user, why, "It spreads.");
    await user.clear(hours);
    expect(apply).toBeDisabled();
    await user.type(hours, "721");
    expect(apply).toBeDisabled();
    await user.clear(hours);
    await user.type(hours, "720");
    expect(apply).toBeEnabled();
  });

  it("says why it is refused and keeps the words, until it is applied", async () => {
    refuse("post", PATH, 409, "already_contained", "The same measure works there already.");
    const { form, why, apply, user, screen } = await shown();
    await write(user, why, "It spreads.");
    await user.click(apply);
    expect(await form.findByText("The same measure works there already.")).toBeVisible();
    expect(why).toHaveValue("It spreads.");
    answer("post", PATH, [aMeasure()], 201);
    await user.click(apply);
    expect(await screen.findByText(/Geo-block applied for 24 hours/)).toBeVisible();
    expect(why).toHaveValue("");
    expect(apply).toBeDisabled();
  });

  it("offers no entity where nothing is known", async () => {
    const { form, user, screen } = await shown({ items: [anItem({ entity: null })] });
    await user.click(form.getByRole("combobox", { name: "On which entities" }));
    expect(screen.queryByRole("option", { name: /track/ })).not.toBeInTheDocument();
  });
});
