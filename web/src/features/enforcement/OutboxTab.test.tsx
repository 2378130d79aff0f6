import { openAt, write } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

const AT = "/enforcement?tab=outbox";

const DESTINATION = {
  name: "platform",
  url: "https://platform.example/hook",
  takes: ["action"],
  state: "active",
  added_by: "u-1",
  added_at: "2026-11-01T00:00:00Z",
  rests_until: null,
  secrets: 1,
  version: 4,
};
const MESSAGE = {
  ref: "MSG-1",
  webhook_id: "w",
  destination: "platform",
  kind: "action",
  topic: "action.ordered",
  about: "ACT-1",
  order_key: "account:one",
  idempotency_key: "key-1",
  simulation: true,
  state: "dead",
  posted_at: "2026-11-28T10:00:00Z",
  next_at: "2026-11-28T10:00:00Z",
  attempts: 8,
  settled_at: null,
  receipt: null,
  error: "http_500",
  skip_reason: "",
};
const WHOLE = {
  ...MESSAGE,
  body: '{"instruction":"<b>neutralise</b>"}',
  tries: [{ number: 8, at: "2026-11-28T12:00:00Z", status: 500, error: "http_500", seconds: 0.25 }],
};

function tellOutbox(destinations: object[] = [DESTINATION], messages: object[] = [MESSAGE]) {
  answer("get", "/api/outbox", {
    waiting: 3,
    delivered: 40,
    dead: 1,
    skipped: 2,
    oldest_waiting: "2026-11-28T10:00:00Z",
  });
  answer("get", "/api/destinations", destinations as never);
  return answer("get", "/api/messages", { items: messages, next_cursor: null } as never);
}

describe("the outbox", () => {
  it("says how many messages stand where, and what was given up", async () => {
    tellOutbox();
    const { screen } = openAt(AT);
    const given = await screen.findByText("given up, somebody must look");
    expect(given.parentElement).toHaveTextContent("1");
    expect(screen.getByText("delivered", { selector: "dt" }).parentElement).toHaveTextContent("40");
    expect(await screen.findByRole("row", { name: /MSG-1.*given up.*platform.*http_500/ })).toBeVisible();
  });

  it("asks the desk for what was given up, for a destination and for what a message is about", async () => {
    const asked = tellOutbox();
    const { screen, user } = openAt(AT);
    await screen.findByText("MSG-1");
    await user.click(screen.getByRole("button", { name: "Only what was given up" }));
    await screen.findByRole("option", { name: "platform" });
    await user.selectOptions(screen.getByRole("combobox", { name: "Destination of messages" }), "platform");
    await write(user, screen.getByRole("textbox", { name: "About" }), "ACT-1");
    await user.keyboard("{Enter}");
    await screen.findByText("MSG-1");
    const last = asked.at(-1)?.query;
    expect([last?.get("state"), last?.get("destination"), last?.get("about")]).toEqual(["dead", "platform", "ACT-1"]);
  });

  it("is not for those who may not read deliveries", async () => {
    signedInAs(["screener"]);
    const { screen } = openAt(AT);
    expect(await screen.findByText("The outbox is not for your roles")).toBeVisible();
  });
});

describe("one message", () => {
  it("shows its tries, its error and its text as text", async () => {
    tellOutbox();
    answer("get", "/api/messages/MSG-1", WHOLE);
    const { screen, user } = openAt(AT);
    await screen.findByText("MSG-1");
    await user.keyboard("j{Enter}");
    const drawer = await screen.findByRole("dialog", { name: "MSG-1" });
    expect(await within(drawer).findByText("The desk gave it up")).toBeVisible();
    expect(within(drawer).getByText('{"instruction":"<b>neutralise</b>"}')).toBeVisible();
    expect(within(within(drawer).getByRole("table", { name: "Tries" })).getByText("500")).toBeVisible();
  });

  it("is sent again", async () => {
    tellOutbox();
    answer("get", "/api/messages/MSG-1", WHOLE);
    const sent = answer("post", "/api/messages/MSG-1/retry", { ...MESSAGE, state: "waiting" });
    const { screen, user } = openAt(`${AT}&message=MSG-1`);
    await user.click(await screen.findByRole("button", { name: "Send again now" }));
    expect(await screen.findByText("MSG-1 is sent again.")).toBeVisible();
    expect(sent).toHaveLength(1);
  });

  it("is skipped with a reason, and the question stays where it is refused", async () => {
    tellOutbox();
    answer("get", "/api/messages/MSG-1", WHOLE);
    refuse("post", "/api/messages/MSG-1/skip", 409, "being_sent", "The message is just being sent.");
    const { screen, user } = openAt(`${AT}&message=MSG-1`);
    await user.click(await screen.findByRole("button", { name: "Skip" }));
    const dialog = await screen.findByRole("dialog", { name: "Skip MSG-1" });
    expect(within(dialog).getByRole("button", { name: "Skip" })).toBeDisabled();
    await write(user, within(dialog).getByRole("textbox"), "Decided anew.");
    await user.click(within(dialog).getByRole("button", { name: "Skip" }));
    expect(await within(dialog).findByText("The message is just being sent.")).toBeVisible();
    const sent = answer("post", "/api/messages/MSG-1/skip", { ...MESSAGE, state: "skipped" });
    await user.click(within(dialog).getByRole("button", { name: "Skip" }));
    expect(await screen.findByText("MSG-1 is skipped.")).toBeVisible();
    expect(sent[0]?.body).toEqual({ reason: "Decided anew." });
  });

  it("is left alone by who may only read", async () => {
    signedInAs(["auditor"]);
    tellOutbox();
    answer("get", "/api/messages/MSG-1", WHOLE);
    const { screen } = openAt(`${AT}&message=MSG-1`);
    expect(await screen.findByRole("button", { name: "Send again now" })).toBeDisabled();
    expect(screen.getByText("Your roles do not let you change deliveries.")).toBeVisible();
  });
});

