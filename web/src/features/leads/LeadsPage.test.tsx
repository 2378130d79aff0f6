import { openAt } from "@testing/console";
import { aLead, aLine, lookThrough } from "@testing/leads";
import { answer, ME, refuse } from "@testing/network";
import { waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { PHONE } from "@/lib/media";
import "./LeadsPage";

const LEAD = aLine({ ref: "LEAD-1" });

beforeEach(() => {
  answer("get", "/api/leads/counts", {
    states: { open: 3, judged: 1_204 },
    detectors: { co_action: 3, repeat_target: 2 },
    total: 1_207,
  });
});

describe("the list of leads", () => {
  it("shows what the desk tells, and opens a lead by keys", async () => {
    answer("get", "/api/leads", {
      items: [LEAD, { ...LEAD, ref: "LEAD-2", title: "Two of a kind" }],
      next_cursor: null,
    });
    answer("get", "/api/leads/LEAD-2", aLead({ ref: "LEAD-2", title: "Two of a kind" }));
    const { screen, user, router, leave } = openAt("/leads");
    await screen.findByText("31 accounts act as one");
    await user.keyboard("j{Enter}");
    expect(router.state.location.pathname).toBe("/leads/LEAD-2");
    router.history.back();
    await waitFor(() => expect(screen.getByRole("row", { name: /LEAD-2/ })).toHaveAttribute("data-active", "true"));
    leave();
  });

  it("asks for open leads, the strongest first, and for what is filtered", async () => {
    const asked = answer("get", "/api/leads", { items: [LEAD], next_cursor: null });
    const { screen, user, leave } = openAt("/leads");
    await screen.findByText("31 accounts act as one");
    expect(Object.fromEntries(asked[0]?.query ?? [])).toMatchObject({ state: "open", sort: "score" });
    await user.selectOptions(
      screen.getByLabelText("Detector"),
      await screen.findByRole("option", { name: "repeat_target (2)" }),
    );
    await user.selectOptions(screen.getByLabelText("State"), screen.getByRole("option", { name: "Judged (1,204)" }));
    await user.click(screen.getByLabelText("Mine"));
    await user.click(screen.getByLabelText("Filter leads"));
    await user.paste("ring");
    await waitFor(() =>
      expect(Object.fromEntries(asked.at(-1)?.query ?? [])).toMatchObject({
        state: "judged",
        detector: "repeat_target",
        assignee: "me",
        q: "ring",
      }),
    );
    leave();
  });

  it("asks without a state where any will do, and turns the order round", async () => {
    const asked = answer("get", "/api/leads", { items: [LEAD], next_cursor: null });
    const { screen, user, leave } = openAt("/leads?state=all");
    await screen.findByText("31 accounts act as one");
    expect(asked[0]?.query.has("state")).toBe(false);
    await user.click(screen.getByRole("button", { name: /Last seen/ }));
    await waitFor(() => expect(asked.at(-1)?.query.get("sort")).toBe("last_seen"));
    await user.click(screen.getByRole("button", { name: /Last seen/ }));
    await waitFor(() => expect(asked.at(-1)?.query.get("sort")).toBe("-last_seen"));
    leave();
  });

  it("teaches where no lead is open", async () => {
    answer("get", "/api/leads", { items: [], next_cursor: null });
    const { screen, leave } = openAt("/leads");
    expect(await screen.findByText("No open leads")).toBeVisible();
    leave();
  });

  it("says what to do where the desk refuses", async () => {
    refuse("get", "/api/leads", 403, "role");
    const { screen, leave } = openAt("/leads");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
    leave();
  });

  it("tells a viewer why a key does nothing", async () => {
    answer("get", "/api/session", { ...ME, user: { ...ME.user, roles: ["viewer"] } });
    answer("get", "/api/leads", { items: [LEAD], next_cursor: null });
    const { screen, user, leave } = openAt("/leads");
    await screen.findByText("31 accounts act as one");
    await user.keyboard("b");
    expect(await screen.findByText("Benign: Your role may read leads, not judge them.")).toBeVisible();
    leave();
  });

  it("is a column of large links on a phone, page by page", async () => {
    lookThrough(PHONE);
    const asked = answer("get", "/api/leads", ({ query }) =>
      query.get("cursor")
        ? { items: [aLine({ ref: "LEAD-9", title: "On the second page" })], next_cursor: null }
        : { items: [LEAD], next_cursor: "c2" },
    );
    const { screen, user, leave } = openAt("/leads");
    expect(await screen.findByRole("link", { name: /31 accounts act as one/ })).toHaveAttribute(
      "href",
      "/leads/LEAD-1",
    );
    expect(screen.queryByRole("grid")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show more" }));
    expect(await screen.findByText("On the second page")).toBeVisible();
    expect(asked).toHaveLength(2);
    leave();
  });
});
