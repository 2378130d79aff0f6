import { showPart } from "@testing/part";
import { describe, expect, it } from "vitest";
import { Tabs } from "./Tabs";

const TABS = [
  { id: "one", name: "One", content: () => <p>The first</p> },
  { id: "two", name: "Two", count: 1200, content: () => <p>The second</p> },
  { id: "three", name: "Three", count: 0, content: () => <p>The third</p> },
];
const show = (address: string) => showPart(() => <Tabs label="Parts" tabs={TABS} />, address);

describe("tabs", () => {
  it("open what stands in the address, and count in words", async () => {
    const { screen } = show("/part?tab=two");
    expect(await screen.findByText("The second")).toBeVisible();
    expect(screen.getByRole("tab", { name: "Two (1,200)" })).toHaveAttribute("aria-selected", "true");
    expect(screen.getByRole("tab", { name: "Three (0)" })).toBeVisible();
    expect(screen.queryByText("The first")).not.toBeInTheDocument();
  });

  it("open the first where the address names none that there is", async () => {
    const { screen } = show("/part?tab=gone");
    expect(await screen.findByText("The first")).toBeVisible();
  });

  it("are walked by arrows; the address follows, without what narrowed the list before", async () => {
    const { screen, user, router } = show("/part?tab=one&q=ring&sort=name&case=CASE-1");
    (await screen.findByRole("tab", { name: "One" })).focus();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(await screen.findByText("The third")).toBeVisible();
    expect(router.state.location.search).toEqual({ tab: "three", case: "CASE-1" });
  });

  it("show nothing where there are none", async () => {
    const { screen } = showPart(() => (
      <>
        <p>Alone</p>
        <Tabs label="Parts" tabs={[]} />
      </>
    ));
    expect(await screen.findByText("Alone")).toBeVisible();
    expect(screen.queryByRole("tablist")).not.toBeInTheDocument();
  });
});
