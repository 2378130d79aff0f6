import { describe, expect, it } from "vitest";
import type { Guess } from "@/api/datasets";
import { declarationOf, planOf, problemsOf, withColumn } from "./mapping";

const column = (name: string, type: string, reason = "") => ({ name, type, proposed: "", reason });

const GUESS: Guess = {
  declaration: {
    dataset: "plays",
    time: "at",
    roles: { actor: "account_id", ip: "ip" },
    kinds: { actor: "account", ip: "ip" },
    measures: { ms: "int" },
    text: ["title"],
    sensitive: ["ip"],
    encoding: "latin-1",
  },
  columns: [
    column("at", "text", "every value seen is a time"),
    column("account_id", "text", "its name says so"),
    column("ip", "text"),
    column("ms", "int"),
    column("title", "text"),
    column("rest", "text"),
  ],
  rows: [],
};

const plan = planOf(GUESS);

describe("the plan of a file", () => {
  it("begins with what the desk proposes", () => {
    expect(plan.columns.map((one) => one.use)).toEqual(["time", "role", "role", "measure", "text", "none"]);
    expect(plan.columns[1]).toMatchObject({ role: "actor", kind: "account", isSensitive: false });
    expect(plan.columns[2]).toMatchObject({ role: "ip", isSensitive: true });
  });

  it("gives the declaration back that it came from, with what was said beside the columns", () => {
    expect(declarationOf(plan, GUESS)).toEqual(GUESS.declaration);
  });

  it("has one time, and names the usual kind of a role", () => {
    const moved = withColumn(plan, "rest", { use: "time" });
    expect(moved.columns.filter((one) => one.use === "time").map((one) => one.name)).toEqual(["rest"]);
    const bound = withColumn(plan, "rest", { use: "role", role: "payee" });
    expect(bound.columns.at(-1)).toMatchObject({ role: "payee", kind: "payee" });
    expect(withColumn(bound, "rest", { kind: "creator" }).columns.at(-1)?.kind).toBe("creator");
  });

  it("has no time in a table of profiles", () => {
    expect(declarationOf(withColumn(plan, "at", { use: "none" }), GUESS)).not.toHaveProperty("time");
  });

  it("may be loaded as it is", () => expect(problemsOf(plan)).toEqual([]));

  it("says what keeps it from being loaded", () => {
    const none = { ...plan, name: "My Plays", columns: plan.columns.map((one) => ({ ...one, use: "none" as const })) };
    expect(problemsOf(none)).toHaveLength(2);
    const twice = withColumn(plan, "rest", { use: "role", role: "actor" });
    expect(problemsOf(twice)).toEqual(["Two columns are bound to the role actor."]);
    const unnamed = withColumn(plan, "rest", { use: "role", role: "", kind: "A b" });
    expect(problemsOf(unnamed)).toContain("Give the role of rest a lower-case name.");
  });
});
