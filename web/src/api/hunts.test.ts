import { QueryClient } from "@tanstack/react-query";
import { HUNT, JOB, QUERY } from "@testing/hunting";
import { answer, refuse } from "@testing/network";
import { describe, expect, it } from "vitest";
import { partsOf } from "./entities";
import { runQuery } from "./hunts";
import { isOpen, jobQuery } from "./jobs";

const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

describe("a run by its number alone", () => {
  it("is a hunt where there is one", async () => {
    answer("get", "/api/hunts/RUN-4", HUNT);
    await expect(client().fetchQuery(runQuery("RUN-4"))).resolves.toMatchObject({ is: "hunt" });
  });

  it("is a query where there is no such hunt", async () => {
    refuse("get", "/api/hunts/RUN-6", 404, "not_found");
    answer("get", "/api/runs/RUN-6", QUERY);
    await expect(client().fetchQuery(runQuery("RUN-6"))).resolves.toMatchObject({ is: "query" });
  });

  it("is a query for those who read data and no leads", async () => {
    refuse("get", "/api/hunts/RUN-6", 403, "role");
    answer("get", "/api/runs/RUN-6", QUERY);
    await expect(client().fetchQuery(runQuery("RUN-6"))).resolves.toMatchObject({ is: "query" });
  });

  it("is not guessed where the desk fails", async () => {
    refuse("get", "/api/hunts/RUN-6", 503, "busy");
    await expect(client().fetchQuery(runQuery("RUN-6"))).rejects.toMatchObject({ code: "busy" });
  });
});

describe("a job", () => {
  it("is asked for until it has ended", () => {
    const { refetchInterval } = jobQuery("JOB-9");
    const after = (data: unknown) =>
      typeof refetchInterval === "function" ? refetchInterval({ state: { data } } as never) : refetchInterval;
    expect(after(undefined)).toBe(1_000);
    expect(after(JOB)).toBe(1_000);
    expect(after({ ...JOB, state: "failed" })).toBe(false);
    expect(isOpen({ state: "queued" })).toBe(true);
    expect(isOpen({ state: "cancelled" })).toBe(false);
  });
});

it("an entity has two parts, whatever its id holds", () => {
  expect(partsOf("url:https://x.example/a:b")).toEqual({ kind: "url", id: "https://x.example/a:b" });
});
