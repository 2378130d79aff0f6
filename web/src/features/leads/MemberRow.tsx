/** One member of a lead, with its role and its verdict to choose. */
import type { KeyboardEvent } from "react";
import type { Member, MemberRole, Verdict } from "@/api/leads";
import { usePeople } from "@/api/people";
import { EntityChip } from "@/ui/EntityChip";
import styles from "./Leads.module.css";
import { ROLES, VERDICTS } from "./words";

type MemberRowProps = {
  member: Member;
  read: string;
  mayWrite: boolean;
  onRole: (role: MemberRole) => void;
  onJudge: (verdict: Verdict) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

export function MemberRow({ member, read, mayWrite, onRole, onJudge, onKeyDown }: MemberRowProps) {
  const nameOf = usePeople();
  const by = (id: string | null) => (id ? `By ${nameOf(id)}` : undefined);
  // Plain fields: a lead may have a hundred members, and each key shows another lead.
  return (
    <tr onKeyDown={mayWrite ? onKeyDown : undefined}>
      <td>{read === member.entity ? <EntityChip entity={member.entity} /> : <code>{read}</code>}</td>
      <td className={styles.figure}>{member.score.toFixed(2)}</td>
      <td title={by(member.role_by)}>
        <select
          className={styles.select}
          aria-label={`Role of ${read}`}
          value={member.role}
          disabled={!mayWrite}
          onChange={(event) => onRole(event.currentTarget.value as MemberRole)}
        >
          {ROLES.map(([role, , word]) => (
            <option key={role} value={role}>
              {word}
            </option>
          ))}
        </select>
      </td>
      <td title={by(member.verdict_by)}>
        <select
          className={styles.select}
          aria-label={`Verdict on ${read}`}
          value={member.verdict ?? ""}
          disabled={!mayWrite}
          onChange={(event) => onJudge(event.currentTarget.value as Verdict)}
        >
          <option value="" disabled>
            Not judged
          </option>
          {Object.entries(VERDICTS).map(([verdict, word]) => (
            <option key={verdict} value={verdict}>
              {word}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
