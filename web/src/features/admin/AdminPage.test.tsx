import { openAt } from "@testing/console";
import { answer } from "@testing/network";
import { signedInAs } from "@testing/roles";
import { describe, expect, it } from "vitest";
import type { Role } from "@/api/session";

const TELLING = ["Groups", "Templates"];
const MINE = "My sessions";
const BOOK = "Obligations";
const RANKED = ["Priority", "Case templates"];
const KNOWN = "Authorities";
const DESKS = "Desks and calendars";

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
    [["viewer"], [MINE, DESKS, BOOK, ...RANKED, ...TELLING, KNOWN]],
    [["specialist"], [MINE, DESKS, "Glass", BOOK, ...RANKED, ...TELLING, KNOWN]],
    [["screener"], [MINE, DESKS, "Holding", "Hashes", BOOK]],
    [["auditor"], [MINE, DESKS, "Glass", BOOK, ...RANKED, ...TELLING, KNOWN, "Ledger"]],
    [["lead"], [MINE, DESKS, "Glass", BOOK, ...RANKED, ...TELLING, KNOWN, "Ledger", "Erasures"]],
    [["legal"], [MINE, DESKS, "Glass", "Holding", "Hashes", BOOK, ...RANKED, ...TELLING, KNOWN, "Ledger", "Erasures"]],
    [["admin"], ["People", MINE, DESKS, "Glass", BOOK, ...TELLING, "Sources", "Ledger", "Health", "Settings"]],
  ])("of %s are %s", async (roles, tabs) => {
    expect(await tabsOf(roles)).toEqual(tabs);
  });

  it("add up where somebody holds two roles", async () => {
    expect(await tabsOf(["admin", "screener"])).toEqual([
      "People",
      MINE,
      DESKS,
      "Glass",
      "Holding",
      "Hashes",
      BOOK,
      ...TELLING,
      "Sources",
      "Ledger",
      "Health",
      "Settings",
    ]);
  });
});
