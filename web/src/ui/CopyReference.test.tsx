import { showPart } from "@testing/part";
import { describe, expect, it, vi } from "vitest";
import { CopyReference } from "./CopyReference";
import { SecretOnce } from "./SecretOnce";

describe("a reference to copy", () => {
  it("is taken by itself, or as the whole address of its page", async () => {
    const { screen, user } = showPart(() => <CopyReference reference="CASE-3" />);
    await user.click(await screen.findByRole("button", { name: "Copy CASE-3" }));
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe("CASE-3");
    await user.click(screen.getByRole("button", { name: "Copy the link to this page" }));
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}/cases/CASE-3`);
  });

  it("has no link where it has no page", async () => {
    const { screen } = showPart(() => <CopyReference reference="CERT-1" />);
    expect(await screen.findByRole("button", { name: "Copy CERT-1" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /link/ })).not.toBeInTheDocument();
  });
});

describe("a secret that is told once", () => {
  it("is copied whole, and let go only by saying so", async () => {
    const onClose = vi.fn();
    const { screen, user } = showPart(() => (
      <SecretOnce title="A token" label="Token" secret="wf_abc" onClose={onClose}>
        Keep it.
      </SecretOnce>
    ));
    expect(await screen.findByRole("status", { name: "Token" })).toHaveTextContent("wf_abc");
    expect(screen.queryByRole("button", { name: "Close" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe("wf_abc");
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "I have it" }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
