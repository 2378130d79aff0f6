import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listenForShortcuts, registered, type Shortcut, useShortcuts } from "./shortcuts";

function Offering({ shortcuts }: { shortcuts: Shortcut[] }) {
  useShortcuts(shortcuts);
  return <input aria-label="words" />;
}

const shortcut = (keys: string, run: () => void, always = false): Shortcut => ({
  keys,
  run,
  always,
  label: keys,
  group: "Test",
});

describe("shortcuts", () => {
  let stop: () => void;
  beforeEach(() => {
    stop = listenForShortcuts(window);
  });
  afterEach(() => stop());

  it("are heard as sequences", async () => {
    const run = vi.fn();
    render(<Offering shortcuts={[shortcut("g l", run)]} />);
    await userEvent.keyboard("gxgl");
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("leave the keys to a field in which one types, unless they always work", async () => {
    const run = vi.fn();
    const always = vi.fn();
    render(<Offering shortcuts={[shortcut("t", run), shortcut("Control+k", always, true)]} />);
    await userEvent.type(screen.getByRole("textbox", { name: "words" }), "t{Control>}k{/Control}");
    expect(run).not.toHaveBeenCalled();
    expect(always).toHaveBeenCalledOnce();
  });

  it("run what was last rendered, and are gone with their component", async () => {
    const before = vi.fn();
    const after = vi.fn();
    const view = render(<Offering shortcuts={[shortcut("b", before)]} />);
    view.rerender(<Offering shortcuts={[shortcut("b", after)]} />);
    await userEvent.keyboard("b");
    expect([before.mock.calls.length, after.mock.calls.length]).toEqual([0, 1]);
    view.unmount();
    expect(registered.get()).toEqual([]);
  });
});
