import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { INDIA, KOREA, REVISION } from "@testing/obligations";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Obligation, Revision } from "@/api/obligations";
import type { Role } from "@/api/session";
import { timeOf } from "./words";

const AT = "/admin?tab=obligations";

function tellBook(role: Role = "legal", rows: Obligation[] = [INDIA, KOREA], items: Revision[] = []) {
  signedInAs([role]);
  for (const { id } of rows) {
    answer("get", `/api/obligations/${id}/history`, { obligation: id, items, caveat: INDIA.caveat });
  }
  return answer("get", "/api/obligations", { items: rows, next_cursor: null });
}

async function opened(id: string) {
  const view = openAt(`${AT}&obligation=${id}`);
  const drawer = await view.screen.findByRole("dialog", { name: id });
  return { ...view, drawer };
}

describe("the book of obligations", () => {
  it("is listed for everybody, and says that it is no legal advice", async () => {
    tellBook("viewer");
    const { screen } = openAt(AT);
    expect(await screen.findByRole("row", { name: /IN-IT-3-1-D IN ask Legal 3 elapsed hours/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /KR-NA-44-2 KR applies undefined speed.*from memory/ })).toBeVisible();
    expect(screen.getByRole("note")).toHaveTextContent("no legal advice");
  });

  it("is narrowed by where, switch, mark and words", async () => {
    tellBook();
    const { screen, user } = openAt(AT);
    await screen.findByRole("row", { name: /IN-IT-3-1-D/ });
    await user.selectOptions(screen.getByRole("combobox", { name: "Jurisdiction" }), "KR");
    expect(screen.queryByRole("row", { name: /IN-IT-3-1-D/ })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Jurisdiction" }), "");
    await user.selectOptions(screen.getByRole("combobox", { name: "Switch" }), "ask_legal");
    expect(screen.queryByRole("row", { name: /KR-NA-44-2/ })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Seen in" }), "memory");
    expect(screen.queryByRole("row", { name: /IN-IT-3-1-D/ })).not.toBeInTheDocument();
  });

  it("is opened by keys", async () => {
    tellBook();
    const { screen, user } = openAt(AT);
    await screen.findByRole("row", { name: /IN-IT-3-1-D/ });
    await user.keyboard("j{Enter}");
    expect(await screen.findByRole("dialog", { name: /IN-IT-3-1-D|KR-NA-44-2/ })).toBeVisible();
  });

  it("says what to do where it is not told", async () => {
    signedInAs(["legal"]);
    refuse("get", "/api/obligations", 503, "busy");
    const { screen } = openAt(AT);
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});

describe("one obligation", () => {
  it("shows the law, its source and what its mark means", async () => {
    tellBook("viewer");
    const { drawer } = await opened("IN-IT-3-1-D");
    expect(within(drawer).getByText("IT Rules 2021, Rule 3(1)(d)")).toBeVisible();
    expect(within(drawer).getByText("in force from 2026-02-20")).toBeVisible();
    expect(within(drawer).getByRole("link", { name: "https://example.org/rules" })).toBeVisible();
    expect(within(drawer).getByRole("note")).toHaveTextContent("compare them with the text of the law");
    expect(within(drawer).getByText("Legal says whether it applies.")).toBeVisible();
    expect(within(drawer).queryByRole("button", { name: "Say so" })).not.toBeInTheDocument();
  });

  it("tells who changed it, why and what differed", async () => {
    tellBook("viewer", [KOREA], [REVISION]);
    const { drawer } = await opened("KR-NA-44-2");
    const revisions = await within(drawer).findByRole("list", { name: "Revisions" });
    expect(await within(revisions).findByText("Counsel answered.")).toBeVisible();
    expect(within(revisions).getByText("applies: ask legal → applies")).toBeVisible();
    expect(within(revisions).getByText("in force")).toBeVisible();
  });

  it("is switched by Legal with a reason, on the revision that was read", async () => {
    tellBook();
    const sent = answer("patch", "/api/obligations/IN-IT-3-1-D", { ...INDIA, applies: "applies", version: 1 });
    const { screen, user, drawer } = await opened("IN-IT-3-1-D");
    const say = within(drawer).getByRole("button", { name: "Say so" });
    expect(within(drawer).queryByLabelText("Our own target")).not.toBeInTheDocument();
    await user.selectOptions(within(drawer).getByLabelText("Does it apply to us?"), "applies");
    expect(say).toBeDisabled();
    await write(user, within(drawer).getByLabelText(/Why/), "We run such a service.");
    await user.click(say);
    expect(await screen.findByText(/IN-IT-3-1-D: applies. Clocks that run keep/)).toBeVisible();
    expect(sent[0]?.headers.get("If-Match")).toBe('"0"');
    expect(sent[0]?.body).toEqual({
      reason: "We run such a service.",
      applies: "applies",
      changes: {},
      as_shipped: [],
    });
  });

  it("gets a target of our own where the law has no number", async () => {
    tellBook();
    const sent = answer("patch", "/api/obligations/KR-NA-44-2", { ...KOREA, version: 3 });
    const { user, drawer } = await opened("KR-NA-44-2");
    await write(user, within(drawer).getByLabelText("Our own target"), "24");
    await write(user, within(drawer).getByLabelText(/Why/), "Our promise.");
    await user.click(within(drawer).getByRole("button", { name: "Say so" }));
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.body).toMatchObject({ changes: { internal_target: { value: 24, unit: "elapsed_hours" } } });
  });

  it("loses that target where it is emptied", async () => {
    const own = { value: 24, unit: "elapsed_hours" as const, internal: true as const };
    tellBook("legal", [{ ...KOREA, internal_target: own }]);
    const sent = answer("patch", "/api/obligations/KR-NA-44-2", { ...KOREA, version: 3 });
    const { user, drawer } = await opened("KR-NA-44-2");
    expect(within(drawer).getByText("24 elapsed hours (our own target)")).toBeVisible();
    await user.clear(within(drawer).getByLabelText("Our own target"));
    await write(user, within(drawer).getByLabelText(/Why/), "No promise.");
    await user.click(within(drawer).getByRole("button", { name: "Say so" }));
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.body).toMatchObject({ changes: {}, as_shipped: ["internal_target"] });
  });

  it("keeps what was written where somebody was faster", async () => {
    tellBook();
    refuse("patch", "/api/obligations/IN-IT-3-1-D", 412, "stale_version", "IN-IT-3-1-D is at revision 1.");
    const { user, drawer } = await opened("IN-IT-3-1-D");
    await user.selectOptions(within(drawer).getByLabelText("Does it apply to us?"), "does_not_apply");
    await write(user, within(drawer).getByLabelText(/Why/), "Not our kind of service.");
    await user.click(within(drawer).getByRole("button", { name: "Say so" }));
    expect(await within(drawer).findByText("IN-IT-3-1-D is at revision 1.")).toBeVisible();
    expect(within(drawer).getByText("What you wrote is kept here.")).toBeVisible();
    expect(within(drawer).getByLabelText(/Why/)).toHaveValue("Not our kind of service.");
  });
});

describe("the time of an obligation", () => {
  it.each<[Partial<Obligation>, string]>([
    [{}, "3 elapsed hours"],
    [{ bound: "not_before" }, "at least 3 elapsed hours"],
    [{ bound: "target_mean" }, "mean of 3 elapsed hours"],
    [{ budget: null, clock_class: "specified_in_instrument" }, "specified in instrument"],
    [
      { bound: "both", earliest: { value: 10, unit: "business_days" }, budget: { value: 14, unit: "business_days" } },
      "10 to 14 business days",
    ],
  ])("is told with its side", (part, told) => {
    expect(timeOf({ ...INDIA, ...part })).toBe(told);
  });
});
