import { openAt } from "@testing/console";
import { aLead, aMember, lookThrough } from "@testing/leads";
import { answer, ME, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { PHONE } from "@/lib/media";
import "./LeadPage";

const HIDDEN = "masked-0123456789abcdef";

async function open(lead = aLead({ ref: "LEAD-1" }), address = "/leads/LEAD-1") {
  answer("get", "/api/leads/LEAD-1", ({ query }) =>
    query.get("purpose") ? JSON.parse(JSON.stringify(lead).replaceAll(HIDDEN, "10.0.0.1")) : lead,
  );
  const opened = openAt(address);
  await opened.screen.findByText(lead.title);
  return opened;
}

describe("a lead by itself", () => {
  it("asks the question first, and tells what else could explain it beside the claim", async () => {
    const { screen, leave } = await open(aLead({ ref: "LEAD-1", question: "Could the target be the victim?" }));
    expect(screen.getByRole("note")).toHaveTextContent("Could the target be the victim?");
    const readings = within(screen.getByRole("list", { name: "Counter-evidence" })).getAllByRole("listitem");
    expect(readings[0]).toHaveTextContent(/Shared ip.*Speaks against.*90% came through one address/);
    leave();
  });

  it("is judged by keys, and undone while the desk says it can be", async () => {
    const undone = answer("post", "/api/leads/LEAD-1/undo", aLead({ ref: "LEAD-1", version: 4 }));
    const { screen, user, leave } = await open(
      aLead({ ref: "LEAD-1", state: "judged", verdict: "benign", version: 3, undoable: "label" }),
    );
    await user.keyboard("u");
    expect(await screen.findByText("LEAD-1 is as it was before.")).toBeVisible();
    expect(undone[0]?.headers.get("if-match")).toBe('"3"');
    leave();
  });

  it("tells its sleep, its cases and what was learned later", async () => {
    const { screen, leave } = await open(
      aLead({
        ref: "LEAD-1",
        state: "snoozed",
        snooze: { until_grows_by: "members", above: 3, by: "u-2", reason: "A sale." },
        cases: ["CASE-2"],
        outcomes: [{ source: "appeal", verdict: "benign", reason: "Upheld.", at: "2026-11-28T10:00:00Z" }],
      }),
    );
    const became = screen.getByRole("region", { name: "What became of it" });
    expect(became).toHaveTextContent("Sleeps until it has more than 3 members; put to sleep by ben. A sale.");
    expect(within(became).getByRole("link", { name: "CASE-2" })).toHaveAttribute("href", "/cases/CASE-2");
    expect(became).toHaveTextContent(/Benign by appeal/);
    leave();
  });

  it("can be judged after reading on a phone", async () => {
    lookThrough(PHONE);
    const { screen, leave } = await open();
    const after = screen.getByRole("toolbar", { name: "Judge after reading" });
    expect(within(after).getByRole("button", { name: /Benign/ })).toBeEnabled();
    leave();
  });

  it("says what to do where there is no such lead", async () => {
    refuse("get", "/api/leads/LEAD-9", 404, "not_found");
    const { screen, leave } = openAt("/leads/LEAD-9");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
    leave();
  });
});

describe("the members of a lead", () => {
  const AT = "/leads/LEAD-1?tab=members";

  it("get roles and verdicts by keys, one after another", async () => {
    const roles = answer("post", "/api/leads/LEAD-1/role", aLead({ ref: "LEAD-1", version: 2 }));
    const verdicts = answer("post", "/api/leads/LEAD-1/label", aLead({ ref: "LEAD-1", version: 3 }));
    const { screen, user, leave } = await open(undefined, AT);
    await user.keyboard("l");
    expect(screen.getByLabelText("Role of account:a1")).toHaveFocus();
    await user.keyboard("oj");
    expect(await screen.findByText("account:a1 is operator in LEAD-1.")).toBeVisible();
    expect(screen.getByLabelText("Role of account:b2")).toHaveFocus();
    await user.keyboard("b");
    await screen.findByText("account:b2 in LEAD-1 is judged: benign.");
    expect(roles[0]?.body).toMatchObject({ member: "account:a1", role: "operator" });
    expect(verdicts[0]?.body).toMatchObject({ member: "account:b2", verdict: "benign" });
    await user.keyboard("{Escape}");
    expect(screen.getByLabelText("Role of account:b2")).not.toHaveFocus();
    leave();
  });

  it("get roles and verdicts by choosing", async () => {
    const roles = answer("post", "/api/leads/LEAD-1/role", aLead({ ref: "LEAD-1", version: 2 }));
    const { screen, user, leave } = await open(undefined, AT);
    await user.selectOptions(screen.getByLabelText("Role of account:b2"), "Target");
    await screen.findByText("account:b2 is target in LEAD-1.");
    expect(roles[0]?.headers.get("if-match")).toBe('"1"');
    leave();
  });

  it("are shown in parts where they are many", async () => {
    const members = Array.from({ length: 52 }, (_, place) => aMember(`account:m${place}`));
    const { screen, user, leave } = await open(aLead({ ref: "LEAD-1", members }), AT);
    expect(screen.queryByLabelText("Role of account:m51")).toBeNull();
    await user.click(screen.getByText("Show more of 52"));
    expect(screen.getByLabelText("Role of account:m51")).toBeVisible();
    leave();
  });

  it("cannot be changed by a viewer", async () => {
    answer("get", "/api/session", { ...ME, user: { ...ME.user, roles: ["viewer"] } });
    const { screen, leave } = await open(undefined, AT);
    expect(screen.getByLabelText("Role of account:a1")).toBeDisabled();
    leave();
  });
});

describe("sensitive values", () => {
  const masked = aLead({ ref: "LEAD-1", explanation: `All came through ${HIDDEN}.` });

  it("are shown for a purpose, and hidden again", async () => {
    const { screen, user, leave } = await open(masked);
    await user.click(screen.getByRole("button", { name: "Show sensitive values" }));
    await user.type(screen.getByLabelText(/What do you need them for/), "to name the network{Enter}");
    expect(await screen.findByText("All came through 10.0.0.1.")).toBeVisible();
    expect(screen.getByText(/shown for: to name the network/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Hide them" }));
    expect(screen.getByText(`All came through ${HIDDEN}.`)).toBeVisible();
    leave();
  });

  it("stay hidden without a grant, and what was typed stays", async () => {
    const { screen, user, leave } = await open(masked);
    refuse("get", "/api/leads/LEAD-1", 403, "no_grant", "You hold no grant.");
    await user.click(screen.getByRole("button", { name: "Show sensitive values" }));
    await user.type(screen.getByLabelText(/What do you need them for/), "a look{Enter}");
    expect(await screen.findByText("You hold no grant. Do it otherwise.")).toBeVisible();
    expect(screen.getByLabelText(/What do you need them for/)).toHaveValue("a look");
    leave();
  });

  it("are not offered to a viewer, nor where nothing is hidden", async () => {
    answer("get", "/api/session", { ...ME, user: { ...ME.user, roles: ["viewer"] } });
    const { screen, leave } = await open(masked);
    expect(screen.getByText(/Your role may not see them/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show sensitive values" })).toBeNull();
    leave();
  });
});

describe("links and ledger of a lead", () => {
  const graph = {
    entity: "LEAD-1",
    nodes: [],
    edges: [],
    set_aside: [],
    is_cut: false,
    empty: ["This detector keeps no edges."],
  };
  const node = { kind: "account", is_hub: false, rows: 3, shared_by: 2, role: null };
  const edge = { source: "account:a1", target: "account:b2", why: "both used device:d1", weight: 0.4 };

  it("says what links the members", async () => {
    const nodes = ["account:a1", "account:b2"].map((entity) => ({ ...node, entity }));
    answer("get", "/api/leads/LEAD-1/links", { ...graph, nodes, edges: [edge], empty: [] });
    const { screen, leave } = await open(undefined, "/leads/LEAD-1?tab=links");
    expect(await screen.findByLabelText("Links of LEAD-1")).toHaveTextContent(/both used device:d1/);
    leave();
  });

  it("says why nothing links them, and what to do where the desk refuses", async () => {
    answer("get", "/api/leads/LEAD-1/links", graph);
    const { screen, leave } = await open(undefined, "/leads/LEAD-1?tab=links");
    expect(await screen.findByText(/This detector keeps no edges/)).toBeVisible();
    leave();
    refuse("get", "/api/leads/LEAD-1/links", 403, "role");
    const refused = await open(undefined, "/leads/LEAD-1?tab=links");
    expect(await refused.screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
    refused.leave();
  });

  it("tells who did what with it", async () => {
    const entry = {
      at: "2026-11-28T11:00:00Z",
      by: "u-2",
      verb: "lead.labelled",
      reason: "A household.",
      details: null,
    };
    answer("get", "/api/history/LEAD-1", { items: [entry], next_cursor: null });
    const { screen, leave } = await open(undefined, "/leads/LEAD-1?tab=ledger");
    expect(await screen.findByLabelText("Ledger of LEAD-1")).toHaveTextContent(/Lead: labelled.*A household/);
    leave();
  });
});
