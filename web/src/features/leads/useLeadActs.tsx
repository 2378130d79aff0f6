/** Everything one can do with the active lead or with the selected ones, each with its key. */
import { useState } from "react";
import type { Lead, LeadLine, Verdict } from "@/api/leads";
import { usePeople } from "@/api/people";
import { useMay } from "@/api/permissions";
import { useMe } from "@/api/session";
import type { BulkForm } from "@/api/triage";
import * as desk from "@/api/triage";
import { useShortcuts } from "@/lib/shortcuts";
import { done } from "@/ui/told";
import type { Triage } from "./useTriage";
import { STATES, stateAfter, VERDICTS } from "./words";

export type LeadAct = {
  id: string;
  keys: string;
  label: string;
  /** Why it cannot be done now. */
  why?: string;
  run: () => void;
};

export type Asked =
  | { what: "menu" }
  | { what: "reason"; lead: LeadLine; verdict: Verdict }
  | { what: "snooze"; lead: LeadLine }
  | { what: "case"; lead: LeadLine }
  | { what: "bulk"; leads: readonly LeadLine[]; form: BulkForm };

type Options = {
  lead: LeadLine | Lead | undefined;
  selected?: readonly LeadLine[];
  triage: Triage;
  /** Called as an act is begun that ends the work on a lead; the list goes on to the next. */
  onActed?: (lead: LeadLine) => void;
};

const VERDICT_KEYS: ReadonlyArray<readonly [Verdict, string]> = [
  ["true_positive", "t"],
  ["benign", "b"],
  ["inconclusive", "i"],
  ["needs_case", "n"],
];

export function useLeadActs({ lead, selected = [], triage, onActed }: Options) {
  const me = useMe();
  const nameOf = usePeople();
  const may = useMay();
  const mayWrite = may("lead:write");
  const [asked, ask] = useState<Asked>();

  const judge = (verdict: Verdict, reason = "", on = lead) => {
    if (!on) return;
    triage.act({
      lead: on,
      said: `${on.ref} is judged: ${VERDICTS[verdict].toLowerCase()}.`,
      guess: { verdict, state: stateAfter(on.state, verdict) },
      send: (named) => desk.judge(named, verdict, reason),
    });
    onActed?.(on);
  };
  const snooze = (on: LeadLine, growth: desk.Growth, factor: number, reason: string) => {
    triage.act({
      lead: on,
      said: `${on.ref} sleeps until it grows.`,
      guess: { state: "snoozed" },
      send: (named) => desk.snooze(named, growth, factor, reason),
    });
    onActed?.(on);
  };
  const isMine = lead?.assignee === me.id;
  const hold = (on: LeadLine) =>
    triage.act({
      lead: on,
      said: isMine ? `${on.ref} is free again.` : `${on.ref} is yours.`,
      guess: { assignee: isMine ? null : me.id },
      send: isMine ? desk.release : desk.claim,
    });

  const isMany = selected.length > 0;
  const bulk = (form: BulkForm) => ask({ what: "bulk", leads: selected, form });
  const { why, one, held, asleep } = hindrances({ mayWrite, isMany, isMine, lead, nameOf });

  const acts: LeadAct[] = [
    ...VERDICT_KEYS.map(([verdict, keys]) => ({
      id: verdict,
      keys,
      label: VERDICTS[verdict],
      why,
      run: () => (isMany ? bulk({ act: "label", verdict }) : judge(verdict)),
    })),
    ...VERDICT_KEYS.slice(0, 3).map(([verdict, keys]) => ({
      id: `${verdict} reason`,
      keys: `Shift+${keys.toUpperCase()}`,
      label: `${VERDICTS[verdict]}, with a reason`,
      why,
      run: () => (isMany ? bulk({ act: "label", verdict }) : lead && ask({ what: "reason", lead, verdict })),
    })),
    {
      id: "case",
      keys: "c",
      label: "Case",
      why: one ?? (may("case:write") ? undefined : "Your role may not open cases."),
      run: () => lead && ask({ what: "case", lead }),
    },
    {
      id: "snooze",
      keys: "z",
      label: "Snooze until it grows",
      why: why ?? asleep,
      run: () => (isMany ? bulk({ act: "snooze" }) : lead && ask({ what: "snooze", lead })),
    },
    {
      id: "claim",
      keys: "m",
      label: isMine && !isMany ? "Release" : "Claim",
      why: why ?? held,
      run: () => (isMany ? bulk({ act: "claim" }) : lead && hold(lead)),
    },
    {
      id: "undo",
      keys: "u",
      label: "Undo the last act",
      why: mayWrite ? undefined : why,
      run: () => triage.undo(lead && "members" in lead ? lead : undefined),
    },
  ];
  const menu = { id: "menu", keys: ".", label: "All actions", run: () => ask({ what: "menu" }) };
  useShortcuts(
    [...acts, menu].map((act) => ({
      keys: act.keys,
      label: act.label,
      group: "Lead",
      run: () => runOrTell(act),
    })),
  );
  return { acts, asked, ask, judge, snooze, bulk, openMenu: menu.run, why };
}

export type LeadActs = ReturnType<typeof useLeadActs>;

/** Does it, or says in the corner why it cannot be done. */
export function runOrTell(act: LeadAct): void {
  if (act.why) done(`${act.label}: ${act.why}`, undefined, "why");
  else act.run();
}

const NOT_YOURS = "Your role may read leads, not judge them.";

type Situation = {
  mayWrite: boolean;
  isMany: boolean;
  isMine: boolean;
  lead: LeadLine | undefined;
  nameOf: (id: string) => string;
};

/** Why what cannot be done; with a selection the desk says of each lead why not. */
function hindrances({ mayWrite, isMany, isMine, lead, nameOf }: Situation) {
  if (!mayWrite) return { why: NOT_YOURS, one: NOT_YOURS };
  if (isMany) return { one: "One lead at a time: clear the selection first." };
  if (!lead) return { why: "No lead is active.", one: "No lead is active." };
  return {
    held: lead.assignee && !isMine ? `${nameOf(lead.assignee)} has claimed it.` : undefined,
    asleep: lead.state === "open" ? undefined : `It is ${STATES[lead.state].toLowerCase()}.`,
  };
}
