/** A lead as it is judged: its explanation with what speaks against it, what became of it, and its members. */
import { useState } from "react";
import type { Lead, MemberRole, Verdict } from "@/api/leads";
import * as desk from "@/api/triage";
import { ExplanationCard } from "@/ui/explain/ExplanationCard";
import { Members } from "./Members";
import { Sensitive } from "./Sensitive";
import { Standing } from "./Standing";
import { hasStandIns, valuesBehind, withValues } from "./standIns";
import type { Triage } from "./useTriage";
import { ROLES, VERDICTS } from "./words";

type ClaimProps = { lead: Lead; triage: Triage; mayWrite: boolean; parts?: "all" | "claim" | "members" };

export function Claim({ lead, triage, mayWrite, parts = "all" }: ClaimProps) {
  const [look, setLook] = useState<{ purpose: string; values: ReadonlyMap<string, string> }>();
  const read = look ? withValues(lead, look.values) : lead;
  const memberAs = (member: string, change: Partial<Lead["members"][number]>): Partial<Lead> => ({
    members: lead.members.map((one) => (one.entity === member ? { ...one, ...change } : one)),
  });
  const giveRole = (member: string, role: MemberRole) =>
    triage.act({
      lead,
      said: `${member} is ${ROLES.find(([name]) => name === role)?.[2].toLowerCase()} in ${lead.ref}.`,
      guess: memberAs(member, { role }),
      send: (named) => desk.giveRole(named, member, role),
    });
  const judge = (member: string, verdict: Verdict) =>
    triage.act({
      lead,
      said: `${member} in ${lead.ref} is judged: ${VERDICTS[verdict].toLowerCase()}.`,
      guess: memberAs(member, { verdict }),
      send: (named) => desk.judge(named, verdict, "", member),
    });
  return (
    <>
      {hasStandIns(lead) && (
        <Sensitive
          lead={lead}
          shownFor={look?.purpose ?? ""}
          onShown={(shown, purpose) => setLook({ purpose, values: valuesBehind(lead, shown) })}
          onHide={() => setLook(undefined)}
        />
      )}
      {parts !== "members" && <ExplanationCard lead={read} />}
      {parts !== "members" && <Standing lead={lead} />}
      {parts !== "claim" && (
        <Members lead={lead} read={read.members} mayWrite={mayWrite} onRole={giveRole} onJudge={judge} />
      )}
    </>
  );
}
