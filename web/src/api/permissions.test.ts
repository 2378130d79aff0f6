import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PERMISSIONS_OF, permissionsOf, ROLES } from "./permissions";

const SERVER = readFileSync("../src/watchfloor/infra/access/permissions.py", "utf-8");
const NAMES = Object.fromEntries(
  [...SERVER.matchAll(/^ {4}([A-Z_]+) = "([a-z]+:[a-z]+)"$/gm)].map(([, name, word]) => [name, word]),
);

/** The permissions that a piece of the desk's code names, its shorthands resolved. */
function namedIn(code: string): string[] {
  const shorthands = [...code.matchAll(/_(READS|LOOKS|WORKS)\b/g)].flatMap(([, name]) =>
    namedIn(shorthand(name ?? "")),
  );
  const named = [...code.matchAll(/Permission\.([A-Z_]+)/g)].map(([, name]) => NAMES[name ?? ""] ?? "");
  return [...new Set([...shorthands, ...named])].toSorted();
}

function shorthand(name: string): string {
  return SERVER.match(new RegExp(`^_${name} = (.*?)^(?=\\S)`, "ms"))?.[1] ?? "";
}

function roleInCode(role: string): string {
  const table = SERVER.slice(SERVER.indexOf("ROLE_PERMISSIONS:"), SERVER.indexOf("class Actor"));
  const start = table.indexOf(`Role.${role.toUpperCase()}:`);
  const next = table.slice(start + 5).search(/Role\.[A-Z]+:/);
  return table.slice(start, next < 0 ? undefined : start + 5 + next);
}

describe("what roles allow", () => {
  it.each(ROLES)("is for %s what the desk says", (role) => {
    const told = namedIn(roleInCode(role));
    expect(told.length).toBeGreaterThan(0);
    expect([...PERMISSIONS_OF[role]].toSorted()).toEqual(told);
  });

  it("adds up, each once and in order", () => {
    const both = permissionsOf(["viewer", "admin"]);
    expect(both).toContain("case:read");
    expect(both).toEqual([...new Set(both)].toSorted());
  });
});
