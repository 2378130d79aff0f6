import { openAt } from "@testing/console";
import { NO_METRICS } from "@testing/metrics";
import { answer, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { csrf, isReachable, isSignedOut } from "@/api/client";
import { connection, heard } from "@/api/live";
import { PageFailure } from "./PageFailure";
import { Rail } from "./Rail";
import { namedBy } from "./usePaletteActions";

const EMPTY = { items: [], next_cursor: null };

beforeEach(() => {
  csrf.set("");
  isSignedOut.set(false);
  isReachable.set(true);
  connection.set("connecting");
  heard.set([]);
  answer("get", "/api/leads", EMPTY);
  answer("get", "/api/leads/counts", { states: {}, detectors: {}, total: 0 });
});

describe("words in the palette", () => {
  it.each([
    [" lead-7 ", "LEAD-7"],
    ["Case-12", "CASE-12"],
    ["msg-4", "MSG-4"],
    ["account:abc", "account:abc"],
    ["account:a:b/c", "account:a:b/c"],
  ])("%j name %s", (words, named) => expect(namedBy(words)).toBe(named));

  it.each(["", "lead", "lead-", "lead-7b", "LEAD-7 LEAD-8", "Account:abc", "account:", "account:two words"])(
    "%j name nothing",
    (words) => expect(namedBy(words)).toBeUndefined(),
  );
});

async function openPalette(words: string) {
  const opened = openAt("/leads");
  await opened.screen.findByRole("grid", { name: "Leads" });
  await opened.user.keyboard("{Control>}k{/Control}");
  const field = await opened.screen.findByRole("textbox", { name: "Go to" });
  await opened.user.click(field);
  await opened.user.paste(words);
  return opened;
}

describe("the palette", () => {
  it("reaches pages that have no place on the rail", async () => {
    answer("get", "/api/search", { items: [], next_cursor: null, is_part: false });
    answer("get", "/api/escalation-metrics", NO_METRICS);
    const { screen, user, router, leave } = await openPalette("metrics");
    await user.click(await screen.findByText("Metrics of escalations"));
    await expect.poll(() => router.state.location.pathname).toBe("/escalations/metrics");
    leave();
  });

  it("offers what the search finds, and goes to where a thing without a page of its own stands", async () => {
    const found = { kind: "finding", subject: "FND-2", title: "The ring shares a flat", home: "CASE-9" };
    const asked = answer("get", "/api/search", { items: [found], next_cursor: null, is_part: false });
    answer("get", "/api/cases/CASE-9", {});
    const { screen, user, router, leave } = await openPalette(" ring ");
    await user.click(await screen.findByText("The ring shares a flat"));
    expect(asked.at(-1)?.query.get("q")).toBe("ring");
    expect(router.state.location.pathname).toBe("/cases/CASE-9");
    leave();
  });

  it("does not search for one letter, and finds rooms by what they are about", async () => {
    const asked = answer("get", "/api/search", EMPTY);
    const { screen, user, router, leave } = await openPalette("h");
    expect(asked).toHaveLength(0);
    await user.clear(screen.getByRole("textbox", { name: "Go to" }));
    await user.paste("INVESTIG");
    answer("get", "/api/cases", EMPTY);
    await screen.findByText("Investigations");
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Cases", level: 1 });
    expect(router.state.location.pathname).toBe("/cases");
    leave();
  });

  it("does what a key of this page does", async () => {
    answer("get", "/api/search", EMPTY);
    const { screen, user, leave } = await openPalette("Show notif");
    await user.click(await screen.findByText("Show notifications"));
    expect(await screen.findByText("Nothing since you opened this page.")).toBeVisible();
    leave();
  });

  it("says that nothing has this name, also where the search was refused", async () => {
    refuse("get", "/api/search", 422, "bad_words");
    const { screen, leave } = await openPalette("zzzz");
    expect(await screen.findByText("Nothing by this name")).toBeVisible();
    leave();
  });
});

describe("the rail", () => {
  it("leads to every room, each under its own key", async () => {
    const { screen, user, router } = showPart(Rail);
    const rooms = within(await screen.findByRole("navigation", { name: "Rooms" })).getAllByRole("link");
    expect(rooms.map((room) => room.getAttribute("href"))).toEqual(
      ["floor", "escalations", "handovers", "comms", "leads", "cases", "entities", "hunt", "enforcement", "admin"].map(
        (name) => `/${name}`,
      ),
    );
    expect(new Set(rooms.map((room) => room.textContent?.slice(-1))).size).toBe(rooms.length);
    expect(screen.getByRole("link", { name: "Enforcement" })).toHaveAttribute("href", "/enforcement");
    await user.keyboard("gp");
    await screen.findByText("Another page");
    expect(router.state.location.pathname).toBe("/enforcement");
  });

  it("says in which room one is, also below its first page", async () => {
    answer("get", "/api/leads/LEAD-1", {});
    const { screen, leave } = openAt("/leads/LEAD-1");
    const rail = await screen.findByRole("navigation", { name: "Rooms" });
    expect(within(rail).getByRole("link", { current: "page" })).toHaveTextContent(/^Leads/);
    leave();
  });
});

describe("a page that broke", () => {
  it("says what broke and can be tried again", async () => {
    let tries = 0;
    const again = () => {
      tries += 1;
    };
    const { screen, user } = showPart(() => <PageFailure error={new RangeError("too deep")} reset={again} />);
    expect(await screen.findByRole("alert")).toHaveTextContent(/Something went wrong in this page.*too deep.*Reload/);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(tries).toBe(1);
  });
});

describe("a one-time link", () => {
  it("that was used says so beside the field, and what was typed can be sent again", async () => {
    location.hash = "#once";
    refuse("post", "/api/password/link", 410, "link_used", "This link was used.");
    const { screen, user, router, leave } = openAt("/password");
    const field = await screen.findByLabelText(/New password/);
    await user.type(field, "a kettle sings{Enter}");
    expect(await screen.findByText("This link was used. Do it otherwise.")).toBeVisible();
    expect(router.state.location.pathname).toBe("/password");
    const asked = answer("post", "/api/password/link", { name: "ana" });
    await user.type(field, " loudly{Enter}");
    expect(await screen.findByText("The password of ana is set.")).toBeVisible();
    expect(asked[0]?.body).toEqual({ link: "once", password: "a kettle sings loudly" });
    leave();
  });

  it("without its secret sends nothing", async () => {
    location.hash = "";
    const asked = answer("post", "/api/password/link", { name: "ana" });
    const { screen, user, leave } = openAt("/password");
    await user.type(await screen.findByLabelText(/New password/), "a kettle sings{Enter}");
    expect(screen.getByRole("button", { name: "Set the password" })).toBeDisabled();
    expect(asked).toHaveLength(0);
    leave();
  });
});
