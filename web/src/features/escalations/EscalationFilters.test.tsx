import { AtOnce } from "@testing/atOnce";
import { TEAM } from "@testing/desks";
import { answer } from "@testing/network";
import { showPart } from "@testing/part";
import { describe, expect, it } from "vitest";
import { useTableState } from "@/ui/table/useTableState";
import { EscalationFilters, FILTERS } from "./EscalationFilters";

const Part = () => (
  <AtOnce>
    <EscalationFilters state={useTableState(FILTERS)} />
  </AtOnce>
);

async function shown(address = "/part") {
  const view = showPart(Part, address);
  await view.screen.findByRole("combobox", { name: "State" });
  const more = () => view.user.click(view.screen.getByRole("button", { name: /^More filters/ }));
  return { ...view, more, search: () => view.router.state.location.search as Record<string, string> };
}

describe("the filters of the queue", () => {
  it("show what the address says", async () => {
    const { screen, more } = await shown(
      "/part?state=waiting&severity=S1&assignee=me&language=zh-Hant&over=true&order=newest&demand_class=press",
    );
    expect(screen.getByRole("combobox", { name: "State" })).toHaveDisplayValue("waiting");
    expect(screen.getByRole("combobox", { name: "Severity" })).toHaveDisplayValue("S1");
    expect(screen.getByRole("combobox", { name: "Held by" })).toHaveDisplayValue("Held by me");
    expect(screen.getByRole("button", { name: "More filters (4)" })).toBeVisible();
    await more();
    expect(await screen.findByRole("textbox", { name: "Language" })).toHaveValue("zh-Hant");
    expect(screen.getByRole("combobox", { name: "Order" })).toHaveDisplayValue("The newest first");
    expect(screen.getByRole("combobox", { name: "Class" })).toHaveDisplayValue("Press enquiry");
    expect(screen.getByRole("checkbox", { name: "Those that are over" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "Those that are put off" })).not.toBeChecked();
  });

  it("ask for one holder at a time: me, nobody or anybody", async () => {
    const { screen, user, search } = await shown();
    const holder = screen.getByRole("combobox", { name: "Held by" });
    await user.selectOptions(holder, "me");
    await expect.poll(search).toEqual({ assignee: "me" });
    await user.selectOptions(holder, "nobody");
    await expect.poll(search).toEqual({ unassigned: "true" });
    await user.selectOptions(holder, "");
    await expect.poll(search).toEqual({});
  });

  it("ask for one desk, or for what is at none", async () => {
    answer("get", "/api/desks", [TEAM, { ...TEAM, key: "none", name: "Nowhere" }]);
    const { screen, user, search, more } = await shown();
    await more();
    const desk = await screen.findByRole("combobox", { name: "Desk" });
    await screen.findByRole("option", { name: "Singapore" });
    await user.selectOptions(desk, "Singapore");
    await expect.poll(search).toEqual({ desk: "sg" });
    await user.selectOptions(desk, "At no desk");
    await expect.poll(search).toEqual({ deskless: "true" });
    expect(screen.getByRole("button", { name: "More filters (1)" })).toBeVisible();
    await user.selectOptions(desk, "Nowhere");
    await expect.poll(search).toEqual({ desk: "none" });
    await user.selectOptions(desk, "Any desk");
    await expect.poll(search).toEqual({});
  });

  it("keep a desk of the address that the list does not know", async () => {
    answer("get", "/api/desks", [TEAM]);
    const { screen, user, search, more } = await shown("/part?desk=ldn");
    await more();
    const desk = await screen.findByRole("combobox", { name: "Desk" });
    await screen.findByRole("option", { name: "Singapore" });
    expect(desk).toHaveDisplayValue("ldn");
    await user.selectOptions(desk, "Singapore");
    await expect.poll(search).toEqual({ desk: "sg" });
    expect(screen.queryByRole("option", { name: "ldn" })).toBeNull();
  });

  it("are taken away one by one, and the others stay", async () => {
    const { screen, user, search, more } = await shown("/part?state=waiting&severity=S1&over=true");
    await user.selectOptions(screen.getByRole("combobox", { name: "State" }), "");
    await expect.poll(search).toEqual({ severity: "S1", over: "true" });
    await more();
    await user.click(await screen.findByRole("checkbox", { name: "Those that are over" }));
    await expect.poll(search).toEqual({ severity: "S1" });
    expect(screen.getByRole("button", { name: "More filters" })).toBeVisible();
  });

  it("take a code once it is typed whole, by Enter or on leaving the field", async () => {
    const { screen, user, search, more } = await shown();
    await more();
    await user.type(await screen.findByRole("textbox", { name: "Jurisdiction" }), " au-nsw");
    expect(search()).toEqual({});
    await user.keyboard("{Enter}");
    await expect.poll(search).toEqual({ jurisdiction: "AU-NSW" });
    await user.type(screen.getByRole("textbox", { name: "Language" }), "zh-Hant ");
    await user.click(screen.getByRole("combobox", { name: "Class" }));
    await expect.poll(search).toEqual({ jurisdiction: "AU-NSW", language: "zh-Hant" });
    await user.clear(screen.getByRole("textbox", { name: "Jurisdiction" }));
    await user.tab();
    await expect.poll(search).toEqual({ language: "zh-Hant" });
  });

  it("are reached by keys, and closed by Escape", async () => {
    const { screen, user } = await shown();
    screen.getByRole("button", { name: "More filters" }).focus();
    await user.keyboard("{Enter}");
    const order = await screen.findByRole("combobox", { name: "Order" });
    await expect.poll(() => order.closest("[role=dialog]")?.contains(document.activeElement)).toBe(true);
    await user.keyboard("{Escape}");
    await expect.poll(() => screen.queryByRole("combobox", { name: "Order" })).toBeNull();
  });
});
