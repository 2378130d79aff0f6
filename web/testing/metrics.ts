/** Figures of escalations as the desk tells them, for tests. */
import type {
  CalendarReplay,
  EscalationMetrics,
  MeasuredShare,
  MetricsGroup,
  Replay,
  StaffedQueue,
  StaffingReplay,
  TimeSpread,
} from "@/api/escalationMetrics";

const HOUR = 3_600;

export function aShare(hits: number, n: number): MeasuredShare {
  return { hits, n, share: n ? hits / n : null, low: n ? 0.4 : 0, high: n ? 0.95 : 1 };
}

const spread = (hits: number, n: number, hours: number): TimeSpread => ({
  reached: aShare(hits, n),
  n: hits,
  median: hits ? hours * HOUR : null,
  p85: hits ? hours * 2 * HOUR : null,
  p95: hits ? hours * 3 * HOUR : null,
  mean: hits ? hours * 1.5 * HOUR : null,
});

export function aGroup(part: Partial<MetricsGroup> = {}): MetricsGroup {
  return {
    key: "all",
    escalations: 10,
    first_touch: spread(10, 10, 1),
    contain: spread(0, 10, 0),
    decide: spread(8, 10, 4),
    respond: spread(5, 10, 8),
    reopened: aShare(1, 10),
    attainment: aShare(9, 12),
    slack: {
      n: 12,
      least: -720,
      p5: -60,
      p25: HOUR,
      median: 2 * HOUR,
      p75: 3 * HOUR,
      p95: 4 * HOUR,
      most: 5 * HOUR,
    },
    ...part,
  };
}

export function someMetrics(part: Partial<EscalationMetrics> = {}): EscalationMetrics {
  return {
    since: "2026-09-01T00:00:00Z",
    until: "2026-11-29T00:00:00Z",
    zone: "UTC",
    by: "all",
    total: aGroup(),
    groups: [aGroup()],
    breaches: [
      { jurisdiction: "IN", duty: "IN-IT-3-1-D", is_legal: true, breached: aShare(2, 6) },
      { jurisdiction: "none", duty: "S2: decision", is_legal: false, breached: aShare(0, 3) },
    ],
    backlog: {
      open: 4,
      oldest: "ESC-2026-000001",
      oldest_since: "2026-11-20T00:00:00Z",
      oldest_age: 9 * 24 * HOUR,
      median_age: 24 * HOUR,
      p90_age: 5 * 24 * HOUR,
    },
    flow: [
      { day: "2026-11-28", arrivals: 3, closures: 1 },
      { day: "2026-11-29", arrivals: 2, closures: 2 },
    ],
    ...part,
  };
}

const NONE = aGroup({ escalations: 0, attainment: aShare(0, 0) });

/** A desk at which nothing has happened. */
export const NO_METRICS = someMetrics({
  total: NONE,
  groups: [],
  breaches: [],
  backlog: { open: 0, oldest: null, oldest_since: null, oldest_age: null, median_age: null, p90_age: null },
  flow: [{ day: "2026-11-29", arrivals: 0, closures: 0 }],
});

export const REPLAY: Replay = {
  since: "2026-07-01T00:00:00Z",
  until: "2026-10-01T00:00:00Z",
  escalations: 120,
  severities: [
    { before: "S1", after: "S1", n: 116 },
    { before: "S2", after: "S1", n: 4 },
  ],
  promises: [
    { name: "first touch", before: aShare(100, 110), after: aShare(95, 110), newly_late: 5, no_longer_late: 0 },
    { name: "decision", before: aShare(90, 100), after: aShare(91, 100), newly_late: 0, no_longer_late: 1 },
  ],
  moved: 37,
  new_in_head: ["ESC-2026-000044"],
};

const PERIOD = { since: "2026-07-01T00:00:00Z", until: "2026-10-01T00:00:00Z" };

export const CALENDAR_REPLAY: CalendarReplay = {
  ...PERIOD,
  calendar: "six",
  escalations: 120,
  clocks: 400,
  untouched: 370,
  years_missing: [],
  before: aShare(25, 30),
  after: aShare(22, 30),
  newly_late: 4,
  no_longer_late: 1,
  duties: [
    {
      duty: "US-DMCA-G",
      is_legal: true,
      calendar: "US",
      clocks: 10,
      moved: 8,
      before: aShare(9, 10),
      after: aShare(5, 10),
      newly_late: 4,
      no_longer_late: 0,
    },
    {
      duty: "reply",
      is_legal: false,
      calendar: null,
      clocks: 20,
      moved: 3,
      before: aShare(16, 20),
      after: aShare(17, 20),
      newly_late: 0,
      no_longer_late: 1,
    },
  ],
};

const queue = (longest: number, utilisation: number | null, reached: number): StaffedQueue => ({
  staffed_hours: 1_234.4,
  utilisation,
  longest_queue: longest,
  longest_queue_at: longest ? "2026-08-03T00:00:00Z" : null,
  first_touch: spread(reached, 120, 2),
  decide: spread(reached, 120, 3),
});

const times = (first_touch_at: string | null) => ({ first_touch_at, decided_at: null });

export const STAFFING_REPLAY: StaffingReplay = {
  ...PERIOD,
  escalations: 120,
  seed: 20_261,
  left_out: ["It is a model of one queue, and no forecast.", "Pauses are left out."],
  promises: [
    {
      name: "first touch",
      recorded: aShare(100, 110),
      baseline: aShare(98, 110),
      other: aShare(105, 110),
      newly_late: 1,
      no_longer_late: 8,
    },
  ],
  baseline: queue(17, 0.811, 118),
  other: queue(0, null, 120),
  rows: [
    {
      escalation: "ESC-2026-000044",
      severity: "S1",
      received_at: "2026-07-04T00:00:00Z",
      recorded: times("2026-07-04T01:00:00Z"),
      baseline: times("2026-07-06T01:00:00Z"),
      other: times(null),
    },
  ],
};
