import { describe, expect, it } from "vitest";
import { lostIn, NEEDED, NOTHING, problemsOf, proposedFrom, readMapping, wordsIn, wordsText } from "./mapping";

const from = (...columns: string[]) => ({ ...NOTHING, columns });

describe("a mapping that is proposed", () => {
  it("goes by the names of columns, each taken once", () => {
    const fields = proposedFrom(["Case ID", "Subject", "Country", "received_at", "E-mail", "Colour"]);
    expect(fields).toEqual({
      external_ref: from("Case ID"),
      title: from("Subject"),
      jurisdictions: from("Country"),
      received_at: from("received_at"),
      "requester.contact": from("E-mail"),
    });
  });

  it("leaves open what nothing fits, and says so", () => {
    expect(proposedFrom(["Colour"])).toEqual(NEEDED);
    expect(problemsOf(NEEDED)).toEqual([
      "Say which column tells one request from another.",
      "Say which column is the title.",
    ]);
    expect(problemsOf({ external_ref: from("id"), title: { ...NOTHING, always: "A report" } })).toEqual([]);
  });
});

describe("the columns of a mapping", () => {
  const needed = { external_ref: from("id"), title: from("subject") };

  it("are missed where a field has none of them; what lies within one is found", () => {
    const fields = { ...needed, "requester.contact": from("reporter.email"), colour: from("a", "b") };
    expect(lostIn(fields, ["id", "reporter"])).toEqual([
      "The file has no column for Title: subject.",
      "The file has no column for colour: a, b.",
    ]);
  });

  it("are not missed where another one is there, something is always so, or none is named", () => {
    const always = { ...from("who"), always: "user" };
    const fields = { ...needed, title: from("summary", "subject"), "requester.kind": always, language: NOTHING };
    expect(lostIn(fields, ["id", "subject"])).toEqual([]);
  });
});

describe("words for words", () => {
  it("are written and read, a line each; the last sign parts them", () => {
    const values = { Order: "government_order", "a = b": "ip" };
    expect(wordsText(values)).toBe("Order = government_order\na = b = ip");
    expect(wordsIn(wordsText(values))).toEqual(values);
  });

  it("say nothing before the sign between is typed", () => {
    expect(wordsIn("Order\n= ip\nDMCA =")).toEqual({ DMCA: "" });
  });
});

describe("a mapping as a file", () => {
  it("is read with what it leaves out, and without what no request has", () => {
    const text = JSON.stringify({
      source: "tracker",
      fields: { external_ref: "id", title: { always: "A" }, hue: "c" },
    });
    expect(readMapping(text)).toEqual({
      source: "tracker",
      propose: true,
      fields: { external_ref: from("id"), title: { ...NOTHING, always: "A" } },
    });
  });

  it.each(["", "{}", "[]", '{"source": "a"}', "null"])("is none in %j", (text) => {
    expect(() => readMapping(text)).toThrow();
  });
});
