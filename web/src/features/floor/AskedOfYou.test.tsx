import { answer, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { signedInAs } from "@testing/roles";
import { aSwap, tellSwaps } from "@testing/swaps";
import { within } from "@testing-library/react";
import { Suspense } from "react";
import { describe, expect, it, vi } from "vitest";
import { AskedOfYou } from "./AskedOfYou";

const Part = () => (
  <Suspense>
    <h1>Floor</h1>
    <AskedOfYou />
  </Suspense>
);

describe("what is asked of you", () => {
  it("says whose time it is, what comes back and why, and asks only for what waits for oneself", async () => {
    const back = { back_turn: 9, back_starts: "2098-12-07T00:00:00Z", back_ends: "2098-12-08T00:00:00Z" };
    const asked = tellSwaps(aSwap(), aSwap({ ref: "SWAP-2", ...back }));
    const { screen } = showPart(Part);
    const list = await screen.findByRole("list", { name: "Asked of you" });
    await within(list).findAllByText(/ben/);
    const [plain, exchange] = within(list).getAllByRole("listitem");
    expect(plain).toHaveTextContent(/ben, sg: 2098-12-05.*until 2098-12-06.*SWAP-1: A wedding\./);
    expect(plain).not.toHaveTextContent("In return");
    expect(exchange).toHaveTextContent(/In return for yours, 2098-12-07.*until 2098-12-08/);
    expect([...(asked[0]?.query.entries() ?? [])]).toEqual(
      expect.arrayContaining([
        ["is_open", "true"],
        ["is_of_me", "true"],
      ]),
    );
  });

  it("is accepted in one's own words, on the version that is shown, and goes", async () => {
    tellSwaps(aSwap({ version: 3 }));
    const sent = answer("post", "/api/on-call-swaps/SWAP-1/accept", aSwap({ state: "accepted", version: 4 }));
    const { screen, user } = showPart(Part);
    await user.click(await screen.findByRole("button", { name: "Accept SWAP-1" }));
    const dialog = await screen.findByRole("dialog", { name: "Take this time" });
    expect(within(dialog).getByRole("button", { name: "Accept" })).toBeDisabled();
    await user.type(within(dialog).getByRole("textbox", { name: /In your own words/ }), "Gladly.");
    tellSwaps();
    await user.click(within(dialog).getByRole("button", { name: "Accept" }));
    expect(await screen.findByText("It is yours: you are called then.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ words: "Gladly." });
    expect(sent[0]?.headers.get("if-match")).toBe('"3"');
    await vi.waitFor(() => expect(screen.queryByText("Asked of you")).not.toBeInTheDocument());
  });

  it("keeps what was typed where it is refused, and can be declined", async () => {
    tellSwaps(aSwap());
    refuse("post", "/api/on-call-swaps/SWAP-1/decline", 409, "swap_over", "SWAP-1 is withdrawn already.");
    const { screen, user } = showPart(Part);
    await user.click(await screen.findByRole("button", { name: "Decline SWAP-1" }));
    const dialog = await screen.findByRole("dialog", { name: "Not take this time" });
    const words = within(dialog).getByRole("textbox", { name: /In your own words/ });
    await user.type(words, "I fly.");
    await user.click(within(dialog).getByRole("button", { name: "Decline" }));
    expect(await within(dialog).findByText("SWAP-1 is withdrawn already.")).toBeVisible();
    expect(words).toHaveValue("I fly.");
    const sent = answer("post", "/api/on-call-swaps/SWAP-1/decline", aSwap({ state: "declined" }));
    await user.click(within(dialog).getByRole("button", { name: "Decline" }));
    expect(await screen.findByText("It stays where it is.")).toBeVisible();
    expect(sent).toHaveLength(1);
  });

  it("says that it could not be read", async () => {
    refuse("get", "/api/on-call-swaps", 503, "unavailable", "The database does not answer.");
    const { screen } = showPart(Part);
    expect(await screen.findByText("The database does not answer.")).toBeVisible();
  });

  it("is nothing for who is never called", async () => {
    signedInAs(["viewer"]);
    const asked = tellSwaps(aSwap());
    const { screen } = showPart(Part);
    await screen.findByRole("heading", { name: "Floor" });
    expect(screen.queryByText("Asked of you")).not.toBeInTheDocument();
    expect(asked).toEqual([]);
  });
});
