import { describe, expect, it } from "vitest";
import type { Found } from "@/api/entities";
import { addressOfFound, directly, grouped, pieces } from "./question";

const found = (kind: Found["kind"], subject: string, home = subject): Found => ({
  kind,
  subject,
  home,
  title: subject,
  found_in: "title",
  at: "2026-11-28T10:00:00Z",
  snippet: { text: subject, marks: [] },
});

describe("the pieces of a snippet", () => {
  it("are cut at the marks, which count code points", () => {
    expect(pieces("🎵 偽再生の報告", [[2, 5]]).map((one) => [one.text, one.isMarked])).toEqual([
      ["🎵 ", false],
      ["偽再生", true],
      ["の報告", false],
    ]);
  });

  it("are the whole text where nothing is marked", () => {
    expect(pieces("plain", [])).toEqual([{ text: "plain", isMarked: false, at: 0 }]);
    expect(pieces("", [])).toEqual([]);
  });
});

describe("answers", () => {
  it("stand by kind, the kind of the best one first", () => {
    const groups = grouped([found("lead", "LEAD-1"), found("case", "CASE-1"), found("lead", "LEAD-2")]);
    expect(groups.map((group) => [group.name, group.items.length])).toEqual([
      ["Leads", 2],
      ["Cases", 1],
    ]);
  });

  it("lead to their page, or to the case that they belong to", () => {
    expect(addressOfFound(found("lead", "LEAD-1"))).toBe("/leads/LEAD-1");
    expect(addressOfFound(found("finding", "FND-3", "CASE-1"))).toBe("/cases/CASE-1");
  });
});

describe("a text that is an address itself", () => {
  it("leads to a dossier, also where the id holds colons and slashes", () => {
    expect(directly(" account:a-17 ")?.to).toBe("/entities/account/a-17");
    expect(directly("url:x.example/a:b")?.to).toBe("/entities/url/x.example/a%3Ab");
    expect(directly("track:偽再生")?.says).toBe("Open its dossier: track:偽再生");
  });

  it("leads to what a reference names, however it is written", () => {
    expect(directly("lead-12")).toEqual({ to: "/leads/LEAD-12", says: "Open LEAD-12" });
  });

  it.each(["", "two words", "account:", "https://x.example", "ABC-1"])("is not '%s'", (text) =>
    expect(directly(text)).toBeUndefined(),
  );
});
