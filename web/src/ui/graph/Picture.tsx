/** The picture of a graph; loaded when the first one is shown. */
import { useComputedColorScheme } from "@mantine/core";
import { type RefObject, useCallback, useMemo, useRef } from "react";
import Sigma from "sigma";
import { graphOf, settingsOf } from "./drawing";
import styles from "./GraphView.module.css";
import { AT_ONCE, type Plan, type Positions, settledOf } from "./layout";
import type { GraphData, GraphEdge } from "./shape";

export type PictureHandle = {
  /** Light an entity and what it is linked with, and bring it into sight. */
  show: (entity: string | undefined) => void;
  zoom: (by: "in" | "out" | "all") => void;
};

type PictureProps = {
  data: GraphData;
  chosen: string | undefined;
  handle: RefObject<PictureHandle | null>;
  onChoose: (entity: string | undefined) => void;
  onOpen: (entity: string) => void;
  /** The edge or the entity under the pointer. */
  onPoint: (at: GraphEdge | string | undefined) => void;
};

export function Picture(props: PictureProps) {
  const scheme = useComputedColorScheme("light");
  const words = JSON.stringify([props.data.nodes, props.data.edges]);
  const drawn = useMemo(() => {
    const [nodes, edges] = JSON.parse(words) as [GraphData["nodes"], GraphData["edges"]];
    return { scheme, data: { nodes, edges, set_aside: [], is_cut: false, empty: [] } satisfies GraphData };
  }, [words, scheme]);
  const latest = useRef(props);
  latest.current = props;
  const draw = useCallback(
    (element: HTMLDivElement | null) => (element ? begin(element, drawn.data, () => latest.current) : undefined),
    [drawn],
  );
  return <div className={styles.picture} ref={draw} aria-hidden="true" />;
}

/** Draw into an element until told to stop. */
function begin(element: HTMLElement, data: GraphData, props: () => PictureProps): () => void {
  const graph = graphOf(data);
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let lit = props().chosen;
  let pointed: string | undefined;
  const sigma = new Sigma(
    graph,
    element,
    settingsOf(graph, () => pointed ?? lit),
  );
  const renew = () => sigma.refresh({ skipIndexation: true });
  const place = (positions: Positions) => {
    const index = new Map(data.nodes.map((node, at) => [node.entity, at]));
    graph.updateEachNodeAttributes((node, held) => {
      const at = (index.get(node) ?? 0) * 2;
      return { ...held, x: positions[at], y: positions[at + 1] };
    });
  };
  const stop = layOut(data, isStill, place);
  const point = (node: string | undefined) => {
    pointed = node;
    props().onPoint(node);
    renew();
  };
  sigma.on("enterNode", ({ node }) => point(node));
  sigma.on("leaveNode", () => point(undefined));
  sigma.on("enterEdge", ({ edge }) => props().onPoint(data.edges[Number(edge)]));
  sigma.on("leaveEdge", () => props().onPoint(undefined));
  sigma.on("clickNode", ({ node }) => props().onChoose(node));
  sigma.on("clickStage", () => props().onChoose(undefined));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    props().onOpen(node);
  });
  const camera = sigma.getCamera();
  const duration = isStill ? 0 : 200;
  props().handle.current = {
    show: (entity) => {
      lit = entity;
      renew();
      const at = entity && sigma.getNodeDisplayData(entity);
      if (at) camera.animate({ x: at.x, y: at.y }, { duration });
    },
    zoom: (by) => {
      if (by === "all") camera.animatedReset({ duration });
      else if (by === "in") camera.animatedZoom({ duration, factor: 1.5 });
      else camera.animatedUnzoom({ duration, factor: 1.5 });
    },
  };
  return () => {
    props().handle.current = null;
    stop();
    sigma.kill();
  };
}

/** Settle the nodes: at once where nothing may move and there are few, else beside the page. */
function layOut(data: GraphData, isStill: boolean, place: (positions: Positions) => void): () => void {
  const index = new Map(data.nodes.map((node, at) => [node.entity, at]));
  const plan: Plan = {
    count: data.nodes.length,
    edges: data.edges.flatMap((edge) => {
      const [source, target] = [index.get(edge.source), index.get(edge.target)];
      return source === undefined || target === undefined
        ? []
        : [[source, target, 0.2 + (edge.weight ?? 0.5)] as const];
    }),
  };
  if (isStill && plan.count < AT_ONCE) {
    place(settledOf(plan));
    return () => undefined;
  }
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data: positions }: MessageEvent<Positions>) => place(positions);
  worker.postMessage({ plan, isSettledOnly: isStill });
  return () => worker.terminate();
}
