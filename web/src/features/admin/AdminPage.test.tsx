import { openAt } from "@testing/console";
import { answer } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { describe, expect, it } from "vitest";
import type { Role } from "@/api/session";

const MINE = "My sessions";

async function tabsOf(roles: Role[]) {
  signedInAs(roles);
  answer("get", "/api/users", []);
  answer("get", "/api/sessions", []);
  answer("get", "/api/users/ana/tokens", []);
  const { screen } = openAt("/admin");
  await screen.findByRole("tablist", { name: "Admin" });
  return screen.getAllByRole("tab").map((tab) => tab.textContent);
}

describe("the tabs of admin", () => {
  it.each<[Role[], string[]]>([
    [["viewer"], [MINE]],
    [["specialist"], [MINE, "Glass"]],
    [["screener"], [MINE, "Holding", "Hashes"]],
    [["auditor"], [MINE, "Glass", "Ledger"]],
    [["lead"], [MINE, "Glass", "Ledger", "Erasures"]],
    [["legal"], [MINE, "Glass", "Holding", "Hashes", "Ledger", "Erasures"]],
    [["admin"], ["People", MINE, "Glass", "Ledger", "Health", "Settings"]],
  ])("of %s are %s", async (roles, tabs) => {
    expect(await tabsOf(roles)).toEqual(tabs);
  });

  it("add up where somebody holds two roles", async () => {
    expect(await tabsOf(["admin", "screener"])).toEqual([
      "People",
      MINE,
      "Glass",
      "Holding",
      "Hashes",
      "Ledger",
      "Health",
      "Settings",
    ]);
  });
});
