import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Caution } from "./Caution";
import { SecretOnce } from "./SecretOnce";
import { theme } from "./theme";

function tell() {
  const onClose = vi.fn();
  const user = userEvent.setup({ delay: null });
  render(
    <MantineProvider theme={theme}>
      <SecretOnce title="A token of ana" label="Token" secret="wf_secret" onClose={onClose}>
        Keep it like a password.
      </SecretOnce>
    </MantineProvider>,
  );
  return { onClose, user };
}

describe("a secret that is told once", () => {
  it("is shown with what it is for, and that it does not come again", () => {
    tell();
    const dialog = screen.getByRole("dialog", { name: "A token of ana" });
    expect(dialog).toHaveTextContent("Keep it like a password.");
    expect(dialog).toHaveTextContent("It is shown this once.");
    expect(screen.getByRole("status", { name: "Token" })).toHaveTextContent("wf_secret");
  });

  it("is copied at a press", async () => {
    const { user } = tell();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe("wf_secret");
  });

  it("is put away only when somebody says that they have it", async () => {
    const { onClose, user } = tell();
    expect(screen.queryByRole("button", { name: "Close" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "I have it" }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("is written nowhere", () => {
    tell();
    expect(JSON.stringify({ ...localStorage })).not.toContain("wf_secret");
  });
});

describe("a caution", () => {
  it("is a note with a name", () => {
    render(<Caution title="It may not run now">A hold stands.</Caution>);
    expect(screen.getByRole("note", { name: "It may not run now" })).toHaveTextContent("A hold stands.");
  });
});
