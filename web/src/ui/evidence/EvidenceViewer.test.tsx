import { openAt } from "@testing/console";
import { anItem } from "@testing/item";
import { answer, ME, network, refuse } from "@testing/network";
import { fireEvent, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Evidence } from "@/api/evidence";

const ITEM = anItem({ kind: "message" });
const OWN = {
  today: { reveals: 3, minutes: 12.4, by_category: { hate: 3 } },
  days: [],
  caps: { reveals: 20, minutes: 0 },
  is_capped: false,
  wants_break: false,
  preferences: { opt_out: [] as string[], greyscale: false, blur: true },
};

/** The desk with one item, its bytes and one's own exposure; gives what was read and what was noted. */
function holding(part: Partial<Evidence>, bytes = "Hateful words", own: Partial<typeof OWN> = {}) {
  const item = { ...ITEM, ...part };
  answer("get", "/api/evidence/EV-9", item as never);
  answer("get", "/api/evidence/EV-9/custody", { items: [], next_cursor: null });
  refuse("get", "/api/evidence/EV-9/holding", 404, "never_held");
  answer("get", "/api/exposures/me", { ...OWN, ...own } as never);
  const noted = answer("post", "/api/exposures", { id: "x-1" }, 201);
  const ended = answer("patch", "/api/exposures/x-1", { id: "x-1" });
  const read: string[] = [];
  network.use(
    http.get("*/api/evidence/EV-9/content", ({ request }) => {
      read.push(new URL(request.url).searchParams.get("reason") ?? "");
      return new HttpResponse(bytes, { headers: { "content-type": "application/octet-stream" } });
    }),
  );
  return { read, noted, ended };
}

async function reveal(console: ReturnType<typeof openAt>, why = "To see what was said.") {
  const warning = within(await console.screen.findByRole("region", { name: "Content warning" }));
  await console.user.type(warning.getByRole("textbox", { name: /Why you need to look/ }), why);
  await console.user.click(warning.getByRole("button", { name: "Reveal" }));
  return warning;
}

beforeEach(() => {
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:bytes", revokeObjectURL: () => undefined }));
});

describe("what has no label", () => {
  it("opens without a warning, and its markup is shown as it is written", async () => {
    const { noted } = holding({ media_type: "text/html" }, "<b id=bold>Bold</b><script>alert(1)</script>");
    const { screen } = openAt("/evidence/EV-9");
    expect(await screen.findByText("<b id=bold>Bold</b><script>alert(1)</script>")).toBeVisible();
    expect(screen.getByText(/shown as it is written, and never as a page/)).toBeVisible();
    expect(document.querySelector("#bold")).toBeNull();
    expect(noted).toHaveLength(0);
  });

  it("is a download alone where it is a document", async () => {
    const { read } = holding({ media_type: "application/pdf" });
    const { screen } = openAt("/evidence/EV-9");
    expect(await screen.findByText("It can be downloaded only")).toBeVisible();
    expect(screen.getByRole("button", { name: "Download" })).toBeEnabled();
    expect(read).toHaveLength(0);
  });

  it("shows an image as it is, and blurs it on choice", async () => {
    holding({ media_type: "image/png" });
    const { screen, user } = openAt("/evidence/EV-9");
    const image = await screen.findByRole("application", { name: "Image: A message" });
    expect(image).toHaveAttribute("data-blurred", "false");
    await user.click(screen.getByRole("switch", { name: "Blur" }));
    expect(image).toHaveAttribute("data-blurred", "true");
  });

  it("never plays by itself, and is muted", async () => {
    holding({ media_type: "audio/mpeg" });
    const { screen } = openAt("/evidence/EV-9");
    const sound = (await screen.findByLabelText("A message")) as HTMLAudioElement;
    expect(sound).toHaveAttribute("controls");
    expect(sound).not.toHaveAttribute("autoplay");
    expect(sound.muted).toBe(true);
  });
});

