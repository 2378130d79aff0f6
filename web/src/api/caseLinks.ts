/** How the entities of a case hang together. */
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask";

export type LinkNode = {
  entity: string;
  kind: string;
  is_hub: boolean;
  rows: number;
  shared_by: number;
  role: string | null;
};
export type LinkEdge = {
  source: string;
  target: string;
  why: string;
  dataset: string;
  role: string;
  rows: number;
  first: string | null;
  last: string | null;
  weight: number;
  lead: string | null;
};
export type Links = { nodes: LinkNode[]; edges: LinkEdge[]; set_aside: string[]; empty: string[]; is_cut: boolean };

export function caseLinksQuery(ref: string) {
  return queryOptions({
    queryKey: ["cases", ref, "links"],
    queryFn: () => ask<Links>("GET", `/api/cases/${encodeURIComponent(ref)}/links`),
  });
}
