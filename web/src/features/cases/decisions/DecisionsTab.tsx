/** What was decided in a case, and the way to propose more. */
import { Button, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { caseDecisionsQuery, type Decision } from "@/api/cases";
import { useShortcuts } from "@/lib/shortcuts";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";
import type { Given } from "../brief/BriefTab";
import { DECISION_TONE, plain } from "../words";
import styles from "./Decisions.module.css";
import { ProposeDecision } from "./ProposeDecision";

const COLUMNS: readonly Column<Decision>[] = [
  { id: "ref", header: "Decision", width: 6, text: (one) => one.ref, cell: (one) => <Ref subject={one.ref} /> },
  { id: "action", header: "Measure", width: 8, text: (one) => plain(one.action) },
  {
    id: "state",
    header: "State",
    width: 6,
    text: (one) => one.state,
    cell: (one) => <Tag tone={DECISION_TONE[one.state] ?? "plain"}>{one.state}</Tag>,
  },
  { id: "facts", header: "Facts", text: (one) => one.facts },
  {
    id: "subjects",
    header: "Subjects",
    width: 5,
    align: "right",
    text: (one) => String(one.subjects.length),
    value: (one) => one.subjects.length,
  },
  { id: "impact", header: "Impact", width: 5, text: (one) => one.impact },
  {
    id: "by",
    header: "Proposed by",
    width: 6,
    text: (one) => one.proposer,
    cell: (one) => <Person id={one.proposer} />,
  },
  {
    id: "at",
    header: "Proposed",
    width: 6,
    text: (one) => one.proposed_at,
    cell: (one) => <When at={one.proposed_at} />,
  },
];

export function DecisionsTab({ shown, isOpen }: Given) {
  const decisions = useQuery(caseDecisionsQuery(shown.ref));
  const table = useTableState();
  const [state, change] = useUrlState();
  const navigate = useNavigate();
  const [active, setActive] = useState<string>();
  const propose = () => isOpen && change({ propose: "yes" }, { replace: false });
  useShortcuts([{ keys: "n", label: "Propose a decision", group: "Case", run: propose }]);
  if (state.propose && isOpen) return <ProposeDecision shown={shown} onClose={() => change({ propose: undefined })} />;
  return (
    <Stack className={styles.tab}>
      <DataTable
        label="Decisions"
        rows={decisions.data ?? []}
        columns={COLUMNS}
        rowId={(one) => one.ref}
        state={table}
        isLoading={decisions.isLoading}
        error={decisions.error}
        onRetry={decisions.refetch}
        active={active}
        onActive={setActive}
        onOpen={(one) => navigate({ to: "/enforcement/decisions/$ref", params: { ref: one.ref } })}
        empty={
          <Empty title="Nothing is decided yet">
            A decision rests on confirmed findings and sealed evidence, acts on entities whose role somebody judged, and
            needs a second pair of eyes.
          </Empty>
        }
        tools={
          <Button
            size="compact-sm"
            disabled={!isOpen}
            title={isOpen ? undefined : "A closed case takes no decisions. Specialists and leads propose them."}
            onClick={propose}
          >
            Propose a decision
          </Button>
        }
      />
    </Stack>
  );
}
