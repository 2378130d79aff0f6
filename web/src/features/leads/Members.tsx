/** Who is in a lead: how strongly, in what role, and judged how; keys give roles and verdicts to the active member. */
import { Button } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Lead, Member, MemberRole, Verdict } from "@/api/leads";
import { useShortcuts } from "@/lib/shortcuts";
import { Card } from "@/ui/Card";
import styles from "./Leads.module.css";
import { MemberRow } from "./MemberRow";
import { ROLES } from "./words";

const SHOWN = 50;
const VERDICT_KEYS: Readonly<Record<string, Verdict>> = { t: "true_positive", b: "benign", i: "inconclusive" };

type MembersProps = {
  lead: Lead;
  /** The same members as they are to be read, where sensitive values are shown. */
  read: readonly Member[];
  mayWrite: boolean;
  onRole: (member: string, role: MemberRole) => void;
  onJudge: (member: string, verdict: Verdict) => void;
};

export function Members({ lead, read, mayWrite, onRole, onJudge }: MembersProps) {
  const [count, setCount] = useState(SHOWN);
  const rows = useRef<HTMLTableSectionElement>(null);
  const focus = (place: number) => rows.current?.rows[place]?.querySelector("select")?.focus();
  useShortcuts([{ keys: "l", label: "Go into the members", group: "Lead", run: () => focus(0) }]);
  const shown = lead.members.slice(0, count);

  const hear = (event: KeyboardEvent<HTMLElement>, member: string, place: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const role = ROLES.find(([, key]) => key === event.key)?.[0];
    const verdict = VERDICT_KEYS[event.key];
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (role) onRole(member, role);
    else if (verdict) onJudge(member, verdict);
    else if (step) focus(place + step);
    else if (event.key === "h" || event.key === "Escape")
      event.currentTarget.querySelector<HTMLElement>(":focus")?.blur();
    else return;
    event.preventDefault();
  };
  return (
    <Card title="Members" count={lead.members.length} flush>
      <table className={styles.members}>
        <caption className={styles.caption}>
          <kbd>l</kbd> goes into the members, <kbd>j</kbd> <kbd>k</kbd> move. Role:
          {ROLES.map(([role, key, word]) => (
            <span key={role}>
              {" "}
              <kbd>{key}</kbd> {word.toLowerCase()}
            </span>
          ))}
          . Verdict: <kbd>t</kbd> <kbd>b</kbd> <kbd>i</kbd>. <kbd>Esc</kbd> leaves.
        </caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col" className={styles.figure}>
              Score
            </th>
            <th scope="col">Role</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody ref={rows}>
          {shown.map((member, place) => (
            <MemberRow
              key={member.entity}
              member={member}
              read={read[place]?.entity ?? member.entity}
              mayWrite={mayWrite}
              onRole={(role) => onRole(member.entity, role)}
              onJudge={(verdict) => onJudge(member.entity, verdict)}
              onKeyDown={(event) => hear(event, member.entity, place)}
            />
          ))}
        </tbody>
      </table>
      {count < lead.members.length && (
        <Button m="sm" size="compact-sm" variant="default" onClick={() => setCount(count + 4 * SHOWN)}>
          Show more of {lead.members.length.toLocaleString("en")}
        </Button>
      )}
    </Card>
  );
}
