import { openAt } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

const WORD = {
  id: 5,
  subject: "ESC-2026-000001",
  about: "UPD-1@4",
  code: "update_approved",
  at: "2026-11-28T10:00:00Z",
  read_at: null,
};
const PASSED = { ...WORD, id: 6, about: "HND-2/3", code: "handover.passed" };

describe("word to oneself", () => {
  it("is counted at the bell, leads to what it is about, and is put away one by one or together", async () => {
    answer("get", "/api/notifications", { items: [WORD, PASSED], next_cursor: null });
    answer("get", "/api/handovers", { items: [], next_cursor: null });
    const one = answer("post", "/api/notifications/5/read", { ...WORD, read_at: WORD.at });
    const all = answer("post", "/api/notifications/read", { items: [], next_cursor: null });
    const { screen, user } = openAt("/handovers");
    await user.click(await screen.findByRole("button", { name: "Notifications, 2 new" }));
    const own = within(await screen.findByRole("region", { name: "For you" }));
    expect(own.getByRole("link", { name: "UPD-1" })).toHaveAttribute("href", "/comms/UPD-1");
    expect(own.getByRole("link", { name: "HND-2" })).toHaveAttribute("href", "/handovers/HND-2");
    answer("get", "/api/notifications", { items: [PASSED], next_cursor: null });
    await user.click(own.getByRole("button", { name: "Mark read: Your update is approved, UPD-1" }));
    await vi.waitFor(() => expect(own.queryByRole("link", { name: "UPD-1" })).not.toBeInTheDocument());
    answer("get", "/api/notifications", { items: [], next_cursor: null });
    await user.click(own.getByRole("button", { name: "Mark all read" }));
    expect(await own.findByText("Nothing unread.")).toBeVisible();
    expect([one.length, all.length]).toEqual([1, 1]);
  });

  it("leads from a swap that one is asked for to the floor, where it is answered", async () => {
    const asked = { ...WORD, subject: "SWAP-1", about: "SWAP-1", code: "swap.asked" };
    answer("get", "/api/notifications", { items: [asked], next_cursor: null });
    const { screen, user } = openAt("/handovers");
    await user.click(await screen.findByRole("button", { name: "Notifications, 1 new" }));
    const own = within(await screen.findByRole("region", { name: "For you" }));
    expect(own.getByText(/You are asked to take a time to call/)).toBeVisible();
    expect(own.getByRole("link", { name: "SWAP-1" })).toHaveAttribute("href", "/floor");
  });

  it("tells a call in words, and leads to what one is called about", async () => {
    const called = { ...WORD, about: "PAGE-1", code: "page.unattended" };
    answer("get", "/api/notifications", { items: [called], next_cursor: null });
    const { screen, user } = openAt("/handovers");
    await user.click(await screen.findByRole("button", { name: "Notifications, 1 new" }));
    const own = within(await screen.findByRole("region", { name: "For you" }));
    expect(own.getByText(/^You are called: a legal clock ends before anybody is on shift/)).toBeVisible();
    expect(own.getByRole("link", { name: WORD.subject })).toHaveAttribute("href", `/escalations/${WORD.subject}`);
  });

  it("says why it could not be put away", async () => {
    answer("get", "/api/notifications", { items: [WORD], next_cursor: null });
    refuse("post", "/api/notifications/5/read", 404, "not_found", "There is no such notification.");
    const { screen, user } = openAt("/handovers");
    await user.click(await screen.findByRole("button", { name: "Notifications, 1 new" }));
    await user.click(await screen.findByRole("button", { name: /^Mark read/ }));
    expect(await screen.findByText("There is no such notification.")).toBeVisible();
  });
});
