import { showPart } from "@testing/part";
import { describe, expect, it, vi } from "vitest";
import { DetailLayout } from "./DetailLayout";
import { Tag } from "./Tag";

function Part() {
  return (
    <DetailLayout
      reference="LEAD-3"
      title="31 accounts act as one"
      tags={<Tag>open</Tag>}
      tabs={[
        { id: "about", name: "About", content: () => <p>Members</p> },
        { id: "ledger", name: "Ledger", content: () => <p>Entries</p> },
      ]}
    />
  );
}

describe("the page of one object", () => {
  it("has one heading, and copies the reference and the link", async () => {
    const { screen, user } = showPart(Part);
    expect(await screen.findByRole("heading", { level: 1, name: "31 accounts act as one" })).toBeVisible();
    const written = vi.spyOn(navigator.clipboard, "writeText");
    await user.click(screen.getByRole("button", { name: "Copy LEAD-3" }));
    expect(written).toHaveBeenLastCalledWith("LEAD-3");
    await user.click(screen.getByRole("button", { name: "Copy the link to this page" }));
    expect(written).toHaveBeenLastCalledWith(`${location.origin}/leads/LEAD-3`);
  });

  it("keeps the open tab in the address", async () => {
    const { screen, user, router } = showPart(Part);
    await user.click(await screen.findByRole("tab", { name: "Ledger" }));
    expect(await screen.findByText("Entries")).toBeVisible();
    expect(router.state.location.search).toEqual({ tab: "ledger" });
  });
});
