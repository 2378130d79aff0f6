import { QueryClient } from "@tanstack/react-query";
import { PERSON } from "@testing/admin";
import { answer, network, refuse } from "@testing/network";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { ledgerQuery } from "./admin";
import { datasetsQuery, refusedQuery } from "./datasets";
import { type ExportForm, exportCsv } from "./exports";
import { forgetHash, judge as screen } from "./holding";
import { isOpen, jobQuery } from "./jobs";
import { deskSort, leadsQuery } from "./leads";
import { turnPerson } from "./people";
import { permissionsOf, ROLES } from "./permissions";
import { searchQuery } from "./search";
import { bulk, findCases, judge, MOST } from "./triage";
import { changeView, deleteView, type View, viewsQuery } from "./views";

const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });
const VIEW: View = {
  id: 1,
  room: "leads",
  name: "Rings",
  query: "state=open",
  columns: [],
  shared: false,
  is_mine: true,
  owner: "u-1",
  changed_at: "2026-11-28T10:00:00Z",
  version: 4,
};
const EXPORT: ExportForm = { list: "leads", columns: [], filters: {} };

describe("an export", () => {
  it("keeps the mark at its beginning, by which a spreadsheet knows its letters", async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("ref\r\nLEAD-1\r\n")]);
    network.use(http.post("*/api/exports", () => HttpResponse.arrayBuffer(bytes.buffer)));
    const file = await exportCsv({ list: "leads", filters: {} } as Parameters<typeof exportCsv>[0]);
    expect(file.type).toBe("text/csv");
    expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([...bytes]);
  });

  it("that is refused says so in the desk's words and gives no file", async () => {
    refuse("post", "/api/exports", 403, "forbidden", "A viewer takes nothing out.");
    await expect(exportCsv(EXPORT)).rejects.toMatchObject({
      code: "forbidden",
      detail: "A viewer takes nothing out.",
      fix: "Do it otherwise.",
    });
  });
});

describe("acts on many leads", () => {
  const leads = Array.from({ length: MOST + 1 }, (_, place) => ({
    ref: `LEAD-${place + 1}`,
    version: place,
    title: "",
  }));
  type Sent = { leads: Record<string, unknown>[] };
  const items = ({ body }: { body: unknown }) => ({
    dry_run: false,
    items: (body as Sent).leads.map(({ ref }) => ({ ref: String(ref), ok: true })),
  });

  it("go one after another where the desk does not take them at once, and come back whole and in order", async () => {
    const sent = answer("post", "/api/leads/bulk", items);
    const told = await bulk(leads, { act: "label", verdict: "benign" }, false);
    expect(sent.map(({ body }) => (body as Sent).leads.length)).toEqual([MOST, 1]);
    expect(sent[1]?.body).toMatchObject({ act: "label", verdict: "benign", reason: "", dry_run: false });
    expect(sent[1]?.body).toMatchObject({ leads: [{ ref: `LEAD-${MOST + 1}`, version: MOST }] });
    expect(told.map(({ ref }) => ref)).toEqual(leads.map(({ ref }) => ref));
  });

  it("ask nothing where there is none", async () => {
    const sent = answer("post", "/api/leads/bulk", items);
    expect(await bulk([], { act: "claim" }, true)).toEqual([]);
    expect(sent).toHaveLength(0);
  });
});

describe("an edit", () => {
  it("of a lead, a view or a person names the version that was shown", async () => {
    const lead = answer("post", "/api/leads/LEAD-1/label", {});
    const view = answer("patch", "/api/views/1", {});
    const person = answer("post", "/api/users/ben/disable", {});
    await judge({ ref: "LEAD-1", version: 3 }, "benign", "One household", "account:a1");
    await changeView(VIEW, { name: "Rings of May" });
    await turnPerson(PERSON, "disable", "Left us");
    expect([lead, view, person].map((asked) => asked[0]?.headers.get("If-Match"))).toEqual(['"3"', '"4"', '"7"']);
    expect(lead[0]?.body).toEqual({ verdict: "benign", reason: "One household", member: "account:a1" });
    expect(view[0]?.body).toEqual({ name: "Rings of May" });
  });

  it("that takes away gives its reason in the address, since such a request has no body", async () => {
    const sha256 = "a".repeat(64);
    const asked = answer("delete", `/api/hashes/${sha256}`, {});
    const view = answer("delete", "/api/views/1", {});
    await forgetHash(sha256, "listed by mistake & harmless");
    await deleteView(VIEW);
    expect(asked[0]?.query.get("reason")).toBe("listed by mistake & harmless");
    expect(view).toHaveLength(1);
  });

  it("of held material goes to the act that was chosen", async () => {
    const asked = answer("post", "/api/evidence/EV-7/flag", {});
    await screen("EV-7", "flag", "It shows a child.");
    expect(asked[0]?.body).toEqual({ reason: "It shows a child." });
  });
});

