import { QueryClient } from "@tanstack/react-query";
import { write } from "@testing/console";
import { aLead, aLine, aMember } from "@testing/leads";
import { answer, network, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import { type Lead, leadQuery, leadsQuery } from "@/api/leads";
import { useTableState } from "@/ui/table/useTableState";
import { AttachForm } from "./AttachForm";
import { BulkDialog } from "./BulkDialog";
import { showInCache } from "./cache";
import { LeadFilters } from "./LeadFilters";
import { Members } from "./Members";
import { isFactor, SnoozeDialog } from "./SnoozeDialog";
import { extent, standing, stateAfter } from "./words";

const LEAD = aLead({ ref: "LEAD-1", score: 0.4, volume: 1000, member_count: 31 });

describe("a factor of growth", () => {
  it.each([1.01, 1.5, 100])("may be %s", (factor) => expect(isFactor(factor)).toBe(true));
  it.each([1, 0, -2, 100.01, Number.NaN, "", "1.5"])("may not be %j", (factor) => expect(isFactor(factor)).toBe(false));
});

describe("a lead that is put to sleep", () => {
  function snoozing() {
    const onSnooze = vi.fn();
    const onClose = vi.fn();
    const shown = showPart(() => <SnoozeDialog lead={LEAD} onSnooze={onSnooze} onClose={onClose} />);
    return { ...shown, onSnooze, onClose };
  }

  it("wakes at a bound of what was chosen to grow", async () => {
    const { screen, user, onSnooze, onClose } = snoozing();
    const said = await screen.findByRole("status");
    expect(said).toHaveTextContent("It wakes above 46.5 members; now it has 31.");
    await user.click(screen.getByRole("radio", { name: "Volume" }));
    expect(said).toHaveTextContent("It wakes above 1,500 volume; now it has 1,000.");
    await user.clear(screen.getByLabelText("Factor"));
    await user.type(screen.getByLabelText("Factor"), "3");
    await write(user, screen.getByLabelText("Reason (optional)"), "  A party ");
    await user.click(screen.getByRole("button", { name: "Snooze" }));
    expect(onSnooze).toHaveBeenCalledWith("volume", 3, "A party");
    expect(onClose).toHaveBeenCalled();
  });

  it("is not put to sleep by a factor that is none, also not by Enter", async () => {
    const { screen, user, onSnooze } = snoozing();
    await user.clear(await screen.findByLabelText("Factor"));
    await user.type(screen.getByLabelText("Factor"), "1{Enter}");
    expect(screen.getByText("More than 1, at most 100.")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("It wakes when it has grown by the factor.");
    expect(onSnooze).not.toHaveBeenCalled();
  });

  it("keeps the reason that was typed where one cancels", async () => {
    const first = snoozing();
    await first.user.type(await first.screen.findByLabelText("Reason (optional)"), "A party");
    await first.user.click(first.screen.getByRole("button", { name: "Cancel" }));
    expect(first.onSnooze).not.toHaveBeenCalled();
    expect(Object.values({ ...localStorage })).toContain("A party");
  });
});

describe("many leads that are put to sleep", () => {
  it("are not by a factor that stands wrong in its field", async () => {
    const sent = answer("post", "/api/leads/bulk", {
      dry_run: true,
      items: [{ ref: "LEAD-1", ok: true, state: "snoozed", version: 2, problem: null }],
    });
    const { screen, user } = showPart(() => (
      <BulkDialog
        leads={[aLine({ ref: "LEAD-1" })]}
        form={{ act: "snooze" }}
        onShown={vi.fn()}
        onDone={vi.fn()}
        onClose={vi.fn()}
      />
    ));
    await screen.findByText("1 of 1 would be snoozed.");
    await user.clear(screen.getByLabelText("Factor"));
    await user.type(screen.getByLabelText("Factor"), "1{Enter}");
    expect(sent.filter(({ body }) => !(body as { dry_run: boolean }).dry_run)).toEqual([]);
  });
});

describe("refusals of an act on many", () => {
  it("are told without repeating the reference, by the title where there is no more", async () => {
    const problem = (part: object) => ({ code: "x", title: "Held by somebody", detail: "", fix: "", ...part });
    answer("post", "/api/leads/bulk", {
      dry_run: true,
      items: [
        { ref: "LEAD-1", ok: false, problem: problem({ detail: "LEAD-1 is in a case.", fix: "Leave it." }) },
        { ref: "LEAD-10", ok: false, problem: problem({}) },
      ],
    });
    const onDone = vi.fn();
    const { screen, user } = showPart(() => (
      <BulkDialog
        leads={[aLine({ ref: "LEAD-1" }), aLine({ ref: "LEAD-10" })]}
        form={{ act: "claim" }}
        onShown={vi.fn()}
        onDone={onDone}
        onClose={vi.fn()}
      />
    ));
    const refused = await screen.findByRole("region", { name: "Refused" });
    expect(within(refused).getByRole("heading")).toHaveTextContent("2 would stay as before");
    const [first, second] = within(refused).getAllByRole("listitem");
    expect(first).toHaveTextContent(/^LEAD-1 is in a case\. Leave it\.$/);
    expect(second).toHaveTextContent(/^LEAD-10 Held by somebody$/);
    expect(screen.queryByLabelText("Reason (optional)")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Nothing to do" }));
    expect(onDone).not.toHaveBeenCalled();
  });
});

describe("a case to put a lead into", () => {
  function attaching() {
    const onAttach = vi.fn();
    return { ...showPart(() => <AttachForm isBusy={false} onAttach={onAttach} onClose={vi.fn()} />), onAttach };
  }

  it("is taken where the words fit but one, and not guessed where they fit two", async () => {
    const one = { subject: "CASE-2", title: "The ring" };
    answer("get", "/api/search", ({ query }) => ({
      items: query.get("q") === "ring" ? [one, { subject: "CASE-3", title: "Rings" }] : [one],
    }));
    const { screen, user, onAttach } = attaching();
    const field = await screen.findByLabelText("Case");
    await user.type(field, "ring");
    await screen.findByRole("radio", { name: "CASE-3 Rings" });
    await user.keyboard("{Enter}");
    expect(screen.getByRole("button", { name: "Put it into the case" })).toBeDisabled();
    expect(onAttach).not.toHaveBeenCalled();
    await user.type(field, " the");
    await screen.findByRole("button", { name: "Put it into CASE-2" });
    await user.keyboard("{Enter}");
    expect(onAttach).toHaveBeenCalledWith("CASE-2");
  });

  it("asks for two letters, says where no case fits, and wants the reference where the search is gone", async () => {
    answer("get", "/api/search", { items: [] });
    const { screen, user } = attaching();
    const field = await screen.findByLabelText("Case");
    await user.type(field, "r");
    expect(screen.getByRole("status")).toHaveTextContent("Type two letters or more.");
    await user.type(field, "i");
    expect(await screen.findByText("No case has all these words.")).toBeVisible();
    refuse("get", "/api/search", 503, "busy");
    await user.type(field, "ng");
    expect(await screen.findByText("The search did not answer. Give the reference.")).toBeVisible();
  });
});

describe("the keys of a member", () => {
  const lead = aLead({ ref: "LEAD-1", members: ["a1", "b2", "c3"].map((id) => aMember(`account:${id}`)) });
  function members(mayWrite = true) {
    const onRole = vi.fn();
    const onJudge = vi.fn();
    const shown = showPart(() => (
      <Members lead={lead} read={lead.members} mayWrite={mayWrite} onRole={onRole} onJudge={onJudge} />
    ));
    return { ...shown, onRole, onJudge };
  }

  it("move between members and give to the one that is active, until Escape", async () => {
    const { screen, user, onRole, onJudge } = members();
    await screen.findByRole("table");
    await user.keyboard("l");
    expect(screen.getByLabelText("Role of account:a1")).toHaveFocus();
    await user.keyboard("jj{ArrowUp}u");
    expect(screen.getByLabelText("Role of account:b2")).toHaveFocus();
    await user.keyboard("{ArrowDown}b");
    expect(onRole.mock.calls).toEqual([["account:b2", "buyer"]]);
    expect(onJudge.mock.calls).toEqual([["account:c3", "benign"]]);
    await user.keyboard("{Escape}u");
    expect(screen.getByLabelText("Role of account:c3")).not.toHaveFocus();
    expect(onRole).toHaveBeenCalledTimes(1);
  });

  it("stay where there is no further member, and leave the browser's own keys alone", async () => {
    const { screen, user, onRole } = members();
    await screen.findByRole("table");
    await user.keyboard("lk");
    expect(screen.getByLabelText("Role of account:a1")).toHaveFocus();
    await user.keyboard("{Control>}a{/Control}{Alt>}o{/Alt}");
    expect(onRole).not.toHaveBeenCalled();
  });
});

function Filters() {
  return <LeadFilters state={useTableState(["state", "detector", "assignee"])} />;
}

describe("which leads are listed", () => {
  it("is told with how many there are, none where the desk counted none", async () => {
    answer("get", "/api/leads/counts", { states: { open: 1200 }, detectors: { reup: 3, co_action: 9 }, total: 1209 });
    const { screen, user, router } = showPart(Filters);
    expect(await screen.findByRole("option", { name: "Open (1,200)" })).toBeInTheDocument();
    expect(screen.getByRole("option", { name: "Snoozed (0)" })).toBeInTheDocument();
    const detectors = within(screen.getByLabelText("Detector")).getAllByRole("option");
    expect(detectors.map((one) => one.textContent)).toEqual(["Any detector", "co_action (9)", "reup (3)"]);
    await user.selectOptions(screen.getByLabelText("State"), "Any state (1,209)");
    await user.selectOptions(screen.getByLabelText("Detector"), "reup");
    await user.click(screen.getByRole("checkbox", { name: "Mine" }));
    expect(router.state.location.search).toEqual({ state: "all", detector: "reup", assignee: "me" });
    await user.selectOptions(screen.getByLabelText("State"), "open");
    await user.click(screen.getByRole("checkbox", { name: "Mine" }));
    expect(router.state.location.search).toEqual({ detector: "reup" });
  });

  it("can be chosen without counts, and keeps a detector that has no lead any more", async () => {
    network.use(http.get("*/api/leads/counts", () => HttpResponse.error()));
    const { screen } = showPart(Filters, "/part?detector=gone&state=judged");
    expect(await screen.findByLabelText("Detector")).toHaveValue("gone");
    expect(screen.getByLabelText("State")).toHaveDisplayValue("Judged");
  });
});

describe("a changed lead", () => {
  const client = new QueryClient();
  const list = leadsQuery({ state: "open" }).queryKey;
  const pages = () => client.getQueryData(list)?.pages.map((page) => page.items);

  it("is written into each list that holds it and nowhere else, with only what a line has", () => {
    const [one, two] = [aLine({ ref: "LEAD-1" }), aLine({ ref: "LEAD-2" })];
    const other = { items: [two], next_cursor: null };
    client.setQueryData(list, { pages: [{ items: [one], next_cursor: "n" }, other], pageParams: [] });
    showInCache(client, one, { verdict: "benign", version: 2, explanation: "Not for a line" } as Partial<Lead>);
    expect(pages()).toEqual([[{ ...one, verdict: "benign", version: 2 }], [two]]);
    expect(client.getQueryData(list)?.pages[1]).toBe(other);
    expect(client.getQueryData(leadQuery("LEAD-1").queryKey)).toBeUndefined();
  });

  it("has its own page only once it is known whole, and then takes its parts", () => {
    showInCache(client, LEAD, LEAD);
    showInCache(client, LEAD, { assignee: "u-2" });
    expect(client.getQueryData(leadQuery("LEAD-1").queryKey)).toEqual({ ...LEAD, assignee: "u-2" });
  });

  it.each([
    ["open", null, "Open"],
    ["judged", "benign", "Benign"],
    ["in_case", "true_positive", "In a case"],
    ["open", "needs_case", "Needs a case"],
  ] as const)("that is %s with the verdict %s is called %s", (state, verdict, word) => {
    expect(standing({ state, verdict }).word).toBe(word);
  });

  it("leaves its case by no verdict, and stays open where it needs one", () => {
    expect(stateAfter("in_case", "benign")).toBe("in_case");
    expect(stateAfter("open", "needs_case")).toBe("open");
    expect(stateAfter("snoozed", "inconclusive")).toBe("judged");
    expect([extent(LEAD, "members"), extent(LEAD, "volume"), extent(LEAD, "score")]).toEqual([31, 1000, 0.4]);
  });
});
