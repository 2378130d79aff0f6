import { HELD } from "@testing/admin";
import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { holdingOffers } from "./holdingRules";

const AT = "/admin?tab=holding";

function tellHolding(...held: object[]) {
  answer("get", "/api/evidence/EV-7", { ref: "EV-7", locator: null, source: "upload of a partner" });
  return answer("get", "/api/holding", { items: held, next_cursor: null } as never);
}

describe("who judges held material", () => {
  const all = () => true;
  const offered = (part: object, me = "u-1", may = all) =>
    Object.fromEntries(holdingOffers({ ...HELD, ...part }, me, may).map(({ act, why }) => [act, why ?? "may"]));

  it("is a cleared person who did not bring it", () => {
    expect(offered({})).toEqual({ release: "may", refuse: "may", flag: "may" });
    expect(offered({}, "u-2")).toMatchObject({ release: expect.stringContaining("You brought it"), flag: "may" });
    expect(offered({}, "u-1", () => false)).toMatchObject({ refuse: "You are not cleared to screen." });
  });

  it("is, once stopped, Legal and then somebody else", () => {
    const stopped = { state: "stopped" as const };
    expect(offered(stopped)).toEqual({ instruct: "may", dispose: "Legal has not instructed it." });
    expect(offered({ ...stopped, instructed_by: "u-1" }).dispose).toContain("You instructed it");
    expect(offered({ ...stopped, instructed_by: "u-2" }).dispose).toBe("may");
    expect(offered({ ...stopped, disposed_at: "2026-11-28T00:00:00Z" })).toEqual({});
  });
});

describe("held material", () => {
  it("is judged by where it lies; nothing of it is shown", async () => {
    signedInAs(["screener"]);
    tellHolding(HELD);
    const sent = answer("post", "/api/evidence/EV-7/release", { ...HELD, state: "draft" });
    const { screen, user } = openAt(AT);
    expect(await screen.findByText("upload of a partner")).toBeVisible();
    expect(screen.getByText("it came as an upload")).toBeVisible();
    expect(within(screen.getByRole("list", { name: "Held material" })).queryByRole("img")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Release: EV-7" }));
    const dialog = await screen.findByRole("dialog", { name: "Release: EV-7" });
    expect(within(dialog).getByRole("button", { name: "Release" })).toBeDisabled();
    await write(user, within(dialog).getByRole("textbox"), "A screenshot of a chart.");
    await user.click(within(dialog).getByRole("button", { name: "Release" }));
    expect(await screen.findByText("EV-7 is released.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "A screenshot of a chart." });
  });

  it("is stopped with what follows", async () => {
    signedInAs(["screener"]);
    tellHolding(HELD);
    const sent = answer("post", "/api/evidence/EV-7/flag", { ...HELD, state: "stopped" });
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: /Stop: suspected abuse of children: EV-7/ }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("wherever the same bytes lie");
    await write(user, within(dialog).getByRole("textbox"), "As the locator says.");
    await user.click(within(dialog).getByRole("button", { name: /Stop/ }));
    expect(await screen.findByText("EV-7 is stopped.")).toBeVisible();
    expect(sent).toHaveLength(1);
  });

  it("is not screened by who brought it", async () => {
    signedInAs(["screener"], { id: "u-2", name: "ben" });
    tellHolding(HELD);
    const { screen } = openAt(AT);
    expect(await screen.findByRole("button", { name: "Release: EV-7" })).toBeDisabled();
    expect(screen.getByText("You brought it. Another cleared person screens it.")).toBeVisible();
  });

  it("stays in question where the desk refuses", async () => {
    signedInAs(["screener"]);
    tellHolding(HELD);
    refuse("post", "/api/evidence/EV-7/refuse", 409, "not_held", "The item is draft.");
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Refuse and destroy: EV-7" }));
    const dialog = await screen.findByRole("dialog");
    await write(user, within(dialog).getByRole("textbox"), "Not ours.");
    await user.click(within(dialog).getByRole("button", { name: "Refuse and destroy" }));
    expect(await within(dialog).findByText("The item is draft.")).toBeVisible();
    expect(within(dialog).getByRole("textbox")).toHaveValue("Not ours.");
  });

  it("that was stopped gets Legal's instruction", async () => {
    signedInAs(["legal"]);
    tellHolding({ ...HELD, state: "stopped" });
    const sent = answer("post", "/api/evidence/EV-7/disposal", { ...HELD, state: "stopped" });
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Instruct disposal: EV-7" }));
    const dialog = await screen.findByRole("dialog");
    await write(user, within(dialog).getByLabelText(/Locator/), "bucket/one");
    await write(user, within(dialog).getByLabelText(/Reference of the report/), "CT-1");
    await write(user, within(dialog).getByLabelText(/Instruction/), "Dispose of it.");
    await user.click(within(dialog).getByRole("button", { name: "Record the instruction" }));
    expect(await screen.findByText(/the instruction is recorded/)).toBeVisible();
    expect(sent[0]?.body).toEqual({ locator: "bucket/one", report_reference: "CT-1", instruction: "Dispose of it." });
  });

  it("teaches where there is none", async () => {
    signedInAs(["screener"]);
    tellHolding();
    const { screen } = openAt(AT);
    expect(await screen.findByText("Nothing is held")).toBeVisible();
  });
});

describe("the hash bank", () => {
  const KNOWN = {
    sha256: "f".repeat(64),
    verdict: "known_harm",
    source: "hash list",
    reason: "Listed.",
    added_by: "u-1",
    added_at: "2026-11-28T10:00:00Z",
  };

  it("takes a hash that is whole", async () => {
    signedInAs(["screener"]);
    answer("get", "/api/hashes", { items: [], next_cursor: null });
    const sent = answer("post", "/api/hashes", KNOWN, 201);
    const { screen, user } = openAt("/admin?tab=hashes");
    const field = await screen.findByLabelText(/SHA-256/);
    await write(user, field, "abc");
    expect(screen.getByText("64 digits, 0 to 9 and a to f.")).toBeVisible();
    await user.clear(field);
    await write(user, field, "F".repeat(64));
    await user.selectOptions(screen.getByRole("combobox", { name: "Known as" }), "known_harm");
    await write(user, screen.getByLabelText(/Says who/), "hash list");
    await write(user, screen.getByLabelText(/^Why/), "Listed.");
    await user.click(screen.getByRole("button", { name: "Know it" }));
    expect(await screen.findByText("The hash is known from now on.")).toBeVisible();
    expect(sent[0]?.body).toEqual({
      sha256: "f".repeat(64),
      verdict: "known_harm",
      source: "hash list",
      reason: "Listed.",
    });
  });

  it("forgets one with a reason", async () => {
    signedInAs(["screener"]);
    answer("get", "/api/hashes", { items: [KNOWN], next_cursor: null });
    const sent = answer("delete", `/api/hashes/${KNOWN.sha256}`, KNOWN);
    const { screen, user } = openAt("/admin?tab=hashes");
    await user.click(await screen.findByRole("button", { name: "Forget ffffffffffff" }));
    const dialog = await screen.findByRole("dialog");
    await write(user, within(dialog).getByRole("textbox"), "Listed in error.");
    await user.click(within(dialog).getByRole("button", { name: "Forget" }));
    expect(await screen.findByText("The hash is forgotten.")).toBeVisible();
    expect(sent[0]?.query.get("reason")).toBe("Listed in error.");
  });
});
