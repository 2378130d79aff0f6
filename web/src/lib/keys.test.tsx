import { showPart } from "@testing/part";
import { describe, expect, it, vi } from "vitest";
import { useShortcuts } from "./shortcuts";

const pressed = vi.fn();

function Room() {
  useShortcuts(
    ["g c", "c", "Enter", "Escape"].map((keys) => ({ keys, label: keys, group: "Room", run: () => pressed(keys) })),
  );
  return (
    <>
      <button type="button">A button</button>
      <input aria-label="A field" />
      <div role="dialog" aria-label="A box">
        <button type="button">Within</button>
      </div>
    </>
  );
}

async function show() {
  pressed.mockClear();
  const part = showPart(() => <Room />);
  await part.screen.findByRole("textbox");
  return part;
}

describe("keys that belong to something else", () => {
  it("are those after the one that leads to rooms", async () => {
    const { user } = await show();
    await user.keyboard("gc");
    await user.keyboard("c");
    expect(pressed.mock.calls).toEqual([["g c"], ["c"]]);
  });

  it("are Enter on a button, and Escape within a box", async () => {
    const { screen, user } = await show();
    screen.getByRole("button", { name: "A button" }).focus();
    await user.keyboard("{Enter}");
    screen.getByRole("button", { name: "Within" }).focus();
    await user.keyboard("{Escape}");
    expect(pressed).not.toHaveBeenCalled();
    screen.getByRole("button", { name: "A button" }).focus();
    await user.keyboard("{Escape}");
    expect(pressed.mock.calls).toEqual([["Escape"]]);
  });

  it("are those that are typed, of which none leads anywhere", async () => {
    const { screen, user } = await show();
    await user.type(screen.getByRole("textbox"), "gc");
    expect(pressed).not.toHaveBeenCalled();
  });
});
