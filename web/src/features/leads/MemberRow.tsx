/** One member of a lead, with its role and its verdict to choose. */
import { NativeSelect } from "@mantine/core";
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
  return (
    <tr onKeyDown={mayWrite ? onKeyDown : undefined}>
      <td>{read === member.entity ? <EntityChip entity={member.entity} /> : <code>{read}</code>}</td>
      <td className={styles.figure}>{member.score.toFixed(2)}</td>
      <td title={by(member.role_by)}>
        <NativeSelect
          size="xs"
          aria-label={`Role of ${read}`}
          value={member.role}
          disabled={!mayWrite}
          data={ROLES.map(([value, , label]) => ({ value, label }))}
          onChange={(event) => onRole(event.currentTarget.value as MemberRole)}
        />
      </td>
      <td title={by(member.verdict_by)}>
        <NativeSelect
          size="xs"
          aria-label={`Verdict on ${read}`}
          value={member.verdict ?? ""}
          disabled={!mayWrite}
          data={[
            { value: "", label: "Not judged", disabled: true },
            ...Object.entries(VERDICTS).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(event) => onJudge(event.currentTarget.value as Verdict)}
        />
      </td>
    </tr>
  );
}
