import { openAt } from "@testing/console";
import { answer, refuse } from "@testing/network";
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Evidence } from "@/api/evidence";
import { isChained } from "./record/CustodyCard";
import { dedented } from "./record/QueryCard";
import { EVIDENCE, ROWS } from "./samples";
// Loaded before the clock of the first test runs.
import "./EvidencePage";

const ENTRY = {
  position: 96,
  at: "2026-11-28T10:00:00Z",
  actor: "u-1",
  verb: "evidence.collected",
  reason: "",
  hash: "1".repeat(64),
  previous: "",
};

function anItem(item: Evidence = EVIDENCE) {
  answer("get", `/api/evidence/${item.ref}`, item as never);
  answer("get", `/api/evidence/${item.ref}/custody`, {
    items: [ENTRY, { ...ENTRY, position: 98, verb: "evidence.sealed", hash: "2".repeat(64), previous: ENTRY.hash }],
    next_cursor: null,
  });
  refuse("get", `/api/evidence/${item.ref}/holding`, 404, "never_held");
  return answer("post", "/api/queries", ROWS as never, 201);
}

describe("an item of evidence", () => {
  it("tells its record, its custody and its query, and shows its rows", async () => {
    const ran = anItem();
    const { screen } = openAt("/evidence/EV-1");
    expect(await screen.findByRole("heading", { level: 1, name: /Plays by country/ })).toBeVisible();
    const record = within(screen.getByRole("region", { name: "Record" }));
    expect(record.getByText("streams version 0")).toBeVisible();
    expect(record.getByRole("button", { name: /^SHA-256/ })).toHaveTextContent("a".repeat(64));
    expect(await screen.findByText("Unbroken")).toBeVisible();
    const custody = within(screen.getByRole("list", { name: "Custody of EV-1" })).getAllByRole("listitem");
    expect(custody[1]).toHaveTextContent("sealed by ana");
    expect(screen.getByText(/SELECT country, plays/)).toBeVisible();
    expect(screen.getByRole("link", { name: "RUN-5" })).toBeVisible();
    expect(await screen.findByRole("gridcell", { name: "1200" })).toBeVisible();
    expect(screen.getByText("Computes to the same")).toBeVisible();
    expect(ran[0]?.body).toMatchObject({ sql: EVIDENCE.query?.sql, datasets: [{ name: "streams", version: 0 }] });
  });

  it("warns where the rows no longer are what was frozen", async () => {
    anItem();
    answer("post", "/api/queries", { ...ROWS, run: { ...ROWS.run, result_hash: "0".repeat(64) } } as never, 201);
    const { screen } = openAt("/evidence/EV-1");
    expect(await screen.findByText("Does not compute to the same")).toBeVisible();
  });

  it("is verified and says what came of it", async () => {
    anItem();
    answer("post", "/api/evidence/EV-1/verify", EVIDENCE as never);
    const { screen, user } = openAt("/evidence/EV-1");
    await user.click(await screen.findByRole("button", { name: "Verify" }));
    expect(await screen.findByText(/EV-1 is whole/)).toBeVisible();
  });

  it("is put aside where it does not hold", async () => {
    anItem();
    refuse("post", "/api/evidence/EV-1/verify", 500, "evidence_broken", "EV-1: its content no longer has the hash.");
    const { screen, user } = openAt("/evidence/EV-1");
    await user.click(await screen.findByRole("button", { name: "Verify" }));
    expect(await screen.findByText(/no longer has the hash/)).toBeVisible();
  });

  it("is sealed once one has agreed", async () => {
    anItem({ ...EVIDENCE, state: "draft", sealed_at: null, seal: null });
    const sent = answer("post", "/api/evidence/EV-1/seal", EVIDENCE as never);
    const { screen, user } = openAt("/evidence/EV-1");
    await user.click(await screen.findByRole("button", { name: "Seal" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Seal EV-1" }));
    await user.click(dialog.getByRole("button", { name: "Seal" }));
    await expect.poll(() => sent[0]?.headers.get("if-match")).toBe('"2"');
  });

  it("says why it was held", async () => {
    const held: Evidence = { ...EVIDENCE, kind: "file", query: null, state: "held" };
    anItem(held);
    answer("get", "/api/evidence/EV-1/holding", {
      evidence: "EV-1",
      why: "it came over the network",
      verdict: null,
    } as never);
    const { screen } = openAt("/evidence/EV-1");
    const holding = within(await screen.findByRole("region", { name: "Holding" }));
    expect(holding.getByText("It was held because it came over the network.")).toBeVisible();
    expect(screen.getByText(/held until somebody who is cleared/)).toBeVisible();
  });

  it("does not exist for whoever may not see it", async () => {
    refuse("get", "/api/evidence/EV-1", 404, "not_found", "There is no evidence EV-1.");
    const { screen } = openAt("/evidence/EV-1");
    expect(await screen.findByText("There is no evidence EV-1.")).toBeVisible();
  });
});

describe("its parts", () => {
  it("know a chain of custody that was broken", () => {
    expect(isChained([ENTRY, { ...ENTRY, previous: ENTRY.hash }])).toBe(true);
    expect(isChained([ENTRY, { ...ENTRY, previous: "3".repeat(64) }])).toBe(false);
    expect(isChained([{ ...ENTRY, previous: "3".repeat(64) }])).toBe(false);
  });

  it("show a query without its margin", () => {
    expect(dedented("\n        SELECT a,\n            b\n        FROM t\n")).toBe("SELECT a,\n    b\nFROM t");
  });
});
