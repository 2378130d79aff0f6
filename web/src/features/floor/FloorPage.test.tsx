import { openAt } from "@testing/console";
import { aLead, aLine } from "@testing/leads";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Floor } from "@/api/floor";
import "./FloorPage";

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

const APPROVAL = {
  ref: "APR-1",
  subject: "DEC-1",
  purpose: "decision",
  proposer: "u-2",
  requested_at: inHours(-3),
  expires_at: inHours(30),
  granted: 0,
  quorum: 1,
  case: "CASE-1",
  can_vote: true,
};
const NEWS = { at: inHours(-2), by: "u-2", verb: "finding.confirmed", subject: "CASE-1", reason: "The same numbers." };
const EMPTY: Floor = {
  approvals: [],
  findings: [],
  my_leads: [],
  my_cases: [],
  leads: { open: 0, strongest: [] },
  jobs: [],
  deliveries: { dead: 0, waiting: 0 },
  holding: 0,
  glass: 0,
  news: [],
};

function floor(part: Partial<Floor> = {}) {
  return answer("get", "/api/floor", { ...EMPTY, ...part });
}

beforeEach(() => {
  answer("get", "/api/start", null);
});

describe("the floor", () => {
  it("puts the approval with the least time first, with its clock and who asks", async () => {
    floor({
      approvals: [APPROVAL, { ...APPROVAL, ref: "APR-2", subject: "DEC-2", expires_at: inHours(0.5), can_vote: false }],
    });
    const { screen, leave } = openAt("/floor");
    const list = await screen.findByRole("list", { name: "Approvals that wait for me" });
    await within(list).findAllByText("ben");
    const [first, second] = within(list).getAllByRole("link");
    expect(first).toHaveTextContent(/m left.*DEC-2.*ben asks, 0 of 1 said yes, CASE-1.*You may not vote/);
    expect(second).toHaveAttribute("href", "/enforcement/decisions/DEC-1");
    leave();
  });

  it("is gone through by j and k, and Enter opens", async () => {
    floor({ my_leads: [aLine({ ref: "LEAD-1" })], leads: { open: 9, strongest: [aLine({ ref: "LEAD-2" })] } });
    answer("get", "/api/leads/LEAD-2", aLead({ ref: "LEAD-2" }));
    const { screen, user, router, leave } = openAt("/floor");
    await screen.findByRole("list", { name: "My leads" });
    await user.keyboard("jj");
    expect(document.activeElement).toHaveAttribute("href", "/leads/LEAD-2");
    await user.keyboard("k");
    expect(document.activeElement).toHaveAttribute("href", "/leads/LEAD-1");
    await user.keyboard("j{Enter}");
    expect(router.state.location.pathname).toBe("/leads/LEAD-2");
    leave();
  });

  it("shows findings, jobs and the health of the desk, each with its way", async () => {
    floor({
      findings: [{ ref: "FND-3", case: "CASE-2", statement: "They act as one.", author: "u-2", written_at: NEWS.at }],
      jobs: [
        { ref: "JOB-3", kind: "hunt", subject: "co_action", state: "running", doing: "", progress: 0.4, at: NEWS.at },
      ] as never,
      deliveries: { dead: 2, waiting: 1 },
      glass: null,
    });
    const { screen, leave } = openAt("/floor");
    expect(await screen.findByRole("link", { name: /They act as one/ })).toHaveAttribute(
      "href",
      "/cases/CASE-2?tab=findings&finding=FND-3",
    );
    expect(screen.getByRole("link", { name: /hunt co_action.*running 40 %/ })).toBeVisible();
    expect(screen.getByRole("link", { name: /Dead deliveries.*2/ })).toBeVisible();
    expect(screen.queryByText("Broken glass")).toBeNull();
    leave();
  });

  it("teaches where nothing waits, and hides what one may not see", async () => {
    floor({ findings: null, leads: null });
    const { screen, leave } = openAt("/floor");
    expect(await screen.findByText(/Nothing waits for your vote/)).toBeVisible();
    expect(screen.queryByText("Findings that wait for review")).toBeNull();
    expect(screen.queryByText("Strongest open leads")).toBeNull();
    leave();
  });

  it("marks what is new until it is read, also after a reload", async () => {
    floor({ news: [NEWS] });
    const { screen, user, leave } = openAt("/floor");
    expect(await screen.findByRole("link", { name: /ben finding confirmed CASE-1.*New/ })).toBeVisible();
    await user.keyboard("r");
    expect(screen.queryByText("New")).toBeNull();
    leave();
    const again = openAt("/floor");
    await again.screen.findByRole("link", { name: /ben finding confirmed/ });
    expect(again.screen.queryByText("New")).toBeNull();
    again.leave();
  });

  it("says what to do where the desk refuses", async () => {
    refuse("get", "/api/floor", 403, "role");
    const { screen, leave } = openAt("/floor");
    expect(await screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
    leave();
  });
});

describe("a simulated desk", () => {
  it("says where to begin", async () => {
    floor();
    answer("get", "/api/start", {
      title: "The ring",
      story: ["One operator drives it.", "Two artists were only hit."],
      lead: "LEAD-7",
      case: null,
    });
    const { screen, leave } = openAt("/floor");
    expect(await screen.findByText("Two artists were only hit.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Work the lead" })).toHaveAttribute("href", "/leads/LEAD-7");
    expect(screen.queryByRole("link", { name: "See the finished case" })).toBeNull();
    leave();
  });
});
