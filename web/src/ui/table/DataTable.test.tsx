import { showPart } from "@testing/part";
import { within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { useShortcuts } from "@/lib/shortcuts";
import type { Column } from "./column";
import { DataTable, type DataTableProps } from "./DataTable";
import { useTableState } from "./useTableState";

type Track = { ref: string; name: string; plays: number };

const COLUMNS: readonly Column<Track>[] = [
  { id: "name", header: "Name", text: (track) => track.name },
  { id: "plays", header: "Plays", text: (track) => `${track.plays}`, value: (track) => track.plays, align: "right" },
];
const TRACKS: readonly Track[] = ["Ash", "Birch", "Cedar", "Elm"].map((name, place) => ({
  ref: `T-${place + 1}`,
  name,
  plays: (place * 7) % 5,
}));

function Tracks(props: Partial<DataTableProps<Track>>) {
  const state = useTableState(["state"], "", "tracks");
  return (
    <DataTable label="Tracks" rows={TRACKS} columns={COLUMNS} rowId={(track) => track.ref} state={state} {...props} />
  );
}

function TracksAndRooms({ run }: { run: () => void }) {
  useShortcuts([{ keys: "g a", label: "Go to Admin", group: "Rooms", run }]);
  return <Tracks actions="none" />;
}

const show = (props: Partial<DataTableProps<Track>> = {}, address?: string) =>
  showPart(() => <Tracks {...props} />, address);

const rowOf = (part: ReturnType<typeof showPart>, name: string) =>
  part.screen.findByRole("row", { name: RegExp(name) });
const chosen = (part: ReturnType<typeof showPart>) =>
  part.screen
    .getAllByRole("row", { selected: true })
    .map((row) => within(row).getAllByRole("gridcell").at(-2)?.textContent);

describe("the keyboard of a list", () => {
  it("moves the active row by j and k, and tells it to readers", async () => {
    const part = show();
    await rowOf(part, "Ash");
    await part.user.keyboard("jjk");
    const grid = part.screen.getByRole("grid", { name: "Tracks" });
    expect(grid).toHaveFocus();
    expect(grid).toHaveAttribute("aria-activedescendant", (await rowOf(part, "Ash")).id);
  });

  it("moves by arrows, Home, End and the pages where the grid has the focus", async () => {
    const part = show();
    await part.user.click(await rowOf(part, "Ash"));
    const active = () => part.screen.getByRole("grid").getAttribute("aria-activedescendant");
    await part.user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(active()).toBe((await rowOf(part, "Birch")).id);
    await part.user.keyboard("{End}");
    expect(active()).toBe((await rowOf(part, "Elm")).id);
    await part.user.keyboard("{Home}");
    expect(active()).toBe((await rowOf(part, "Ash")).id);
    await part.user.keyboard("{PageDown}{PageUp}");
    expect(active()).toBe((await rowOf(part, "Ash")).id);
  });

  it("selects by x, a stretch by Shift and j or k, all by a, and none by Escape", async () => {
    const part = show({ actions: <button type="button">Snooze</button> });
    await rowOf(part, "Ash");
    await part.user.keyboard("jx");
    expect(chosen(part)).toEqual(["Ash"]);
    await part.user.keyboard("j{Shift>}JJ{/Shift}");
    expect(chosen(part)).toEqual(["Ash", "Birch", "Cedar", "Elm"]);
    await part.user.keyboard("{Shift>}K{/Shift}");
    expect(chosen(part)).toEqual(["Ash", "Birch", "Cedar"]);
    await part.user.keyboard("{Escape}");
    expect(part.screen.queryByRole("button", { name: "Snooze" })).toBeNull();
    await part.user.keyboard("a");
    expect(await part.screen.findByText("4 selected:")).toBeVisible();
  });

  it("opens by Enter and by a double click, and leaves Enter to a button that has the focus", async () => {
    const onOpen = vi.fn();
    const part = show({ onOpen });
    await rowOf(part, "Ash");
    await part.user.keyboard("j{Enter}");
    expect(onOpen).toHaveBeenLastCalledWith(TRACKS[0]);
    await part.user.dblClick(await rowOf(part, "Cedar"));
    expect(onOpen).toHaveBeenLastCalledWith(TRACKS[2]);
    part.screen.getByRole("button", { name: "Columns" }).focus();
    await part.user.keyboard("{Enter}");
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it("does not take the key that goes to a room for its own", async () => {
    const run = vi.fn();
    const part = showPart(() => <TracksAndRooms run={run} />);
    await rowOf(part, "Ash");
    await part.user.keyboard("ga");
    expect(run).toHaveBeenCalledOnce();
    expect(part.screen.queryByText(/selected/)).toBeNull();
  });
});

describe("the mouse of a list", () => {
  it("selects by boxes, a stretch with Shift, and all by the head", async () => {
    const actions = vi.fn((ids: readonly string[]) => <output>{ids.join(" ")}</output>);
    const part = show({ actions });
    await part.user.click(await part.screen.findByRole("checkbox", { name: "Select T-2" }));
    expect(await part.screen.findByText("T-2")).toBeVisible();
    await part.user.click(await rowOf(part, "Ash"));
    await part.user.keyboard("{Shift>}");
    await part.user.click(await rowOf(part, "Cedar"));
    await part.user.keyboard("{/Shift}");
    expect(chosen(part)).toEqual(["Ash", "Birch", "Cedar"]);
    await part.user.click(part.screen.getByRole("checkbox", { name: "Select all" }));
    expect(chosen(part)).toHaveLength(4);
    await part.user.click(part.screen.getByRole("button", { name: "Select none" }));
    expect(part.screen.getByRole("checkbox", { name: "Select all" })).not.toBeChecked();
  });
});

describe("what narrows a list", () => {
  it("filters as one types, tells the count, and writes the address when one stops", async () => {
    const part = show();
    await rowOf(part, "Ash");
    await part.user.keyboard("/");
    await part.user.keyboard("edar");
    expect(await part.screen.findByText("1 of 4", { exact: false })).toHaveTextContent("1 of 4 tracks");
    expect(part.screen.queryByRole("row", { name: /Ash/ })).toBeNull();
    await vi.waitFor(() => expect(part.router.state.location.search).toEqual({ q: "edar" }));
    expect(part.screen.getByRole("textbox", { name: "Filter tracks" })).toHaveFocus();
  });

  it("goes from the field into the list by Enter", async () => {
    const part = show();
    await rowOf(part, "Ash");
    await part.user.keyboard("/");
    await part.user.keyboard("e{Enter}");
    expect(part.screen.getByRole("grid")).toHaveFocus();
    expect(part.router.state.location.search).toEqual({ q: "e" });
  });

  it("follows an address that changes elsewhere", async () => {
    const part = show({}, "/part?q=elm");
    expect(await part.screen.findByDisplayValue("elm")).toBeVisible();
    await part.router.navigate({ to: "/part", search: { q: "ash" } as never });
    expect(await part.screen.findByDisplayValue("ash")).toBeVisible();
    await rowOf(part, "Ash");
  });

  it("sorts by a head that is pressed by keys, first the greatest", async () => {
    const part = show();
    await rowOf(part, "Ash");
    part.screen.getByRole("button", { name: "Plays" }).focus();
    await part.user.keyboard("{Enter}");
    await part.screen.findByRole("columnheader", { name: /Plays/, sort: "descending" } as never);
    expect(part.screen.getAllByRole("row")[1]).toHaveTextContent("Cedar");
    expect(part.router.state.location.search).toEqual({ sort: "-plays" });
  });

  it("hides a column in the address, and remembers it for the next time", async () => {
    const part = show();
    await rowOf(part, "Ash");
    await part.user.click(part.screen.getByRole("button", { name: "Columns" }));
    await part.user.click(await part.screen.findByRole("checkbox", { name: "Plays" }));
    await vi.waitFor(() => expect(part.screen.queryByRole("columnheader", { name: /Plays/ })).toBeNull());
    expect(part.router.state.location.search).toEqual({ hide: "plays" });
    await part.router.navigate({ to: "/part", search: {} as never });
    expect(part.screen.queryByRole("columnheader", { name: /Plays/ })).toBeNull();
    await part.user.click(part.screen.getByRole("checkbox", { name: "Plays" }));
    expect(await part.screen.findByRole("columnheader", { name: /Plays/ })).toBeInTheDocument();
    expect(part.router.state.location.search).toEqual({ hide: "none" });
  });
});

describe("what a list says where there is little to show", () => {
  it("waits, fails with a way to try again, and teaches where it is empty", async () => {
    const waiting = show({ rows: [], isLoading: true });
    expect(await waiting.screen.findByRole("status", { name: "Loading" })).toBeInTheDocument();
  });

  it("fails with a way to try again, and keeps the rows it has", async () => {
    const onRetry = vi.fn();
    const part = show({ error: new TypeError("network"), onRetry });
    expect(await part.screen.findByRole("alert")).toHaveTextContent("The desk does not answer");
    await rowOf(part, "Ash");
    await part.user.click(part.screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("says whether nothing is there or nothing fits", async () => {
    const part = show({ rows: [], empty: <p>No tracks yet</p> });
    expect(await part.screen.findByText("No tracks yet")).toBeVisible();
  });

  it("says that nothing fits the words", async () => {
    const part = show({}, "/part?q=oak");
    expect(await part.screen.findByText("Nothing fits")).toBeVisible();
  });

  it("offers more, once, and says that it is on its way", async () => {
    const onMore = vi.fn();
    const part = show({ hasMore: true, onMore, isLoadingMore: false });
    await rowOf(part, "Ash");
    onMore.mockClear();
    await part.user.click(part.screen.getByRole("button", { name: "Load more" }));
    expect(onMore).toHaveBeenCalledOnce();
  });

  it("tells how many there are in all where the desk counted", async () => {
    const part = show({ total: 12_345, hasMore: true, onMore: () => undefined, isLoadingMore: true });
    expect(await part.screen.findByText("4 of 12,345", { exact: false })).toBeInTheDocument();
    expect(part.screen.getByText("Loading more…")).toBeVisible();
  });
});
