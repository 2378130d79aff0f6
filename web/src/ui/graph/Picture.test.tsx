import { showPart } from "@testing/part";
import type Graph from "graphology";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { graphOf, settingsOf } from "./drawing";
import { Picture, type PictureHandle } from "./Picture";
import type { GraphData } from "./shape";

const DATA: GraphData = {
  nodes: [
    { entity: "account:a", kind: "account", role: "operator" },
    { entity: "account:b", kind: "account", role: "target" },
    { entity: "device:d", kind: "device", is_hub: true, shared_by: 9 },
    { entity: "account:z", kind: "account", role: "unknown" },
  ],
  edges: [
    { source: "account:a", target: "device:d", why: "used on 3 days", weight: 0.9 },
    { source: "account:b", target: "device:d", why: "used on 9 days" },
    { source: "account:b", target: "account:gone", why: "not among the nodes" },
  ],
  set_aside: [],
  is_cut: false,
  empty: [],
};

type Hear = (payload: Record<string, unknown>) => void;
const fake = vi.hoisted(() => ({
  heard: {} as Record<string, Hear>,
  camera: { animate: vi.fn(), animatedReset: vi.fn(), animatedZoom: vi.fn(), animatedUnzoom: vi.fn() },
  refresh: vi.fn(),
  kill: vi.fn(),
  graph: undefined as Graph | undefined,
}));
vi.mock("sigma", () => ({
  default: class {
    constructor(graph: Graph) {
      fake.graph = graph;
    }
    on(event: string, hear: Hear) {
      fake.heard[event] = hear;
    }
    getCamera() {
      return fake.camera;
    }
    getNodeDisplayData() {
      return { x: 0.3, y: 0.7 };
    }
    refresh = fake.refresh;
    kill = fake.kill;
  },
}));

class FakeWorker {
  static last: FakeWorker | undefined;
  onmessage: ((event: { data: Float32Array }) => void) | undefined;
  posted: unknown;
  terminate = vi.fn();
  constructor() {
    FakeWorker.last = this;
  }
  postMessage(posted: unknown) {
    this.posted = posted;
  }
}

const told = { onChoose: vi.fn(), onOpen: vi.fn(), onPoint: vi.fn() };
const handle: { current: PictureHandle | null } = { current: null };

async function showPicture() {
  const part = showPart(() => (
    <>
      <p>Ready</p>
      <Picture data={DATA} chosen={undefined} handle={handle} {...told} />
    </>
  ));
  await part.screen.findByText("Ready");
  return part;
}

beforeEach(() => {
  FakeWorker.last = undefined;
  vi.stubGlobal("Worker", FakeWorker);
  for (const spy of [...Object.values(told), ...Object.values(fake.camera), fake.kill]) spy.mockClear();
});

