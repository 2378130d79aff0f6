/** Who may not be the second pair of eyes of a decision, and why: as the desk decides it, told before somebody tries. */
import { useQueries, useQuery } from "@tanstack/react-query";
import { caseQuery } from "@/api/cases";
import type { Decision } from "@/api/enforcement";
import { evidenceQuery } from "@/api/evidence";
import type { Bar } from "./mayDo";

/** More items than this are not asked for one by one; the desk knows all collectors anyway. */
const MOST = 60;

export function useBarred(decision: Decision): { barred: ReadonlyMap<string, Bar>; isWhole: boolean } {
  const case_ = useQuery(caseQuery(decision.case));
  const refs = [...new Set([...decision.evidence.map((cited) => cited.evidence), ...(case_.data?.evidence ?? [])])];
  const items = useQueries({ queries: refs.slice(0, MOST).map(evidenceQuery) });
  const leads = (case_.data?.participants ?? []).filter((one) => one.role === "lead").map((one) => one.actor);
  const barred = new Map<string, Bar>();
  for (const item of items) if (item.data) barred.set(item.data.collected_by, "collected evidence of it");
  for (const lead of [...leads, case_.data?.lead]) if (lead) barred.set(lead, "led the case");
  barred.set(decision.proposer, "proposed it");
  const isWhole = case_.isSuccess && refs.length <= MOST && items.every((item) => item.isSuccess);
  return { barred, isWhole };
}
