/** Where the nodes of a graph lie: the same graph always begins the same way and is moved a bounded number of times. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

/** What is laid out, small enough to be posted to a worker: edges are pairs of places in the list of nodes. */
export type Plan = { count: number; edges: ReadonlyArray<readonly [number, number, number]> };
/** x and y of each node, one after the other. */
export type Positions = Float32Array;

export const ITERATIONS = 360;
export const SLICE = 24;
/** Up to how many nodes the whole is laid out at once where nothing may move. */
export const AT_ONCE = 300;

const TURN = Math.PI * (3 - Math.sqrt(5));

/** A spiral like that of a sunflower: no two places are the same, and chance has no part in it. */
export function startOf(count: number): Positions {
  const positions = new Float32Array(count * 2);
  for (let place = 0; place < count; place += 1) {
    const radius = 10 * Math.sqrt(place + 0.5);
    positions[place * 2] = radius * Math.cos(place * TURN);
    positions[place * 2 + 1] = radius * Math.sin(place * TURN);
  }
  return positions;
}

/** Lays a plan out, some iterations at a time. */
export function layoutOf(plan: Plan): { step: (iterations: number) => Positions } {
  const graph = new Graph({ multi: true });
  const start = startOf(plan.count);
  for (let place = 0; place < plan.count; place += 1)
    graph.addNode(place, { x: start[place * 2], y: start[place * 2 + 1], size: 1 });
  for (const [source, target, weight] of plan.edges) graph.addEdge(source, target, { weight });
  const settings = { ...forceAtlas2.inferSettings(graph), scalingRatio: 12, gravity: 1.2, slowDown: 3 };
  return {
    step: (iterations) => {
      if (plan.count > 1) forceAtlas2.assign(graph, { iterations, settings });
      const positions = new Float32Array(plan.count * 2);
      graph.forEachNode((node, { x, y }) => {
        positions[Number(node) * 2] = x;
        positions[Number(node) * 2 + 1] = y;
      });
      return positions;
    },
  };
}

/** The whole layout at once. */
export function settledOf(plan: Plan): Positions {
  return layoutOf(plan).step(ITERATIONS);
}
