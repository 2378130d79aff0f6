/** Invented data for the gallery: the same every time, and nobody's. */
import type { HistoryLine } from "@/api/history";
import type { Job } from "@/api/jobs";
import type { ChartPlan } from "@/ui/chart/plan";
import type { GraphData, GraphEdge, GraphNode } from "@/ui/graph/shape";

export type Play = { ref: string; account: string; track: string; market: string; plays: number; share: number };

/** Numbers from 0 to 1 that look like chance and are none. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const MARKETS = ["JP", "SG", "KR", "TW", "ID", "TH", "AU"];

/** As many rows as a long list holds. */
export function inventedPlays(count: number): readonly Play[] {
  const next = chance(7);
  return Array.from({ length: count }, (_, place) => {
    const share = next();
    return {
      ref: `PLAY-${place + 1}`,
      account: `account:listener-${Math.floor(next() * 40_000)}`,
      track: `Track number ${Math.floor(next() * 9_000)} of the album “Quiet ${Math.floor(next() * 500)}”`,
      market: MARKETS[Math.floor(next() * MARKETS.length)] ?? "JP",
      plays: Math.floor(next() ** 4 * 5_000),
      share,
    };
  });
}

const DAY = 86_400_000;
const days = (count: number) =>
  Array.from({ length: count }, (_, place) => new Date(Date.UTC(2026, 9, 12) + place * DAY).toISOString());

function steady(count: number, seed: number, level: number): number[] {
  const next = chance(seed);
  return Array.from({ length: count }, (_, place) =>
    Math.round(level * (0.8 + 0.4 * next()) * (place > count * 0.7 ? 2.1 : 1)),
  );
}

const reports = steady(49, 3, 60);

export const REPORTS: ChartPlan = {
  title: "Reports of artificial streaming doubled in the middle of November",
  n: `n = ${reports.reduce((sum, count) => sum + count, 0).toLocaleString("en")} reports`,
  x: { label: "Day", kind: "time", values: days(49) },
  y: { label: "Reports", unit: "a day", format: "count" },
  series: [
    {
      id: "seen",
      label: "Reports",
      values: reports,
      lower: reports.map((count) => Math.max(0, count - 2 * Math.sqrt(count))),
      upper: reports.map((count) => count + 2 * Math.sqrt(count)),
      interval: "95 % interval",
    },
    { id: "before", label: "The year before", values: steady(49, 5, 40).map((count) => Math.min(count, 60)) },
  ],
};

export const PRECISION: ChartPlan = {
  title: "Two of five detectors are surely above the bar of 80 %",
  n: "n = 611 labelled leads",
  x: {
    label: "Detector",
    kind: "name",
    values: ["co_action", "repeat_target", "night_streams", "abusive_reporting", "one_card"],
  },
  y: { label: "Precision", unit: "share of labelled leads", format: "percent", min: 0, max: 1 },
  series: [
    {
      id: "precision",
      label: "Precision",
      shape: "bars",
      values: [0.94, 0.88, 0.82, 0.71, 0.5],
      lower: [0.89, 0.82, 0.7, 0.6, 0.2],
      upper: [0.97, 0.93, 0.9, 0.8, 0.8],
      interval: "95 % interval",
    },
    { id: "bar", label: "The bar", values: [0.8, 0.8, 0.8, 0.8, 0.8], tone: "warn" },
  ],
  note: "The detector one_card has ten labels alone.",
};

const next = chance(11);
export const WEEK = Array.from({ length: 7 }, (_, day) =>
  Array.from({ length: 24 }, (_, hour) =>
    Math.round(next() * 12 + (day < 5 && hour > 1 && hour < 6 ? 60 * next() : 0)),
  ),
);
export const COHORT = Array.from({ length: 7 }, () =>
  Array.from({ length: 24 }, (_, hour) => (hour > 6 ? 1.2 : 0.35) / (7 * (17 * 1.2 + 7 * 0.35))),
);

function inventedGraph(): GraphData {
  const draw = chance(19);
  const accounts: GraphNode[] = Array.from({ length: 26 }, (_, place) => ({
    entity: `account:listener-${place + 1}`,
    kind: "account",
    role: place === 0 ? "operator" : place > 23 ? "target" : undefined,
    rows: 3,
  }));
  const links: GraphNode[] = [
    { entity: "device:pixel-77", kind: "device", shared_by: 12 },
    { entity: "device:pixel-78", kind: "device", shared_by: 9 },
    { entity: "payment:card-ab12", kind: "payment", shared_by: 6 },
    { entity: "ip:203.0.113.9", kind: "ip", shared_by: 400, is_hub: true },
    { entity: "creator:quiet-label", kind: "creator", shared_by: 20 },
  ];
  const edges: GraphEdge[] = accounts.flatMap((account, place) =>
    links
      .filter((_, at) => draw() < (at === place % 5 ? 0.95 : 0.12))
      .map((link) => ({
        source: account.entity,
        target: link.entity,
        why: `used on ${1 + Math.floor(draw() * 20)} days in November, shared by ${link.shared_by} accounts`,
        weight: 1 / Math.log2(2 + (link.shared_by ?? 0)),
      })),
  );
  return {
    nodes: [...accounts, ...links],
    edges,
    set_aside: ["ip:198.51.100.1 is a carrier's gate; 41,200 accounts share it, so that it links nobody"],
    is_cut: true,
    empty: ["The dataset of sign-ins ends on 27 November."],
  };
}

export const GRAPH = inventedGraph();

const JOB: Job = {
  ref: "JOB-1",
  kind: "collect",
  subject: "CASE-1",
  by: "demo-analyst",
  at: "2026-11-29T01:00:00Z",
  started_at: "2026-11-29T01:00:04Z",
  ended_at: null,
  state: "running",
  progress: 0.42,
  doing: "reading 5 of 12 files",
  attempt: 1,
  form: {},
  result: null,
  problem: null,
  file: null,
  schedule: null,
  slot: null,
};

export const JOBS: readonly Job[] = [
  JOB,
  { ...JOB, ref: "JOB-2", state: "queued", progress: 0, started_at: null, doing: "" },
  { ...JOB, ref: "JOB-3", state: "done", progress: 1, ended_at: "2026-11-29T01:02:10Z", attempt: 2 },
  {
    ...JOB,
    ref: "JOB-4",
    state: "failed",
    ended_at: "2026-11-29T01:00:40Z",
    problem: { title: "A file is broken", detail: "Row 9 has no time.", fix: "Mend the file and load it again." },
  },
];

export const LEDGER: readonly HistoryLine[] = [
  {
    at: "2026-11-29T02:10:00Z",
    by: "demo-reviewer",
    verb: "decision.approved",
    reason: "Seen all four citations.",
    details: null,
  },
  {
    at: "2026-11-29T01:40:00Z",
    by: "demo-analyst",
    verb: "decision.proposed",
    reason: "",
    details: { measure: "neutralise", strikes: 1 },
  },
];
