import { describe, expect, it, vi } from "vitest";
import { graphOf, settingsOf } from "./drawing";
import type { GraphData } from "./shape";

vi.mock("../chart/colours", () => ({ token: (name: string) => name, rgb: (colour: string) => `rgb of ${colour}` }));

const DATA: GraphData = {
  nodes: [
    { entity: "account:a", kind: "account", role: "operator" },
    { entity: "account:b", kind: "account", role: "target" },
    { entity: "device:d", kind: "device", role: "unknown", is_hub: true, shared_by: 4_000 },
    { entity: "odd:x", kind: "odd" },
  ],
  edges: [
    { source: "account:a", target: "device:d", why: "used it", weight: 7 },
    { source: "account:a", target: "account:gone", why: "one of them is not shown" },
    { source: "account:a", target: "device:d", why: "paid on it" },
  ],
  set_aside: [],
  is_cut: false,
  empty: [],
};

describe("the graph that is drawn", () => {
  const graph = graphOf(DATA);

  it("tells by a ring who acted and to whom it was done, and nothing of who is unknown", () => {
    const rings = graph.mapNodes((_, { ring }) => ring as string | undefined);
    expect(rings).toEqual(["whole", "dashed", undefined, undefined]);
  });

  it("says beside a node what its letter does not", () => {
    expect(graph.mapNodes((_, { label }) => label)).toEqual(["a (operator)", "b (target)", "d (hub)", "x"]);
    expect(graph.mapNodes((_, { letter }) => letter)).toEqual(["A", "A", "D", "O"]);
  });

  it("bounds sizes: many sharers and heavy links stay legible", () => {
    expect(graph.getNodeAttribute("device:d", "size")).toBe(14);
    expect(graph.getNodeAttribute("account:a", "size")).toBe(8);
    expect(graph.getEdgeAttribute("0", "size")).toBeCloseTo(3);
    expect(graph.getEdgeAttribute("2", "size")).toBeCloseTo(1.2);
  });

  it("leaves out a link to nobody, and keeps the places of the others", () => {
    expect(graph.edges()).toEqual(["0", "2"]);
  });

  it("names each of few nodes, and of many none by itself", () => {
    const many = Array.from({ length: 61 }, (_, place) => ({ entity: `ip:${place}`, kind: "ip" }));
    expect(graph.getNodeAttribute("odd:x", "isNamed")).toBe(true);
    expect(graphOf({ ...DATA, nodes: many, edges: [] }).getNodeAttribute("ip:0", "isNamed")).toBe(false);
  });
});

describe("what is lit", () => {
  const graph = graphOf(DATA);
  const shown = (lit: string | undefined) => {
    const settings = settingsOf(graph, () => lit);
    return {
      node: (name: string) => settings.nodeReducer?.(name, graph.getNodeAttributes(name)),
      edge: (name: string) => settings.edgeReducer?.(name, graph.getEdgeAttributes(name)),
    };
  };

  it("is everything as it is while nothing is chosen", () => {
    expect(shown(undefined).node("account:b")).toMatchObject({ color: "rgb of accent", isNamed: true });
    expect(shown(undefined).edge("0")).toMatchObject({ color: "rgb of line-strong" });
  });

  it("is the chosen one with its neighbours and their links; the rest is quiet and unnamed", () => {
    const { node, edge } = shown("device:d");
    expect(node("device:d")).toMatchObject({ color: "rgb of warn", isNamed: true, zIndex: 1 });
    expect(node("account:a")).toMatchObject({ color: "rgb of accent", isNamed: true });
    expect(node("account:b")).toMatchObject({ color: "rgb of line", isNamed: false });
    expect(edge("0")).toMatchObject({ color: "rgb of accent" });
    expect(shown("account:b").edge("0")).toMatchObject({ color: "rgb of line" });
  });
});
