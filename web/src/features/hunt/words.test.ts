import { describe, expect, it } from "vitest";
import { cronSays, isCron } from "./cron";
import { bytesOf, counted } from "./words";

describe("amounts", () => {
  it("are counted in words", () => {
    expect(counted(1, "row")).toBe("1 row");
    expect(counted(1_200, "row")).toBe("1,200 rows");
  });

  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1_500, "1.5 kB"],
    [16_146_852, "16 MB"],
    [2_000_000_000_000, "2 TB"],
  ])("of %d bytes are short", (bytes, text) => expect(bytesOf(bytes)).toBe(text));
});

describe("a schedule", () => {
  it.each(["0 3 * * *", "*/15 * * * *", "30 6 1,15 * 1-5"])("may be %s", (text) => expect(isCron(text)).toBe(true));
  it.each(["", "daily", "0 3 * *", "0 3 * * MON"])("may not be '%s'", (text) => expect(isCron(text)).toBe(false));

  it("is said in words where few do", () => {
    expect(cronSays("30 6 * * 1-5")).toBe("Monday to Friday at 06:30");
    expect(cronSays("5 9 * * *")).toBe("every day at 09:05");
    expect(cronSays("30 6 1,15 * *")).toBe("30 6 1,15 * *");
  });
});
