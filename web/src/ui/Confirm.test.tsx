import { MantineProvider } from "@mantine/core";
import { write } from "@testing/console";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/api/problem";
import { forgetDraft } from "@/lib/drafts";
import { Confirm } from "./Confirm";
import { theme } from "./theme";

function ask(part: Partial<ComponentProps<typeof Confirm>> = {}) {
  const told = { onConfirm: vi.fn(), onClose: vi.fn() };
  const view = render(
    <MantineProvider theme={theme}>
      <Confirm title="Close it" action="Close it for good" {...told} {...part}>
        It cannot be undone.
      </Confirm>
    </MantineProvider>,
  );
  return { ...told, ...view, user: userEvent.setup({ delay: null }) };
}

describe("a question before what cannot be undone", () => {
  it("says what follows, and does it at a press", async () => {
    const { onConfirm, user } = ask();
    expect(screen.getByRole("dialog", { name: "Close it" })).toHaveTextContent("It cannot be undone.");
    await user.click(screen.getByRole("button", { name: "Close it for good" }));
    expect(onConfirm).toHaveBeenCalledWith("");
  });

  it("waits for a reason where the record wants one", async () => {
    const { onConfirm, user } = ask({ reason: "Why", isReasonNeeded: true });
    expect(screen.getByRole("button", { name: "Close it for good" })).toBeDisabled();
    await write(user, screen.getByRole("textbox", { name: /Why/ }), "  It is done. ");
    await user.click(screen.getByRole("button", { name: "Close it for good" }));
    expect(onConfirm).toHaveBeenCalledWith("It is done.");
  });

  it("keeps the reason under its key until that is forgotten", async () => {
    const first = ask({ reason: "Why", draft: "one" });
    await first.user.type(screen.getByRole("textbox", { name: "Why" }), "Half");
    first.unmount();
    const second = ask({ reason: "Why", draft: "one" });
    expect(screen.getByRole("textbox", { name: "Why" })).toHaveValue("Half");
    second.unmount();
    forgetDraft("one");
    ask({ reason: "Why", draft: "one" });
    expect(screen.getByRole("textbox", { name: "Why" })).toHaveValue("");
  });

  it("keeps no reason without a key", async () => {
    const first = ask({ reason: "Why" });
    await first.user.type(screen.getByRole("textbox", { name: "Why" }), "Half");
    first.unmount();
    ask({ reason: "Why" });
    expect(screen.getByRole("textbox", { name: "Why" })).toHaveValue("");
  });

  it("stays with why it could not be done", () => {
    ask({ error: new ApiProblem(409, "bad_state", "Refused", "It is closed already.", "Look again.") });
    expect(screen.getByRole("alert")).toHaveTextContent("It is closed already.");
    expect(screen.getByRole("alert")).toHaveTextContent("Look again.");
  });

  it("does nothing while something stands in the way", async () => {
    const { onConfirm, user } = ask({ reason: "Why", isBlocked: true });
    await write(user, screen.getByRole("textbox", { name: "Why" }), "Because.");
    expect(screen.getByRole("button", { name: "Close it for good" })).toBeDisabled();
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it("is left by Escape", async () => {
    const { onClose, user } = ask();
    await user.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalled();
  });
});
