import { openAt } from "@testing/console";
import { REF, tellEscalation, UNVERIFIED } from "@testing/escalations";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";

const open = () => openAt(`/escalations/${REF}?tab=people`);

describe("who asks", () => {
  beforeEach(() => {
    tellEscalation();
  });

  it("is told with what speaks for them, what is to do, and why no data leaves yet", async () => {
    const { screen } = open();
    const list = within(await screen.findByRole("list", { name: "What speaks for and against" }));
    expect(list.getAllByRole("listitem").map((one) => one.textContent)).toEqual([
      "for police.example.org is a domain of Example Police.",
      "to do Call Example Police back on +65 5550 1234.",
    ]);
    expect(screen.getByText("no user's data leaves")).toBeVisible();
    expect(screen.getByText("Nobody has verified yet who asks.")).toBeVisible();
  });

  it("may be given data once a person has verified an authority", async () => {
    const verified = { ...UNVERIFIED, verified: true, hints: [], may_release_user_data: true, because: "" };
    answer("get", `/api/escalations/${REF}/verifying`, verified);
    const { screen } = open();
    expect(await screen.findByText("data may leave")).toBeVisible();
    expect(screen.getByText("Nothing is known that speaks for or against them.")).toBeVisible();
  });

  it("says what to do where it is not told", async () => {
    refuse("get", `/api/escalations/${REF}/verifying`, 503, "busy");
    const { screen } = open();
    expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  });
});
