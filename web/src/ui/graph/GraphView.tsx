/** Who is linked with whom and why: a picture with a list beside it, or every link as a sentence. */
import { Button, Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { entityAddress } from "@/lib/addresses";
import { Empty } from "../Empty";
import { Loading } from "../Loading";
import { EdgeList } from "./EdgeList";
import styles from "./GraphView.module.css";
import { NodeList } from "./NodeList";
import type { PictureHandle } from "./Picture";
import { countText, edgesByNode, type GraphData, type GraphEdge, letterOf, sentenceOf } from "./shape";
import { hasWebGl } from "./webgl";

const Picture = lazy(() => import("./Picture").then((module) => ({ default: module.Picture })));

type GraphViewProps = {
  data: GraphData;
  /** What the graph is about, for readers: "Links of LEAD-3". */
  label: string;
  /** Opens an entity; without it, its dossier. */
  onOpen?: (entity: string) => void;
};

const WHYS = 4;

export function GraphView({ data, label, onOpen }: GraphViewProps) {
  const navigate = useNavigate();
  const [isList, setList] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [pointed, setPointed] = useState<GraphEdge | string>();
  const handle = useRef<PictureHandle>(null);
  const isDrawn = hasWebGl();
  const edgesOf = useMemo(() => edgesByNode(data.edges), [data.edges]);
  const open = onOpen ?? ((entity: string) => navigate({ to: entityAddress(entity) }));
  const choose = (entity: string | undefined) => {
    setChosen(entity);
    handle.current?.show(entity);
  };
  if (data.nodes.length === 0)
    return (
      <Empty title="Nothing is linked">
        <Notes data={data} />
      </Empty>
    );
  return (
    <section className={styles.graph} aria-label={label}>
      <header className={styles.head}>
        <p className={styles.soft}>
          {countText(data)}
          {data.is_cut && "; there is more than is shown"}
        </p>
        <Kinds data={data} />
        {isDrawn && (
          <Group gap="xs">
            {!isList && <ZoomButtons onZoom={(by) => handle.current?.zoom(by)} />}
            <Button size="compact-sm" variant="default" aria-pressed={isList} onClick={() => setList(!isList)}>
              Show as list
            </Button>
          </Group>
        )}
      </header>
      {!isDrawn && (
        <p className={styles.notice}>This browser cannot draw the graph. Every link stands below as a sentence.</p>
      )}
      {isDrawn && !isList ? (
        <>
          <div className={styles.columns}>
            <Suspense fallback={<Loading label="Drawing the graph" />}>
              <Picture
                data={data}
                chosen={chosen}
                handle={handle}
                onChoose={choose}
                onOpen={open}
                onPoint={setPointed}
              />
            </Suspense>
            <NodeList
              nodes={data.nodes}
              links={(entity) => edgesOf.get(entity)?.length ?? 0}
              chosen={chosen}
              onChoose={choose}
              onOpen={open}
            />
          </div>
          <Why at={pointed ?? chosen} edgesOf={edgesOf} />
        </>
      ) : (
        <EdgeList edges={data.edges} label={`${label}, as sentences`} />
      )}
      <Notes data={data} />
    </section>
  );
}

function ZoomButtons({ onZoom }: { onZoom: PictureHandle["zoom"] }) {
  return (
    <Button.Group>
      <Button size="compact-sm" variant="default" aria-label="Zoom in" onClick={() => onZoom("in")}>
        +
      </Button>
      <Button size="compact-sm" variant="default" aria-label="Zoom out" onClick={() => onZoom("out")}>
        −
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onZoom("all")}>
        Fit
      </Button>
    </Button.Group>
  );
}

/** Which letter is which kind. */
function Kinds({ data }: { data: GraphData }) {
  const kinds = [...new Set(data.nodes.map((node) => node.kind))];
  return (
    <ul className={styles.kinds} aria-label="Kinds">
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={styles.letter} data-kind={kind} aria-hidden="true">
            {letterOf(kind)}
          </span>
          {kind}
        </li>
      ))}
    </ul>
  );
}

type WhyProps = { at: GraphEdge | string | undefined; edgesOf: ReadonlyMap<string, readonly GraphEdge[]> };

/** Why what is pointed at is linked, in sentences. */
function Why({ at, edgesOf }: WhyProps) {
  const edges = typeof at === "string" ? (edgesOf.get(at) ?? []) : at ? [at] : [];
  const more = edges.length - WHYS;
  return (
    <div className={styles.why} role="status">
      {!at && <p className={styles.soft}>Point at a link, or choose an entity, to read why they are linked.</p>}
      {at && edges.length === 0 && <p>{String(at)} is linked with nothing here.</p>}
      {edges.slice(0, WHYS).map((edge) => (
        <p key={JSON.stringify(edge)}>{sentenceOf(edge)}</p>
      ))}
      {more > 0 && <p className={styles.soft}>and {more.toLocaleString("en")} more; the list has all of them</p>}
    </div>
  );
}

/** What is not in the picture, and why. */
function Notes({ data }: { data: GraphData }) {
  if (data.set_aside.length + data.empty.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="What the graph leaves out">
      {data.set_aside.map((said) => (
        <li key={said}>Set aside: {said}</li>
      ))}
      {data.empty.map((said) => (
        <li key={said}>{said}</li>
      ))}
    </ul>
  );
}
