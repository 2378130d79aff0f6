/** The graph as sigma draws it: sizes, colours from the tokens, letters, rings, and what is lit. */
import Graph from "graphology";
import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import { rgb, token } from "../chart/colours";
import { startOf } from "./layout";
import { type GraphData, letterOf, nameOf, tokenOf } from "./shape";

/** Up to how many nodes each has its name beside it; of more only the lit ones. */
const NAMED = 60;

/** A ring for what a person found an entity to be; a broken one for those to whom it was done. */
function ringOf(role: string | null | undefined): "whole" | "dashed" | undefined {
  if (!role || role === "unknown") return undefined;
  return role === "target" || role === "bystander" ? "dashed" : "whole";
}

/** The graph with its first positions; edges keep the place they have in the data. */
export function graphOf(data: GraphData): Graph {
  const graph = new Graph({ multi: true, type: "undirected" });
  const start = startOf(data.nodes.length);
  data.nodes.forEach((node, place) => {
    graph.mergeNode(node.entity, {
      x: start[place * 2],
      y: start[place * 2 + 1],
      size: 8 + Math.min(6, Math.log2(1 + (node.shared_by ?? 0))),
      color: rgb(token(tokenOf(node.kind))),
      // The letter tells the kind already.
      label: nameOf(node).slice(node.kind.length + 1),
      letter: letterOf(node.kind),
      ring: ringOf(node.role),
      isHub: Boolean(node.is_hub),
      isNamed: data.nodes.length <= NAMED,
      forceLabel: true,
    });
  });
  data.edges.forEach((edge, place) => {
    if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target)) return;
    graph.addEdgeWithKey(String(place), edge.source, edge.target, { size: 1.2 + 1.8 * Math.min(1, edge.weight ?? 0) });
  });
  return graph;
}

type Drawn = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color"> & Record<string, unknown>;

export function settingsOf(graph: Graph, lit: () => string | undefined): Partial<Settings> {
  const colours = {
    text: token("text"),
    ink: token("surface"),
    raised: token("raised"),
    line: rgb(token("line-strong")),
    quiet: rgb(token("line")),
    accent: rgb(token("accent")),
  };
  const font = token("font") || "sans-serif";
  const isNear = (node: string, at: string) => node === at || graph.areNeighbors(node, at);
  const letter = (pen: CanvasRenderingContext2D, node: Drawn) => {
    if (node.ring || node.isHub) {
      const reach = node.size + 3;
      pen.strokeStyle = colours.text;
      pen.lineWidth = 1.5;
      pen.setLineDash(node.ring === "dashed" ? [3, 3] : []);
      pen.beginPath();
      if (node.isHub) pen.rect(node.x - reach, node.y - reach, reach * 2, reach * 2);
      else pen.arc(node.x, node.y, reach, 0, Math.PI * 2);
      pen.stroke();
      pen.setLineDash([]);
    }
    pen.fillStyle = colours.ink;
    pen.font = `700 ${Math.round(node.size * 1.15)}px ${font}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(String(node.letter ?? ""), node.x, node.y + 0.5);
  };
  const name = (pen: CanvasRenderingContext2D, node: Drawn) => {
    pen.fillStyle = colours.text;
    pen.font = `500 11px ${font}`;
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    // A rim in the colour of the page keeps words apart from the lines below them.
    pen.strokeStyle = colours.ink;
    pen.lineWidth = 3;
    pen.strokeText(node.label ?? "", node.x + node.size + 6, node.y);
    pen.fillText(node.label ?? "", node.x + node.size + 6, node.y);
  };
  return {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    labelRenderedSizeThreshold: 0,
    stagePadding: 36,
    minCameraRatio: 0.08,
    maxCameraRatio: 3,
    zIndex: true,
    defaultEdgeColor: colours.line,
    nodeReducer: (node, data) => {
      const at = lit();
      if (!at) return data;
      return isNear(node, at)
        ? { ...data, isNamed: true, zIndex: 1 }
        : { ...data, color: colours.quiet, isNamed: false };
    },
    edgeReducer: (edge, data) => {
      const at = lit();
      if (!at) return { ...data, color: colours.line };
      return graph.hasExtremity(edge, at)
        ? { ...data, color: colours.accent, zIndex: 1 }
        : { ...data, color: colours.quiet };
    },
    defaultDrawNodeLabel: (pen, data) => {
      const node = data as Drawn;
      letter(pen, node);
      if (node.isNamed) name(pen, node);
    },
    defaultDrawNodeHover: (pen, data) => {
      const node = data as Drawn;
      pen.font = `500 11px ${font}`;
      const width = pen.measureText(node.label ?? "").width;
      pen.fillStyle = colours.raised;
      pen.strokeStyle = colours.text;
      pen.lineWidth = 1;
      pen.beginPath();
      pen.roundRect(node.x + node.size + 2, node.y - 9, width + 8, 18, 4);
      pen.fill();
      pen.stroke();
      pen.beginPath();
      pen.arc(node.x, node.y, node.size + 2, 0, Math.PI * 2);
      pen.stroke();
      letter(pen, node);
      name(pen, node);
    },
  };
}
