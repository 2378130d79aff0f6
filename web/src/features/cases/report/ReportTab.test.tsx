import { openAt } from "@testing/console";
import { answer, ME, network, refuse } from "@testing/network";
import { HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import { aCase } from "../samples";
// Loaded before the clock of the first test runs.
import "../CasePage";

const TAB = "/cases/CASE-1?tab=report";
const JOB = {
  ref: "JOB-3",
  kind: "report",
  subject: "CASE-1",
  form: {},
  state: "queued",
  progress: 0,
  doing: "",
  result: null,
  file: null as object | null,
  problem: null as object | null,
  by: "u-1",
  at: "2026-11-28T10:00:00Z",
  started_at: null,
  ended_at: null,
  attempt: 1,
  schedule: null,
  slot: null,
};
const FILE = { name: "CASE-1.html", media_type: "text/html; charset=utf-8", sha256: "e".repeat(64), size: 26964 };

describe("the report of a case", () => {
  it("is asked for, followed until it is there, and shown in a frame in which nothing runs", async () => {
    aCase();
    vi.stubGlobal(
      "URL",
      Object.assign(URL, { createObjectURL: () => "blob:report", revokeObjectURL: () => undefined }),
    );
    const sent = answer("post", "/api/cases/CASE-1/reports", JOB as never, 202);
    let asked = 0;
    answer("get", "/api/jobs/JOB-3", () => {
      asked += 1;
      return (asked < 2 ? { ...JOB, state: "running", progress: 0.4 } : { ...JOB, state: "done", file: FILE }) as never;
    });
    network.use(http.get("*/api/jobs/JOB-3/file", () => HttpResponse.html("<h1>Bottom line</h1>")));
    const { screen, user, router } = openAt(TAB);
    await user.click(await screen.findByRole("radio", { name: "For people outside" }));
    expect(screen.getByText(/Entities and staff appear by pseudonym/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Make the report" }));
    expect(await screen.findByRole("progressbar", { name: "Report: 40 % done" })).toBeInTheDocument();
    const frame = await screen.findByTitle("Report");
    expect(frame).toHaveAttribute("sandbox", "allow-same-origin allow-modals");
    expect(frame).toHaveAttribute("src", "blob:report");
    expect(screen.getByRole("link", { name: "Download" })).toHaveAttribute("href", "/api/jobs/JOB-3/file");
    expect(sent[0]?.body).toEqual({ format: "html", audience: "external" });
    expect(router.state.location.search).toMatchObject({ report: "JOB-3" });
  });

  it("goes on being followed after a reload, and can be printed", async () => {
    aCase();
    vi.stubGlobal(
      "URL",
      Object.assign(URL, { createObjectURL: () => "blob:report", revokeObjectURL: () => undefined }),
    );
    answer("get", "/api/jobs/JOB-3", { ...JOB, state: "done", file: FILE } as never);
    network.use(http.get("*/api/jobs/JOB-3/file", () => HttpResponse.html("<h1>Bottom line</h1>")));
    const { screen, user } = openAt(`${TAB}&report=JOB-3`);
    const frame = (await screen.findByTitle("Report")) as HTMLIFrameElement;
    const print = vi.fn();
    Object.defineProperty(frame, "contentWindow", { value: { print } });
    await user.click(screen.getByRole("button", { name: "Print" }));
    expect(print).toHaveBeenCalledOnce();
  });

  it("says why it failed", async () => {
    aCase();
    const problem = {
      status: 413,
      code: "too_large",
      title: "Too large",
      detail: "The case is too large.",
      fix: "Split it.",
    };
    answer("get", "/api/jobs/JOB-3", { ...JOB, state: "failed", problem } as never);
    const { screen } = openAt(`${TAB}&report=JOB-3`);
    expect(await screen.findByText("Split it.")).toBeVisible();
  });

  it("is a download alone where it is no page, as the sealed bundle is", async () => {
    aCase();
    const bundle = { ...FILE, name: "CASE-1.zip", media_type: "application/zip" };
    const sent = answer("post", "/api/cases/CASE-1/bundles", { ...JOB, ref: "JOB-4" } as never, 202);
    answer("get", "/api/jobs/JOB-4", { ...JOB, ref: "JOB-4", state: "done", file: bundle } as never);
    const { screen, user } = openAt(TAB);
    await user.click(await screen.findByRole("button", { name: "Make the sealed bundle" }));
    expect(await screen.findByRole("link", { name: "Download" })).toHaveAttribute("href", "/api/jobs/JOB-4/file");
    expect(screen.queryByRole("button", { name: "Print" })).not.toBeInTheDocument();
    expect(sent[0]?.body).toEqual({ audience: "internal" });
  });

  it("is not made by whose role may not, and refusals are said", async () => {
    aCase();
    answer("get", "/api/session", { ...ME, user: { ...ME.user, roles: ["viewer"] } });
    const first = openAt(TAB);
    expect(await first.screen.findByRole("button", { name: "Make the report" })).toBeDisabled();
    first.leave();
    answer("get", "/api/session", ME);
    refuse("post", "/api/cases/CASE-1/reports", 403, "held", "EV-1 is held.");
    const { screen, user } = openAt(TAB);
    await user.click(await screen.findByRole("button", { name: "Make the report" }));
    expect(await screen.findByText(/EV-1 is held/)).toBeVisible();
  });
});
