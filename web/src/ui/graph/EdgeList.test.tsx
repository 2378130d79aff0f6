import { showPart } from "@testing/part";
import { within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { EdgeList } from "./EdgeList";
import { NodeList } from "./NodeList";

const edges = Array.from({ length: 260 }, (_, place) => ({
  source: `account:a${place}`,
  target: "device:d",
  why: `used on ${place + 1} days`,
}));

describe("links as sentences", () => {
  it("are shown some at a time, until all are there", async () => {
    const { screen, user } = showPart(() => <EdgeList edges={edges} label="Links" />);
    const list = within(await screen.findByRole("list", { name: "Links" }));
    expect(list.getAllByRole("listitem")).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show more of 260 links" }));
    expect(list.getAllByRole("listitem")).toHaveLength(250);
    await user.click(screen.getByRole("button", { name: "Show more of 260 links" }));
    expect(list.getAllByRole("listitem")).toHaveLength(260);
    expect(screen.queryByRole("button", { name: /Show more/ })).not.toBeInTheDocument();
  }, 40_000);

  it("are said to be none where there are none", async () => {
    const { screen } = showPart(() => <EdgeList edges={[]} label="Links" />);
    expect(await screen.findByText("There are no links.")).toBeVisible();
  });
});

describe("the list beside a graph", () => {
  const nodes = ["a", "b", "c"].map((id) => ({ entity: `account:${id}`, kind: "account" }));

  it("begins at the first, stays within its ends, and opens nothing before one is chosen", async () => {
    const [onChoose, onOpen] = [vi.fn(), vi.fn()];
    const list = (chosen?: string) =>
      showPart(() => <NodeList nodes={nodes} links={() => 3} chosen={chosen} onChoose={onChoose} onOpen={onOpen} />);
    const { screen, user } = list();
    const field = await screen.findByRole("combobox");
    await user.type(field, "{Enter}{ArrowUp}");
    expect(onOpen).not.toHaveBeenCalled();
    expect(onChoose).toHaveBeenLastCalledWith("account:a");
    expect(field).not.toHaveAttribute("aria-activedescendant");
  });

  it("tells readers which one is chosen, and opens one by a double click", async () => {
    const [onChoose, onOpen] = [vi.fn(), vi.fn()];
    const { screen, user } = showPart(() => (
      <NodeList nodes={nodes} links={() => 3} chosen="account:c" onChoose={onChoose} onOpen={onOpen} />
    ));
    const field = await screen.findByRole("combobox");
    const chosen = screen.getByRole("option", { selected: true });
    expect(field).toHaveAttribute("aria-activedescendant", chosen.id);
    expect(chosen).toHaveTextContent("account:c3 links");
    await user.type(field, "{ArrowDown}");
    expect(onChoose).toHaveBeenLastCalledWith("account:c");
    await user.dblClick(screen.getByRole("option", { name: /account:b/ }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith("account:b");
  });
});