describe("what is labelled", () => {
  it("says its category first, and shows nothing before it is revealed", async () => {
    const { read, noted } = holding({ labels: ["hate", "personal_data"] });
    const console = openAt("/evidence/EV-9");
    const warning = within(await console.screen.findByRole("region", { name: "Content warning" }));
    expect(warning.getByRole("heading", { name: "Hate, Personal data" })).toBeVisible();
    expect(await warning.findByText("Today you revealed 3 of 20, for 12 min: Hate 3.")).toBeVisible();
    expect(warning.getByRole("button", { name: "Reveal" })).toBeDisabled();
    expect(read).toHaveLength(0);
    expect(noted).toHaveLength(0);
    expect(console.screen.queryByRole("button", { name: "Download" })).not.toBeInTheDocument();
  });

  it("is revealed with a reason, noted in one's own exposure, and its end is told when one leaves", async () => {
    const { read, noted, ended } = holding({ labels: ["hate"] });
    const console = openAt("/evidence/EV-9");
    await reveal(console);
    expect(await console.screen.findByText("Hateful words")).toBeVisible();
    expect(noted[0]?.body).toEqual({ subject: "EV-9", category: "hate", medium: "text" });
    expect(read).toEqual(["To see what was said."]);
    await console.user.click(console.screen.getByRole("button", { name: "Hide it again" }));
    expect(console.screen.queryByText("Hateful words")).not.toBeInTheDocument();
    await expect.poll(() => ended[0]?.body).toEqual({ seconds: expect.any(Number) });
  });

  it("tells the end of a look also where the page is closed", async () => {
    const { ended } = holding({ labels: ["hate"] });
    const console = openAt("/evidence/EV-9");
    await reveal(console);
    await console.screen.findByText("Hateful words");
    fireEvent(window, new Event("pagehide"));
    await expect.poll(() => ended.length).toBe(1);
  });

  it("asks for a reason alone where it hurts nobody who looks", async () => {
    const { read, noted } = holding({ labels: ["personal_data"] });
    const console = openAt("/evidence/EV-9");
    await reveal(console, "Whose it is.");
    expect(await console.screen.findByText("Hateful words")).toBeVisible();
    expect(noted).toHaveLength(0);
    expect(read).toEqual(["Whose it is."]);
  });

  it("stays shut where the look could not be noted", async () => {
    const { read } = holding({ labels: ["hate"] });
    refuse("post", "/api/exposures", 503, "unavailable");
    const console = openAt("/evidence/EV-9");
    await reveal(console);
    expect(await console.screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
    expect(read).toHaveLength(0);
  });

  it("goes to a colleague where the limit of the day is reached", async () => {
    holding({ labels: ["hate"] }, "", { is_capped: true });
    refuse("post", "/api/exposures", 403, "exposure_cap");
    const console = openAt("/evidence/EV-9");
    const warning = await reveal(console);
    expect(await warning.findByRole("alert")).toHaveTextContent("Ask a colleague who is cleared");
    expect(warning.getByText("Limit reached")).toBeVisible();
    expect(warning.getByRole("textbox", { name: /Why/ })).toHaveValue("To see what was said.");
  });

  it("is asked for under the category that one would rather not see, which the desk refuses", async () => {
    const preferences = { ...OWN.preferences, opt_out: ["hate"] };
    const { read } = holding({ labels: ["graphic_violence", "hate"] }, "", { preferences });
    const noted: unknown[] = [];
    network.use(
      http.post("*/api/exposures", async ({ request }) => {
        noted.push(await request.json());
        return HttpResponse.json({ code: "category_opted_out", title: "Refused" }, { status: 403 });
      }),
    );
    const console = openAt("/evidence/EV-9");
    const warning = within(await console.screen.findByRole("region", { name: "Content warning" }));
    expect(await warning.findByRole("alert")).toHaveTextContent("You chose not to be shown: Hate.");
    await reveal(console);
    await expect.poll(() => noted).toEqual([{ subject: "EV-9", category: "hate", medium: "text" }]);
    expect(read).toHaveLength(0);
  });

  it("lets one choose what one sees, and asks for a break", async () => {
    holding({ labels: ["hate"] }, "", { wants_break: true });
    const kept = answer("put", "/api/exposures/preferences", { opt_out: ["sexual"], greyscale: true, blur: true });
    const { screen, user } = openAt("/evidence/EV-9");
    expect(await screen.findByText("A break would do you good")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Preferences" }));
    const dialog = within(await screen.findByRole("dialog", { name: "What you see" }));
    await user.click(dialog.getByRole("checkbox", { name: "Sexual content" }));
    await user.click(dialog.getByRole("checkbox", { name: "Images begin in grey" }));
    await user.click(dialog.getByRole("button", { name: "Keep" }));
    expect(await screen.findByText("Your preferences are kept.")).toBeVisible();
    expect(kept[0]?.body).toEqual({ opt_out: ["sexual"], greyscale: true, blur: true });
  });

  it("is an image that begins blurred, with a lens that keys move", async () => {
    holding({ labels: ["graphic_violence"], media_type: "image/png" });
    const console = openAt("/evidence/EV-9");
    await reveal(console);
    const image = await console.screen.findByRole("application", { name: "Image: A message" });
    expect(image).toHaveAttribute("data-blurred", "true");
    image.focus();
    await console.user.keyboard("{ArrowRight}{ArrowDown}{ArrowDown}");
    expect(image.style.getPropertyValue("--lens-x")).toBe("55%");
    expect(image.style.getPropertyValue("--lens-y")).toBe("60%");
    await console.user.click(console.screen.getByRole("switch", { name: "Grey" }));
    expect(image).toHaveAttribute("data-grey", "true");
  });
});

describe("what cannot be opened", () => {
  it.each([
    [{ state: "held" as const }, /held until somebody who is cleared/],
    [{ state: "stopped" as const }, /Everything about it is stopped/],
    [{ state: "quarantined" as const }, /put aside/],
    [{ kind: "locator_only" as const, locator: "item 77" }, /keeps no copy of it, ever/],
  ])("says why: %o", async (part, why) => {
    const { read } = holding(part);
    const { screen } = openAt("/evidence/EV-9");
    expect(await screen.findByText(why)).toBeVisible();
    expect(read).toHaveLength(0);
  });

  it("is opened by a screener, with a reason", async () => {
    const { read } = holding({ state: "held" });
    answer("get", "/api/session", { ...ME, user: { ...ME.user, roles: ["screener"] } });
    const console = openAt("/evidence/EV-9");
    await reveal(console, "To screen it.");
    expect(await console.screen.findByText("Hateful words")).toBeVisible();
    expect(read).toEqual(["To screen it."]);
  });
});