describe("destinations", () => {
  it("are not asked for, nor shown, to who is no administrator", async () => {
    tellOutbox();
    refuse("get", "/api/destinations", 403, "role", "This needs the permission destination:admin.");
    const { screen } = openAt(AT);
    expect(await screen.findByRole("row", { name: /MSG-1/ })).toBeVisible();
    expect(screen.queryByText("This needs the permission destination:admin.")).not.toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "Destinations" })).not.toBeInTheDocument();
  });

  it("are added, and the secret is shown once", async () => {
    signedInAs(["admin"]);
    tellOutbox([]);
    const sent = answer("post", "/api/destinations", { destination: DESTINATION, secret: "whsec_once" }, 201);
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Add a destination" }));
    const dialog = await screen.findByRole("dialog", { name: "Add a destination" });
    await write(user, within(dialog).getByRole("textbox", { name: /Name/ }), "Platform");
    expect(within(dialog).getByText(/Small letters/)).toBeVisible();
    await user.clear(within(dialog).getByRole("textbox", { name: /Name/ }));
    await write(user, within(dialog).getByRole("textbox", { name: /Name/ }), "platform");
    await write(user, within(dialog).getByRole("textbox", { name: /Address/ }), "https://platform.example/hook");
    await user.click(within(dialog).getByRole("button", { name: "Add" }));
    expect(await screen.findByRole("status", { name: "Signing secret" })).toHaveTextContent("whsec_once");
    expect(sent[0]?.body).toEqual({ name: "platform", url: "https://platform.example/hook", takes: ["action"] });
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe("whsec_once");
    await user.click(screen.getByRole("button", { name: "I have it" }));
    expect(screen.queryByText("whsec_once")).not.toBeInTheDocument();
  });

  it("are paused on the version that was read, with what follows", async () => {
    signedInAs(["admin"]);
    tellOutbox();
    const sent = answer("post", "/api/destinations/platform/pause", { ...DESTINATION, state: "paused" });
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Pause platform" }));
    const dialog = await screen.findByRole("dialog", { name: "Pause: platform" });
    expect(dialog).toHaveTextContent("Nothing is lost");
    await user.click(within(dialog).getByRole("button", { name: "Pause" }));
    expect(await screen.findByText("platform is paused.")).toBeVisible();
    expect(sent[0]?.headers.get("If-Match")).toBe('"4"');
  });

  it("are resumed at once", async () => {
    signedInAs(["admin"]);
    tellOutbox([{ ...DESTINATION, state: "paused" }]);
    const sent = answer("post", "/api/destinations/platform/resume", DESTINATION);
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Resume platform" }));
    expect(await screen.findByText("platform is active.")).toBeVisible();
    expect(sent[0]?.headers.get("If-Match")).toBe('"4"');
  });

  it("are tested, and the end of it is told beside them", async () => {
    signedInAs(["admin"]);
    tellOutbox();
    answer("post", "/api/destinations/platform/test", { status: 500, error: "http_500", detail: "No.", seconds: 0.2 });
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Test platform" }));
    expect(await screen.findByText("Not taken: http_500. No.")).toBeVisible();
  });

  it("get a new secret, shown once", async () => {
    signedInAs(["admin"]);
    tellOutbox();
    const sent = answer("post", "/api/destinations/platform/rotate", { destination: DESTINATION, secret: "whsec_two" });
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "New secret of platform" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Make a new secret" }));
    expect(await screen.findByRole("status", { name: "Signing secret" })).toHaveTextContent("whsec_two");
    expect(sent[0]?.body).toEqual({ overlap_hours: 24 });
  });

  it("are removed for good, and one that changed meanwhile says so", async () => {
    signedInAs(["admin"]);
    tellOutbox();
    refuse("post", "/api/destinations/platform/remove", 412, "stale_version", "It is at version 5.");
    const { screen, user } = openAt(AT);
    await user.click(await screen.findByRole("button", { name: "Remove platform" }));
    const dialog = await screen.findByRole("dialog", { name: "Remove: platform" });
    expect(dialog).toHaveTextContent("cannot be brought back");
    await user.click(within(dialog).getByRole("button", { name: "Remove" }));
    expect(await within(dialog).findByText("It is at version 5.")).toBeVisible();
  });
});
