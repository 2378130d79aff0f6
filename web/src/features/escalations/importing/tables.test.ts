import { describe, expect, it } from "vitest";
import { faultOfFile, formatOf, OFFERED, sentIn } from "./tables";

describe("a file that holds a table", () => {
  it.each([
    ["tracker.CSV", "csv"],
    ["tracker.v2.tsv", "csv"],
    ["feed.ndjson", "jsonl"],
    ["feed.jsonl", "jsonl"],
    ["lake.parquet", "parquet"],
    ["Tracker 2026.xlsx", "xlsx"],
  ])("is known by its name: %s is %s", (name, format) => {
    expect(formatOf(name)).toBe(format);
    expect(faultOfFile(name)).toBe("");
  });

  it("says what to do with a spreadsheet, and with anything else", () => {
    expect(faultOfFile("Tracker.ods")).toMatch(/^Save the spreadsheet as .xlsx/);
    expect(faultOfFile("order.eml")).toBe("It is no table: choose a workbook (.xlsx), CSV, JSON lines or Parquet.");
    expect(OFFERED).toBe(".csv,.tsv,.jsonl,.ndjson,.parquet,.xlsx");
  });
});

describe("the upload of an address", () => {
  it("is there where its format is one", () => {
    expect(sentIn({ upload: "up-1", format: "csv", file: "a.csv" })).toEqual({
      upload: "up-1",
      format: "csv",
      file: "a.csv",
    });
    expect(sentIn({ upload: "up-1", format: "csv" })?.file).toBe("the file");
    expect(sentIn({ upload: "up-1", format: "ods" })).toBeUndefined();
    expect(sentIn({ format: "csv" })).toBeUndefined();
  });
});
