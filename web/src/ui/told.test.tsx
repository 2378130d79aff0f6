import { showPart } from "@testing/part";
import { waitFor } from "@testing-library/react";
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { done, failed } from "./told";

async function page() {
  const shown = showPart(() => <p>The page</p>);
  await shown.screen.findByText("The page");
  return shown;
}

describe("a word in the corner", () => {
  it("can be taken back once, and then goes", async () => {
    const { screen, user } = await page();
    const run = vi.fn();
    act(() => done("LEAD-1 is claimed.", { run }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(run).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByText("LEAD-1 is claimed.")).not.toBeInTheDocument());
  });

  it("takes the place of the one before it at the same place, and of no other", async () => {
    const { screen } = await page();
    act(() => done("Sorted by name.", undefined, "table"));
    act(() => done("A note is kept."));
    await screen.findByText("Sorted by name.");
    act(() => done("Sorted by age.", undefined, "table"));
    expect(await screen.findByText("Sorted by age.")).toBeVisible();
    await waitFor(() => expect(screen.queryByText("Sorted by name.")).not.toBeInTheDocument());
    expect(screen.getByText("A note is kept.")).toBeVisible();
  });

  it("says what could not be done, also where the error is nothing known", async () => {
    const { screen } = await page();
    act(() => failed(new TypeError("Failed to fetch")));
    expect(await screen.findByRole("alert")).not.toBeEmptyDOMElement();
  });
});
