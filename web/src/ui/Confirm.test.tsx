import { showPart } from "@testing/part";
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Confirm } from "./Confirm";

// jsdom loads no fonts, for which a growing field listens.
beforeEach(() => Object.assign(document, { fonts: new EventTarget() }));

function Asked() {
  const [isOpen, setOpen] = useState(true);
  if (!isOpen)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        Ask again
      </button>
    );
  return (
    <Confirm
      title="End it?"
      action="End"
      reason="Why"
      draft="end.SCH-1"
      onConfirm={vi.fn()}
      onClose={() => setOpen(false)}
    >
      It ends.
    </Confirm>
  );
}

describe("a question before what cannot be undone", () => {
  it("wants a reason that says something, and gives it without the blanks around it", async () => {
    const onConfirm = vi.fn();
    const { screen, user } = showPart(() => (
      <Confirm
        title="End it?"
        action="End"
        reason="Why"
        isReasonNeeded
        isHarmful
        onConfirm={onConfirm}
        onClose={vi.fn()}
      >
        It cannot be undone.
      </Confirm>
    ));
    const end = await screen.findByRole("button", { name: "End" });
    const why = screen.getByRole("textbox", { name: /Why/ });
    await user.type(why, "   ");
    expect(end).toBeDisabled();
    await user.type(why, "It is over. ");
    await user.click(end);
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith("It is over.");
  });

  it("is confirmed without a reason where none is needed, and closed by Escape", async () => {
    const [onConfirm, onClose] = [vi.fn(), vi.fn()];
    const { screen, user } = showPart(() => (
      <Confirm title="Sign?" action="Sign" reason="Remark" onConfirm={onConfirm} onClose={onClose}>
        It is signed.
      </Confirm>
    ));
    await user.click(await screen.findByRole("button", { name: "Sign" }));
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith("");
    await user.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("cannot be confirmed while something else is missing", async () => {
    const { screen, user } = showPart(() => (
      <Confirm title="Sign?" action="Sign" reason="Why" isBlocked onConfirm={vi.fn()} onClose={vi.fn()}>
        Choose somebody first.
      </Confirm>
    ));
    await user.type(await screen.findByRole("textbox", { name: "Why" }), "I am sure.");
    expect(screen.getByRole("button", { name: "Sign" })).toBeDisabled();
  });

  it("keeps its reason where it is closed and opened again", async () => {
    const { screen, user } = showPart(Asked);
    await user.type(await screen.findByRole("textbox", { name: "Why" }), "Half a thou");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await user.click(await screen.findByRole("button", { name: "Ask again" }));
    expect(await screen.findByRole("textbox", { name: "Why" })).toHaveValue("Half a thou");
  });

  it("stays open with what the desk said against it", async () => {
    const error = new Error("lost");
    const { screen } = showPart(() => (
      <Confirm title="End it?" action="End" error={error} onConfirm={vi.fn()} onClose={vi.fn()}>
        It ends.
      </Confirm>
    ));
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.getByRole("dialog", { name: "End it?" })).toBeVisible();
  });
});
