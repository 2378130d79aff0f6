/** What waits for the signed-in person, in one answer; and where a simulated desk begins. */
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask";
import { api, type Shapes, take } from "./client";
import type { LeadLine } from "./leads";
import { MINUTE } from "./queries";

export type WaitingApproval = {
  ref: string;
  subject: string;
  purpose: string;
  proposer: string;
  requested_at: string;
  expires_at: string;
  granted: number;
  quorum: number;
  case: string | null;
  can_vote: boolean;
};
export type WaitingFinding = { ref: string; case: string; statement: string; author: string; written_at: string };
export type News = { at: string; by: string; verb: string; subject: string; reason: string };

/** A section is null where one may not see it. */
export type Floor = {
  approvals: WaitingApproval[] | null;
  findings: WaitingFinding[] | null;
  my_leads: LeadLine[] | null;
  my_cases: Shapes["CaseLine"][] | null;
  leads: { open: number; strongest: LeadLine[] } | null;
  jobs: Shapes["JobOut"][] | null;
  deliveries: { dead: number; waiting: number } | null;
  holding: number | null;
  glass: number | null;
  news: News[] | null;
};

export const floorQuery = queryOptions({
  queryKey: ["floor"],
  queryFn: () => ask<Floor>("GET", "/api/floor"),
  refetchInterval: MINUTE,
});

/** Null on a desk of real people. */
export const startQuery = queryOptions({
  queryKey: ["start"],
  queryFn: () => take(api.GET("/api/start")),
  staleTime: Number.POSITIVE_INFINITY,
});
