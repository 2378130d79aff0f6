import { write } from "@testing/console";
import { answer, network, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import type { Column } from "./column";
import { DataTable } from "./DataTable";
import { useTableState } from "./useTableState";

const COLUMNS: readonly Column<{ ref: string }>[] = [
  { id: "ref", header: "Reference", text: (row) => row.ref },
  { id: "more", header: "More", field: null, text: () => "more" },
];
const ROWS = [{ ref: "A-1" }, { ref: "A-2" }];

function Part() {
  const state = useTableState(["state"]);
  return (
    <DataTable
      label="Things"
      rows={ROWS}
      columns={COLUMNS}
      rowId={(row) => row.ref}
      state={state}
      list="leads"
      exportAs={{ list: "leads", filters: state.filters }}
    />
  );
}

const VIEW = {
  id: 1,
  room: "leads",
  name: "Open and strong",
  query: "state=open",
  columns: ["ref"],
  shared: false,
  owner: "u-1",
  is_mine: true,
  version: 3,
  changed_at: "2026-11-29T00:00:00Z",
};

async function openViews(views: object[] = [VIEW], address?: string) {
  answer("get", "/api/views", views as never);
  const part = showPart(Part, address);
  await part.user.click(await part.screen.findByRole("button", { name: "Views" }));
  return part;
}

describe("saved views", () => {
  it("apply what was saved: filters and columns", async () => {
    const part = await openViews();
    await part.user.click(await part.screen.findByRole("button", { name: "Open and strong" }));
    await vi.waitFor(() => expect(part.router.state.location.search).toEqual({ state: "open", hide: "more" }));
    expect(await part.screen.findByRole("button", { name: "View: Open and strong" })).toBeInTheDocument();
    expect(part.screen.queryByRole("columnheader", { name: /More/ })).toBeNull();
  });

  it("keep the present search under a name, and not twice under the same", async () => {
    const asked = answer("post", "/api/views", VIEW);
    const part = await openViews([VIEW], "/part?state=open&q=a");
    const name = await part.screen.findByRole("textbox", { name: "Save this search as" });
    await part.screen.findByRole("button", { name: "Open and strong" });
    await write(part.user, name, "Open and strong");
    expect(part.screen.getByText(/You have a view of this name/)).toBeVisible();
    await part.user.type(name, " too");
    await part.user.click(part.screen.getByRole("checkbox", { name: "Share with everybody" }));
    await part.user.click(part.screen.getByRole("button", { name: "Save" }));
    expect(await part.screen.findByText(/was saved/)).toBeVisible();
    expect(asked[0]?.body).toEqual({
      room: "leads",
      name: "Open and strong too",
      query: "q=a&state=open",
      columns: [],
      shared: true,
    });
  });

  it("are renamed and shared on the version that was shown", async () => {
    const asked = answer("patch", "/api/views/1", VIEW);
    const part = await openViews();
    await part.user.click(await part.screen.findByRole("button", { name: "Change Open and strong" }));
    await part.user.click(await part.screen.findByRole("menuitem", { name: "Share with everybody" }));
    await vi.waitFor(() => expect(asked[0]?.body).toEqual({ shared: true }));
    expect(asked[0]?.headers.get("If-Match")).toBe('"3"');
    await part.user.click(part.screen.getByRole("button", { name: "Change Open and strong" }));
    await part.user.click(await part.screen.findByRole("menuitem", { name: "Rename" }));
    const name = await part.screen.findByRole("textbox", { name: "New name of Open and strong" });
    await part.user.clear(name);
    await part.user.type(name, "Strong{Enter}");
    await vi.waitFor(() => expect(asked[1]?.body).toEqual({ name: "Strong" }));
  });

  it("are deleted, and brought back by undo", async () => {
    const deleted = answer("delete", "/api/views/1", VIEW);
    const saved = answer("post", "/api/views", VIEW);
    const part = await openViews();
    await part.user.click(await part.screen.findByRole("button", { name: "Change Open and strong" }));
    await part.user.click(await part.screen.findByRole("menuitem", { name: "Delete" }));
    await part.user.click(await part.screen.findByRole("button", { name: "Undo" }));
    expect(deleted).toHaveLength(1);
    await vi.waitFor(() => expect(saved[0]?.body).toMatchObject({ name: "Open and strong", query: "state=open" }));
  });

  it("of others can be applied and not changed", async () => {
    const part = await openViews([{ ...VIEW, is_mine: false, owner: "u-2", shared: true }]);
    const shared = await part.screen.findByRole("region", { name: "Shared by others" });
    await vi.waitFor(() => expect(shared).toHaveTextContent("ben"));
    expect(part.screen.queryByRole("button", { name: /Change/ })).toBeNull();
  });

  it("say what to do where the desk refuses, and teach where there are none", async () => {
    refuse("get", "/api/views", 403, "role");
    const part = showPart(Part);
    await part.user.click(await part.screen.findByRole("button", { name: "Views" }));
    expect(await part.screen.findByRole("alert")).toHaveTextContent("Do it otherwise.");
  });
});

describe("the export of a list", () => {
  it("asks for the shown columns and filters, and says that the ledger knows", async () => {
    const asked: unknown[] = [];
    network.use(
      http.post("*/api/exports", async ({ request }) => {
        asked.push(await request.json());
        return new HttpResponse("ref\nA-1\n", { headers: { "content-type": "text/csv" } });
      }),
    );
    URL.createObjectURL = () => "blob:csv";
    URL.revokeObjectURL = () => undefined;
    const press = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    const part = showPart(Part, "/part?state=open&hide=none");
    await part.user.click(await part.screen.findByRole("button", { name: "Export" }));
    expect(await part.screen.findByText(/The ledger says that you took it/)).toBeVisible();
    expect(asked).toEqual([{ list: "leads", filters: { state: "open" }, columns: ["ref"] }]);
    expect(press).toHaveBeenCalledOnce();
  });

  it("says why where the desk refuses", async () => {
    refuse("post", "/api/exports", 403, "role");
    const part = showPart(Part);
    await part.user.click(await part.screen.findByRole("button", { name: "Export" }));
    expect(await part.screen.findByText(/Do it otherwise/)).toBeVisible();
  });
});
