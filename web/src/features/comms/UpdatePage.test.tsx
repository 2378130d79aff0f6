import { anUpdate, HASH, OTHER, tellComms } from "@testing/comms";
import { openAt, write } from "@testing/console";
import { answer } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const OTHERS = { author: "u-2", editors: ["u-2"], edited_by: "u-2" };
const STALE = {
  type: "about:blank",
  title: "Stale",
  status: 412,
  code: "stale_version",
  detail: "It has changed.",
  fix: "Merge both texts.",
  facts: { version: 9, author: "u-2", theirs: { title: "Theirs", text: "Their words." }, yours: {} },
};

async function opened(part: Parameters<typeof tellComms>[0] = {}) {
  tellComms(part);
  const view = openAt("/comms/UPD-1");
  await view.screen.findByRole("heading", { level: 1, name: "Three tracks: update 1" });
  return view;
}

describe("an update", () => {
  it("tells its text, what an approval binds, who wrote it and where it goes", async () => {
    const { screen } = await opened({ note: "machine-made draft: have a native reader check it" });
    expect(screen.getByRole("article", { name: "The text" })).toHaveTextContent("We act, and answer in time.");
    expect(screen.getByRole("note", { name: "Language" })).toHaveTextContent("machine-made draft");
    expect(screen.getByRole("status", { name: "Hash that an approval binds" })).toHaveTextContent(HASH);
    expect(screen.getByRole("list", { name: "Where it goes" })).toHaveTextContent(/1 person.*court@example.org/);
    expect(screen.getByText(/Send: It needs a second pair of eyes first/)).toBeVisible();
  });

  it("is submitted on the version that was read", async () => {
    const asked = answer("post", "/api/comms/updates/UPD-1/submit", anUpdate({ state: "submitted" }));
    const { screen, user } = await opened();
    await user.keyboard("s");
    const dialog = within(await screen.findByRole("dialog", { name: "Submit UPD-1" }));
    await user.click(dialog.getByRole("button", { name: "Submit" }));
    expect(await screen.findByText("UPD-1 waits for a second pair of eyes.")).toBeVisible();
    expect(asked[0]?.headers.get("if-match")).toBe('"4"');
  });

  it("is not approved by who wrote it", async () => {
    const { screen } = await opened({ state: "submitted" });
    expect(screen.getByText(/Approve: You wrote some of it/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Approve" })).not.toBeInTheDocument();
  });

  it("is approved by a second person, who sees exactly what, and its hash", async () => {
    const asked = answer("post", "/api/comms/updates/UPD-1/approve", anUpdate({ ...OTHERS, state: "approved" }));
    const { screen, user } = await opened({ ...OTHERS, state: "submitted" });
    await user.keyboard("a");
    const dialog = within(await screen.findByRole("dialog", { name: "Approve UPD-1" }));
    expect(dialog.getByText("We act, and answer in time.")).toBeVisible();
    expect(dialog.getByText(HASH)).toBeVisible();
    await write(user, dialog.getByRole("textbox", { name: /Why it is right/ }), "It is what we know.");
    await user.click(dialog.getByRole("button", { name: "Approve" }));
    expect(await screen.findByText("UPD-1 is approved.")).toBeVisible();
    expect(asked[0]?.body).toEqual({ payload: HASH, reason: "It is what we know." });
  });

  it("is read again where it changed, before it may be approved", async () => {
    const { screen, user, client } = await opened({ ...OTHERS, state: "submitted" });
    tellComms({ ...OTHERS, state: "submitted", payload_hash: OTHER, text: "Other words." });
    await client.refetchQueries({ queryKey: ["updates"] });
    const notice = await screen.findByRole("note", { name: "The update changed since you read it" });
    expect(screen.queryByRole("button", { name: "Approve" })).not.toBeInTheDocument();
    await user.click(within(notice).getByRole("button", { name: "I have read what it says now" }));
    expect(await screen.findByRole("button", { name: "Approve" })).toBeEnabled();
  });

  it("is refused with a reason", async () => {
    const asked = answer("post", "/api/comms/updates/UPD-1/refuse", anUpdate({ ...OTHERS, state: "refused" }));
    const { screen, user } = await opened({ ...OTHERS, state: "submitted" });
    await user.keyboard("r");
    const dialog = within(await screen.findByRole("dialog", { name: "Refuse UPD-1" }));
    await write(user, dialog.getByRole("textbox"), "The second line is wrong.");
    await user.click(dialog.getByRole("button", { name: "Refuse" }));
    expect(await screen.findByText(/UPD-1 is refused/)).toBeVisible();
    expect(asked[0]?.body).toEqual({ reason: "The second line is wrong." });
  });

  it("is sent once approved, and says that it cannot be taken back", async () => {
    answer("post", "/api/comms/updates/UPD-1/send", anUpdate({ state: "sent" }));
    const { screen, user } = await opened({ state: "approved" });
    await user.click(screen.getByRole("button", { name: "Send" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Send UPD-1" }));
    expect(dialog.getByText(/What has left cannot be taken back/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Send" }));
    expect(await screen.findByText("UPD-1 is on its way.")).toBeVisible();
  });

  it("tells how it fared on each way, and tries again what was given up", async () => {
    const dead = {
      key: "mail:1",
      message: "MSG-7",
      state: "dead" as const,
      attempts: 6,
      error: "no such mailbox",
      settled_at: null,
      receipt: null,
    };
    const asked = answer("post", "/api/comms/updates/UPD-1/retry", anUpdate({ state: "sent" }));
    const { screen, user } = await opened({ state: "sent", sent_hash: HASH, sent_by: "u-1", deliveries: [dead] });
    const ways = screen.getByRole("list", { name: "Where it goes" });
    expect(ways).toHaveTextContent(/told in the console.*given up.*6 tries.*MSG-7.*no such mailbox/);
    expect(screen.getByText(/Exactly this left/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again what did not arrive" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("UPD-1 is on its way again.")).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it("shows both texts where somebody was quicker, and keeps mine on the newer version", async () => {
    answer("patch", "/api/comms/updates/UPD-1", STALE, 412);
    const { screen, user } = await opened();
    await user.keyboard("e");
    const text = await screen.findByRole("textbox", { name: "Text" });
    await user.clear(text);
    await write(user, text, "My words.");
    await user.click(screen.getByRole("button", { name: "Save" }));
    const both = within(await screen.findByRole("dialog", { name: "UPD-1 was changed by somebody else" }));
    expect(both.getByRole("region", { name: "Mine" })).toHaveTextContent("My words.");
    expect(both.getByRole("region", { name: "Theirs" })).toHaveTextContent("Their words.");
    const asked = answer("patch", "/api/comms/updates/UPD-1", anUpdate({ version: 10 }));
    await user.click(both.getByRole("button", { name: "Keep mine" }));
    expect(await screen.findByText("UPD-1 is saved as a draft.")).toBeVisible();
    expect(asked[0]?.headers.get("if-match")).toBe('"9"');
    expect(asked[0]?.body).toMatchObject({ text: "My words.", groups: null });
  });

  it("is withdrawn, and not by who only reads", async () => {
    signedInAs(["viewer"]);
    const { screen } = await opened();
    expect(screen.queryByRole("button", { name: "Withdraw" })).not.toBeInTheDocument();
    expect(screen.getByText(/Withdraw: Your roles read escalations/)).toBeVisible();
  });
});
