import { describe, expect, it, vi } from "vitest";
import type { Column } from "./column";
import { shownOf } from "./column";
import { filtered, sorted, sortKey, wordsBy } from "./rows";
import { preparation } from "./usePrepared";
import { addressOfView, searchOfView } from "./viewing";

type Track = { name: string; plays: number };

const COLUMNS: readonly Column<Track>[] = [
  { id: "name", header: "Name", text: (track) => track.name },
  { id: "plays", header: "Plays", text: (track) => `${track.plays}`, value: (track) => track.plays },
  { id: "note", header: "Note", text: () => "", isHidden: true },
];
const TRACKS: readonly Track[] = [
  { name: "Track 10", plays: 9 },
  { name: "Track 2", plays: 80 },
  { name: "Other", plays: 9 },
];
const names = (tracks: readonly Track[]) => tracks.map((track) => track.name);

describe("the rows of a list", () => {
  it("are those in which every word stands, in any column and case", () => {
    const words = wordsBy(COLUMNS);
    expect(names(filtered(TRACKS, words, "TRACK 80"))).toEqual(["Track 2"]);
    expect(filtered(TRACKS, words, "  ")).toBe(TRACKS);
  });

  it("never find a word across two cells", () => {
    expect(filtered(TRACKS, wordsBy(COLUMNS), "other9")).toEqual([]);
  });

  it("are sorted by numbers as numbers, and by words as people count", () => {
    expect(names(sorted(TRACKS, COLUMNS, "name"))).toEqual(["Other", "Track 2", "Track 10"]);
    expect(names(sorted(TRACKS, COLUMNS, "-plays"))).toEqual(["Track 2", "Track 10", "Other"]);
  });

  it("sort without case and accents, and numbers by their size", () => {
    const words = ["b10", "Élan", "b9", "e", "B1"];
    expect(words.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))).toEqual([
      "B1",
      "b9",
      "b10",
      "e",
      "Élan",
    ]);
  });

  it("stay in the desk's order where the desk sorts", () => {
    const asked = COLUMNS.map((column) => ({ ...column, serverSort: column.id }));
    expect(sorted(TRACKS, asked, "-plays")).toBe(TRACKS);
  });

  it("tell their words once", () => {
    const text = vi.fn((track: Track) => track.name);
    const words = wordsBy([{ id: "name", header: "Name", text }]);
    filtered(TRACKS, words, "a");
    filtered(TRACKS, words, "ab");
    expect(text).toHaveBeenCalledTimes(TRACKS.length);
  });
});

describe("the reading of a long list", () => {
  it("is done a slice at a time, tells its end once, and stops where nobody follows", async () => {
    const many = Array.from({ length: 12_000 }, (_, place) => place);
    const read = vi.fn(() => "");
    const reading = preparation(many, read);
    expect(reading.isReady()).toBe(false);
    const told = vi.fn();
    reading.subscribe(told);
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(read).toHaveBeenCalledTimes(many.length);
    expect(reading.isReady()).toBe(true);
  });

  it("is left out where the list is short", () => {
    expect(preparation(TRACKS, () => "").isReady()).toBe(true);
    expect(preparation(undefined, () => "").isReady()).toBe(true);
  });
});

describe("the columns of a list", () => {
  it("are all but the hidden ones until somebody chooses", () => {
    expect(shownOf(COLUMNS, { hidden: [] }).map((column) => column.id)).toEqual(["name", "plays"]);
    expect(shownOf(COLUMNS, { hidden: ["plays"], hasChosen: true }).map((column) => column.id)).toEqual([
      "name",
      "note",
    ]);
  });
});

describe("the address of a view", () => {
  const VIEW = {
    id: 1,
    room: "leads",
    name: "Mine",
    query: "q=a&sort=-plays",
    columns: ["name"],
    shared: false,
    owner: "u-1",
    is_mine: true,
    version: 1,
    changed_at: "2026-11-29T00:00:00Z",
  };

  it("keeps the tab of the page, which is no part of the view", () => {
    expect(searchOfView("?tab=jobs&sort=b&q=a")).toBe("q=a&sort=b");
    expect(addressOfView(VIEW, [], "?tab=jobs&q=z")).toBe("?q=a&sort=-plays&tab=jobs&hide=none");
  });

  it("hides the columns that the view does not show", () => {
    expect(addressOfView(VIEW, ["name", "plays"], "")).toBe("?q=a&sort=-plays&hide=plays");
    expect(addressOfView({ ...VIEW, query: "", columns: [] }, ["name"], "?q=z")).toBe("");
  });
});
