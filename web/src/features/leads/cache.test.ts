import { QueryClient } from "@tanstack/react-query";
import { aLead, aLine } from "@testing/leads";
import { beforeEach, describe, expect, it } from "vitest";
import { type Lead, leadQuery, leadsQuery } from "@/api/leads";
import { showInCache } from "./cache";

const { queryKey: list } = leadsQuery({ state: "open", sort: "score" });
let client: QueryClient;

const listed = () => client.getQueryData(list)?.pages.flatMap((page) => page.items) ?? [];
const whole = (ref: string) => client.getQueryData<Lead>(leadQuery(ref).queryKey);

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData(list, {
    pages: [
      { items: [aLine({ ref: "LEAD-1" })], next_cursor: "c2" },
      { items: [aLine({ ref: "LEAD-2" })], next_cursor: null },
    ],
    pageParams: [undefined, "c2"],
  });
});

describe("a changed lead", () => {
  it("is shown in every list that holds it, on whichever page", () => {
    showInCache(client, { ref: "LEAD-2" }, { state: "judged", verdict: "benign", version: 2 });
    expect(listed().map((line) => line.verdict)).toEqual([null, "benign"]);
  });

  it("brings into a list only what a list shows", () => {
    showInCache(client, { ref: "LEAD-1" }, aLead({ ref: "LEAD-1", state: "judged", version: 5 }));
    expect(listed()[0]).toMatchObject({ state: "judged", version: 5 });
    expect(listed()[0]).not.toHaveProperty("members");
  });

  it("is kept whole where it was told whole", () => {
    showInCache(client, { ref: "LEAD-1" }, aLead({ ref: "LEAD-1", version: 5 }));
    expect(whole("LEAD-1")?.version).toBe(5);
  });

  it("is not taken for whole where only a part was told", () => {
    showInCache(client, { ref: "LEAD-1" }, { state: "judged" });
    expect(whole("LEAD-1")).toBeUndefined();
  });

  it("keeps what a part does not say", () => {
    showInCache(client, { ref: "LEAD-1" }, aLead({ ref: "LEAD-1", explanation: "They met." }));
    showInCache(client, { ref: "LEAD-1" }, { assignee: "u-1" });
    expect(whole("LEAD-1")).toMatchObject({ explanation: "They met.", assignee: "u-1" });
  });
});
