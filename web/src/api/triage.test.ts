import { answer, refuse } from "@testing/network";
import { describe, expect, it } from "vitest";
import { deskSort, lastTouched } from "./leads";
import { bulk, MOST } from "./triage";

type Sent = { leads: Array<{ ref: string; version: number }>; dry_run: boolean };

const named = (count: number) => Array.from({ length: count }, (_, place) => ({ ref: `LEAD-${place}`, version: 1 }));

describe("an act on many leads", () => {
  it("goes to the desk in parts that it takes, and comes back as one", async () => {
    const sent = answer("post", "/api/leads/bulk", ({ body }) => {
      const { leads, dry_run } = body as Sent;
      return {
        dry_run,
        items: leads.map(({ ref }) => ({ ref, ok: true, state: "judged", version: 2, problem: null })),
      };
    });
    const items = await bulk(named(MOST + 2), { act: "label", verdict: "benign" }, true);
    expect(sent.map((one) => (one.body as Sent).leads.length)).toEqual([MOST, 2]);
    expect(items).toHaveLength(MOST + 2);
    expect(items.at(-1)?.ref).toBe(`LEAD-${MOST + 1}`);
  });

  it("names no more of a lead than the desk asks for", async () => {
    const sent = answer("post", "/api/leads/bulk", { dry_run: false, items: [] });
    await bulk([{ ...named(1)[0], title: "A claim" } as never], { act: "claim" }, false);
    expect(sent[0]?.body).toMatchObject({ act: "claim", leads: [{ ref: "LEAD-0", version: 1 }], dry_run: false });
    expect(JSON.stringify(sent[0]?.body)).not.toContain("A claim");
  });

  it("throws what the desk refuses", async () => {
    refuse("post", "/api/leads/bulk", 422, "named_twice");
    await expect(bulk(named(1), { act: "claim" }, true)).rejects.toMatchObject({ code: "named_twice" });
  });
});

describe("the order of leads", () => {
  it("is the other way round at the desk, where a plain name means the greatest first", () => {
    expect([deskSort("-score"), deskSort("last_seen")]).toEqual(["score", "-last_seen"]);
  });
});

describe("who did something last", () => {
  it("is told by the newest entry, or by nobody", async () => {
    const asked = answer("get", "/api/history/LEAD-1", { items: [{ by: "u-2" }], next_cursor: null });
    expect(await lastTouched("LEAD-1")).toBe("u-2");
    expect(asked[0]?.query.get("limit")).toBe("1");
    answer("get", "/api/history/LEAD-1", { items: [], next_cursor: null });
    expect(await lastTouched("LEAD-1")).toBeUndefined();
  });
});