describe("a list", () => {
  it("of leads is asked on from where the page before ended, with the same filters", async () => {
    const asked = answer("get", "/api/leads", ({ query }) => ({
      items: [],
      next_cursor: query.get("cursor") ? null : "next",
    }));
    const pages = await client().fetchInfiniteQuery({ ...leadsQuery({ state: "open", sort: "score" }), pages: 5 });
    expect(pages.pages).toHaveLength(2);
    expect(asked.map(({ query }) => [query.get("state"), query.get("sort"), query.get("cursor")])).toEqual([
      ["open", "score", null],
      ["open", "score", "next"],
    ]);
  });

  it("of the ledger goes back before the oldest position shown, until a page is short", async () => {
    const asked = answer("get", "/api/ledger", ({ query }) => {
      const from = query.has("before") ? Number(query.get("before")) - 1 : 300;
      return Array.from({ length: Math.min(200, from) }, (_, place) => ({ position: from - place }));
    });
    const { pages } = await client().fetchInfiniteQuery({ ...ledgerQuery({ actor: "u-2" }), pages: 5 });
    expect(pages.map((page) => page.length)).toEqual([200, 100]);
    expect(asked.map(({ query }) => [query.get("actor"), query.get("before")])).toEqual([
      ["u-2", null],
      ["u-2", "101"],
    ]);
  });

  it("of datasets is read to its end", async () => {
    answer("get", "/api/datasets", ({ query }) =>
      query.get("cursor")
        ? { items: [{ name: "sign_ins" }], next_cursor: null }
        : { items: [{ name: "plays" }], next_cursor: "plays" },
    );
    expect((await client().fetchQuery(datasetsQuery)).map(({ name }) => name)).toEqual(["plays", "sign_ins"]);
  });

  it("of saved views is that of one room", async () => {
    const asked = answer("get", "/api/views", []);
    await client().fetchQuery(viewsQuery("cases"));
    expect(asked[0]?.query.get("room")).toBe("cases");
  });

  it("of refused rows is asked for a purpose only where one was given, and then but once", async () => {
    const asked = answer("get", "/api/datasets/plays/quarantine", { items: [], next_cursor: null });
    const kept = client();
    await kept.fetchInfiniteQuery(refusedQuery("plays"));
    await kept.fetchInfiniteQuery(refusedQuery("plays", "to mend the mapping"));
    await kept.fetchInfiniteQuery(refusedQuery("plays", "to mend the mapping"));
    expect(asked.map(({ query }) => query.get("purpose"))).toEqual([null, "to mend the mapping"]);
  });

  it("is sorted the other way round by the desk, whose plain name means the greatest first", () => {
    expect([deskSort("score"), deskSort("-score")]).toEqual(["-score", "score"]);
  });
});

describe("a search", () => {
  it("is for every kind unless one is named", async () => {
    const asked = answer("get", "/api/search", { items: [], next_cursor: null });
    await client().fetchQuery(searchQuery("ring & co"));
    await client().fetchQuery(searchQuery("ring", "lead"));
    expect(asked.map(({ query }) => [query.get("q"), query.get("kind")])).toEqual([
      ["ring & co", null],
      ["ring", "lead"],
    ]);
  });

  it("for a case gives its reference and its title", async () => {
    answer("get", "/api/search", { items: [{ kind: "case", subject: "CASE-2", title: "The ring", home: "CASE-2" }] });
    expect(await findCases("ring")).toEqual([{ ref: "CASE-2", title: "The ring" }]);
  });
});

describe("a job", () => {
  it("is asked for again only while it may change by itself", async () => {
    expect(["queued", "running", "done", "failed", "cancelled"].filter((state) => isOpen({ state } as never))).toEqual([
      "queued",
      "running",
    ]);
    const asked = answer("get", "/api/jobs/JOB-1", { ref: "JOB-1", state: "done" });
    await client().fetchQuery(jobQuery("JOB-1"));
    expect(asked).toHaveLength(1);
  });
});

describe("roles", () => {
  it("together allow what each of them does, each thing once", () => {
    const both = permissionsOf(["screener", "viewer"]);
    expect(both).toEqual(["case:read", "escalation:read", "evidence:read", "evidence:screen", "job:read", "lead:read"]);
    expect(permissionsOf([])).toEqual([]);
  });

  it("keep administration from those who work cases, and evidence from those who administer", () => {
    expect(ROLES.filter((role) => permissionsOf([role]).includes("user:admin"))).toEqual(["admin"]);
    expect(permissionsOf(["admin"]).filter((one) => /^(evidence|decision|finding|lead|case):/.test(one))).toEqual([]);
  });
});
