import { openAt } from "@testing/console";
import { answer } from "@testing/network";
import { act, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { heard, type Told } from "@/api/live";

const NOTHING = { items: [], next_cursor: null };
let count = 0;

function told(part: Partial<Told> = {}): Told {
  count += 1;
  const at = new Date(Date.now() - 1_000 + count).toISOString();
  return { at, by: "analyst-2", verb: "escalation.claimed", subject: `ESC-2026-00000${count % 10}`, ...part } as Told;
}

beforeEach(() => {
  count = 0;
  answer("get", "/api/handovers", NOTHING);
});

describe("what others did", () => {
  it("is counted without one's own, and looked at once the list is closed again", async () => {
    const { screen, user } = openAt("/handovers");
    await screen.findByRole("button", { name: "Notifications" });
    act(() => heard.set([told(), told({ subject: "ESC-2026-000009" }), told({ by: "analyst-1" })]));
    await user.click(await screen.findByRole("button", { name: "Notifications, 2 new" }));
    const list = within(await screen.findByRole("dialog"));
    expect(list.getByRole("link", { name: "ESC-2026-000009" })).toHaveAttribute("href", "/escalations/ESC-2026-000009");
    expect(list.getAllByText(/ben|analyst-2/)).toHaveLength(2);
    await user.keyboard("{Escape}");
    expect(await screen.findByRole("button", { name: "Notifications" })).toBeVisible();
  });

  it("is opened and closed by N with Shift, and counts anew what comes afterwards", async () => {
    const { screen, user } = openAt("/handovers");
    await screen.findByRole("button", { name: "Notifications" });
    act(() => heard.set([told()]));
    await screen.findByRole("button", { name: "Notifications, 1 new" });
    await user.keyboard("{Shift>}N{/Shift}");
    expect(await screen.findByRole("heading", { name: "What others did" })).toBeVisible();
    await user.keyboard("{Escape}");
    await screen.findByRole("button", { name: "Notifications" });
    const later = new Date(Date.now() + 5_000).toISOString();
    act(() => heard.set((before) => [told({ at: later }), ...before]));
    expect(await screen.findByRole("button", { name: "Notifications, 1 new" })).toBeVisible();
  });

  it("says that nothing came since the page was opened", async () => {
    const { screen, user } = openAt("/handovers");
    await user.click(await screen.findByRole("button", { name: "Notifications" }));
    const list = within(await screen.findByRole("dialog"));
    expect(list.getByText("Nothing since you opened this page.")).toBeVisible();
    expect(list.getByText("Nothing unread.")).toBeVisible();
    expect(list.queryByRole("button", { name: "Mark all read" })).not.toBeInTheDocument();
  });

  it("is told up to the last twenty", async () => {
    const { screen, user } = openAt("/handovers");
    await screen.findByRole("button", { name: "Notifications" });
    act(() => heard.set(Array.from({ length: 25 }, () => told())));
    await user.click(await screen.findByRole("button", { name: "Notifications, 25 new" }));
    const list = within(await screen.findByRole("dialog"));
    await vi.waitFor(() => expect(list.getAllByRole("link", { name: /^ESC-/ })).toHaveLength(20));
  });

  it("tells a word to oneself whose code is not known as it is, and leads to its subject", async () => {
    const word = {
      id: 9,
      subject: "ESC-2026-000004",
      about: "CLK-3",
      code: "clock.near",
      at: told().at,
      read_at: null,
    };
    answer("get", "/api/notifications", { items: [word], next_cursor: null });
    const { screen, user } = openAt("/handovers");
    await user.click(await screen.findByRole("button", { name: "Notifications, 1 new" }));
    const own = within(await screen.findByRole("region", { name: "For you" }));
    expect(own.getByRole("listitem")).toHaveTextContent(/^clock\.near: ESC-2026-000004/);
    expect(own.getByRole("link")).toHaveAttribute("href", "/escalations/ESC-2026-000004");
  });
});