describe("the picture of a graph", () => {
  it("is laid out beside the page, and follows the positions that come", async () => {
    await showPicture();
    expect(FakeWorker.last?.posted).toMatchObject({ isSettledOnly: false, plan: { count: 4 } });
    FakeWorker.last?.onmessage?.({ data: new Float32Array([1, 2, 3, 4, 5, 6, 7, 8]) });
    expect(fake.graph?.getNodeAttributes("device:d")).toMatchObject({ x: 5, y: 6 });
  });

  it("is settled at once where nothing may move", async () => {
    const media = window.matchMedia;
    window.matchMedia = (query) => Object.assign(media(query), { matches: query.includes("reduced-motion") });
    await showPicture();
    expect(FakeWorker.last).toBeUndefined();
    handle.current?.zoom("all");
    expect(fake.camera.animatedReset).toHaveBeenCalledWith({ duration: 0 });
    window.matchMedia = media;
  });

  it("tells what is under the pointer, pressed and pressed twice", async () => {
    await showPicture();
    fake.heard.enterEdge?.({ edge: "1" });
    expect(told.onPoint).toHaveBeenLastCalledWith(expect.objectContaining({ why: "used on 9 days" }));
    fake.heard.enterNode?.({ node: "account:a" });
    expect(told.onPoint).toHaveBeenLastCalledWith("account:a");
    fake.heard.leaveNode?.({});
    expect(told.onPoint).toHaveBeenLastCalledWith(undefined);
    fake.heard.clickNode?.({ node: "account:b" });
    fake.heard.clickStage?.({});
    expect(told.onChoose.mock.calls).toEqual([["account:b"], [undefined]]);
    fake.heard.doubleClickNode?.({ node: "account:b", preventSigmaDefault: () => undefined });
    expect(told.onOpen).toHaveBeenCalledWith("account:b");
  });

  it("goes to what is chosen, and nearer and farther", async () => {
    await showPicture();
    handle.current?.show("account:b");
    expect(fake.camera.animate).toHaveBeenCalledWith({ x: 0.3, y: 0.7 }, { duration: 200 });
    handle.current?.zoom("in");
    handle.current?.zoom("out");
    expect(fake.camera.animatedZoom).toHaveBeenCalledOnce();
    expect(fake.camera.animatedUnzoom).toHaveBeenCalledOnce();
  });

  it("ends its work where it is left", async () => {
    const { router } = await showPicture();
    const worker = FakeWorker.last;
    await router.navigate({ to: "/elsewhere" });
    await vi.waitFor(() => expect(fake.kill).toHaveBeenCalled());
    expect(worker?.terminate).toHaveBeenCalledOnce();
    expect(handle.current).toBeNull();
  });
});

describe("how a graph is drawn", () => {
  const pen = () => {
    const said: string[] = [];
    const context = new Proxy({} as Record<string, unknown>, {
      get: (held, name: string) =>
        held[name] ??
        ((...given: unknown[]) => {
          said.push(`${name} ${given.filter((one) => typeof one === "string").join("")}`.trim());
          return { width: 40 };
        }),
    });
    return { said, context: context as unknown as CanvasRenderingContext2D };
  };
  const graph = graphOf(DATA);
  const drawn = (entity: string) =>
    ({ ...graph.getNodeAttributes(entity), key: entity, x: 0, y: 0 }) as unknown as Parameters<
      NonNullable<ReturnType<typeof settingsOf>["defaultDrawNodeLabel"]>
    >[1];
  const lit = (at: string | undefined) => settingsOf(graph, () => at);
  const settings = lit(undefined);

  it("leaves out a link whose end is not shown", () => {
    expect([graph.order, graph.size]).toEqual([4, 2]);
  });

  it("marks what a person found by a ring, a hub by a square, and each kind by its letter", () => {
    const marks = (entity: string) => {
      const { said, context } = pen();
      settings.defaultDrawNodeLabel?.(context, drawn(entity), settings as never);
      return said.filter((one) => /^(arc|rect|fillText)/.test(one));
    };
    expect(marks("account:a")).toEqual(["arc", "fillText A", "fillText a (operator)"]);
    expect(marks("device:d")).toEqual(["rect", "fillText D", "fillText d (hub)"]);
    expect(marks("account:z")).toEqual(["fillText A", "fillText z"]);
  });

  it("writes the name of what is under the pointer on a ground of its own", () => {
    const { said, context } = pen();
    settings.defaultDrawNodeHover?.(context, drawn("account:b"), settings as never);
    expect(said).toContain("roundRect");
    expect(said).toContain("fillText b (target)");
  });

  it("lights what is chosen with its neighbours, and quiets the rest", () => {
    const { nodeReducer, edgeReducer } = lit("account:a");
    const node = (entity: string) => nodeReducer?.(entity, graph.getNodeAttributes(entity) as never);
    expect(node("device:d")).toMatchObject({ isNamed: true, zIndex: 1 });
    expect(node("account:b")).toMatchObject({ isNamed: false });
    expect(edgeReducer?.("0", {} as never)).toMatchObject({ zIndex: 1 });
    expect(edgeReducer?.("1", {} as never)).not.toHaveProperty("zIndex");
    expect(settings.nodeReducer?.("account:b", { label: "b" } as never)).toEqual({ label: "b" });
  });
});
