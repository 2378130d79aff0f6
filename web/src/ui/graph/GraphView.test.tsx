import { showPart } from "@testing/part";
import { within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { GraphView } from "./GraphView";
import { layoutOf, type Plan, settledOf, startOf } from "./layout";
import { countText, edgesByNode, type GraphData, letterOf, nameOf } from "./shape";

const DATA: GraphData = {
  nodes: [
    { entity: "account:a", kind: "account", role: "operator" },
    { entity: "account:b", kind: "account", role: "unknown" },
    { entity: "device:d", kind: "device", shared_by: 2, is_hub: true },
  ],
  edges: [
    { source: "account:a", target: "device:d", why: "used on 3 days", weight: 0.2 },
    { source: "account:b", target: "device:d", why: "used on 9 days", weight: 0.9 },
  ],
  set_aside: ["ip:1 is a carrier's gate"],
  is_cut: true,
  empty: ["Sign-ins end on 27 November."],
};

const handle = vi.hoisted(() => ({ show: vi.fn(), zoom: vi.fn() }));
vi.mock("./Picture", () => ({
  Picture: (props: {
    handle: { current: unknown };
    onPoint: (at: object) => void;
    onChoose: (entity: string) => void;
    data: GraphData;
  }) => {
    props.handle.current = handle;
    return (
      <>
        <button type="button" onClick={() => props.onPoint(props.data.edges[0] ?? {})}>
          point at a link
        </button>
        <button type="button" onClick={() => props.onChoose("device:d")}>
          press a node
        </button>
      </>
    );
  },
}));
vi.mock("./webgl", () => ({ hasWebGl: () => typeof WebGL2RenderingContext !== "undefined" }));

function showDrawn(onOpen?: (entity: string) => void) {
  vi.stubGlobal("WebGL2RenderingContext", class {});
  return showPart(() => <GraphView data={DATA} label="Links of CASE-1" onOpen={onOpen} />);
}

describe("a link graph where nothing can be drawn", () => {
  it("says so, and tells every link as a sentence with what was left out", async () => {
    vi.unstubAllGlobals();
    const { screen } = showPart(() => <GraphView data={DATA} label="Links of CASE-1" />);
    expect(await screen.findByText(/This browser cannot draw the graph/)).toBeVisible();
    const list = screen.getByRole("list", { name: "Links of CASE-1, as sentences" });
    expect(within(list).getAllByRole("listitem")[0]).toHaveTextContent("used on 3 days");
    expect(screen.getByText("3 entities, 2 links; there is more than is shown")).toBeVisible();
    expect(screen.getByText("Set aside: ip:1 is a carrier's gate")).toBeVisible();
  });

  it("says why nothing is linked", async () => {
    const nothing = { ...DATA, nodes: [], edges: [] };
    const { screen } = showPart(() => <GraphView data={nothing} label="Links" />);
    expect(await screen.findByText("Nothing is linked")).toBeVisible();
    expect(screen.getByText("Sign-ins end on 27 November.")).toBeVisible();
  });
});

describe("a link graph that is drawn", () => {
  it("is walked by arrows, tells why each is linked, and opens by Enter", async () => {
    const onOpen = vi.fn();
    const { screen, user } = showDrawn(onOpen);
    const field = await screen.findByRole("combobox", { name: "Find an entity in the graph" });
    await user.type(field, "{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(screen.getByRole("option", { selected: true })).toHaveTextContent("account:b");
    expect(handle.show).toHaveBeenLastCalledWith("account:b");
    expect(screen.getByRole("status")).toHaveTextContent("account:b and device:d: used on 9 days");
    await user.keyboard("{Enter}");
    expect(onOpen).toHaveBeenCalledExactlyOnceWith("account:b");
  });

  it("finds an entity by words", async () => {
    const { screen, user } = showDrawn();
    await user.type(await screen.findByRole("combobox"), "hub");
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await user.click(screen.getByRole("option"));
    expect(handle.show).toHaveBeenLastCalledWith("device:d");
    await user.type(screen.getByRole("combobox"), "zzz");
    expect(screen.getByText("No entity fits.")).toBeVisible();
  });

  it("tells why for the link under the pointer, and for a node that is pressed", async () => {
    const { screen, user } = showDrawn();
    await user.click(await screen.findByRole("button", { name: "press a node" }));
    expect(screen.getByRole("status")).toHaveTextContent("used on 9 days");
    await user.click(screen.getByRole("button", { name: "point at a link" }));
    expect(screen.getByRole("status")).toHaveTextContent(/^account:a and device:d: used on 3 days$/);
  });

  it("opens the dossier of an entity where nobody else takes it", async () => {
    const { screen, user, router } = showDrawn();
    await user.dblClick(await screen.findByRole("option", { name: /account:a/ }));
    await vi.waitFor(() => expect(router.state.location.pathname).toBe("/entities/account/a"));
  });

  it("zooms by buttons, and can be shown as a list", async () => {
    const { screen, user } = showDrawn();
    await user.click(await screen.findByRole("button", { name: "Zoom in" }));
    await user.click(screen.getByRole("button", { name: "Fit" }));
    expect(handle.zoom.mock.calls).toEqual([["in"], ["all"]]);
    await user.click(screen.getByRole("button", { name: "Show as list" }));
    expect(screen.getByRole("list", { name: /as sentences/ })).toBeInTheDocument();
    expect(screen.queryByRole("listbox")).toBeNull();
  });
});

describe("the words of a graph", () => {
  it("give each kind a letter and each role a word", () => {
    expect(["account", "payee", "zebra"].map(letterOf)).toEqual(["A", "Y", "Z"]);
    expect(DATA.nodes.map(nameOf)).toEqual(["account:a (operator)", "account:b", "device:d (hub)"]);
    expect(countText({ ...DATA, nodes: DATA.nodes.slice(0, 1) })).toBe("1 entity, 2 links");
  });

  it("tell the rarest link first", () => {
    expect(
      edgesByNode(DATA.edges)
        .get("device:d")
        ?.map((edge) => edge.why),
    ).toEqual(["used on 9 days", "used on 3 days"]);
  });
});

describe("the layout of a graph", () => {
  const PLAN: Plan = {
    count: 4,
    edges: [
      [0, 1, 1],
      [2, 3, 1],
    ],
  };
  const apart = (at: Float32Array, one: number, other: number) =>
    Math.hypot((at[one * 2] ?? 0) - (at[other * 2] ?? 0), (at[one * 2 + 1] ?? 0) - (at[other * 2 + 1] ?? 0));

  it("begins the same way each time, with no two nodes at one place", () => {
    expect(startOf(9)).toEqual(startOf(9));
    expect(apart(startOf(2), 0, 1)).toBeGreaterThan(1);
  });

  it("is the same for the same graph, and brings together what is linked", () => {
    const settled = settledOf(PLAN);
    expect(settledOf(PLAN)).toEqual(settled);
    expect(apart(settled, 0, 1)).toBeLessThan(apart(settled, 0, 2));
  });

  it("keeps a lone node where it is", () => {
    expect(layoutOf({ count: 1, edges: [] }).step(5)).toEqual(startOf(1));
  });
});
