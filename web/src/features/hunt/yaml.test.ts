import { describe, expect, it } from "vitest";
import { yamlOf } from "./yaml";

describe("a declaration as YAML", () => {
  it("writes maps, lists and values as the command line reads them", () => {
    const declaration = {
      dataset: "takedowns",
      roles: { actor: "claimant_slug", object: "owner" },
      strip: { claimant_slug: "(-[0-9]+)?$" },
      sensitive: ["ip", "e mail"],
      delimiter: null,
      rows: 3,
    };
    expect(yamlOf(declaration)).toBe(
      [
        "dataset: takedowns",
        "roles:",
        "  actor: claimant_slug",
        "  object: owner",
        "strip:",
        '  claimant_slug: "(-[0-9]+)?$"',
        'sensitive: [ip, "e mail"]',
        "delimiter: null",
        "rows: 3",
      ].join("\n"),
    );
  });

  it("quotes what YAML would take for something else", () => {
    expect(yamlOf({ country: "no", code: "12", empty: "", at: "a: b" })).toBe(
      'country: "no"\ncode: "12"\nempty: ""\nat: "a: b"',
    );
    expect(yamlOf(["a", "true"])).toBe('- a\n- "true"');
  });
});
