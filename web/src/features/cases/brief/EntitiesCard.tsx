/** Whom a case concerns, each with the role that a person gave and why. */
import { Button, Select } from "@mantine/core";
import { useState } from "react";
import type { CaseEntity } from "@/api/cases";
import { useShortcuts } from "@/lib/shortcuts";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { EntityChip } from "@/ui/EntityChip";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { ROLES } from "../words";
import { AddEntities } from "./AddEntities";
import styles from "./Brief.module.css";
import type { Given } from "./BriefTab";
import { SetRole } from "./SetRole";

const COLUMNS: readonly Column<CaseEntity>[] = [
  { id: "entity", header: "Entity", text: (one) => one.entity, cell: (one) => <EntityChip entity={one.entity} /> },
  {
    id: "role",
    header: "Role",
    width: 8,
    text: (one) => one.role,
    cell: (one) => (
      <Tag tone={one.role === "unknown" ? "warn" : "plain"} title={ROLES[one.role]}>
        {one.role}
      </Tag>
    ),
  },
  {
    id: "reason",
    header: "Why",
    text: (one) => one.reason,
    cell: (one) => <span title={one.reason}>{one.reason}</span>,
  },
  {
    id: "set_by",
    header: "Judged by",
    width: 8,
    text: (one) => one.set_by ?? "",
    cell: (one) => <Person id={one.set_by} />,
  },
];

export function EntitiesCard({ shown, isOpen }: Given) {
  const state = useTableState(["role"]);
  const [active, setActive] = useState<string>();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [judged, judge] = useState<readonly CaseEntity[]>();
  const [isAdding, setAdding] = useState(false);
  const rows = shown.entities.filter((one) => !state.filters.role || one.role === state.filters.role);
  const chosen = shown.entities.filter((one) => (selected.size > 0 ? selected.has(one.entity) : one.entity === active));
  const begin = () => isOpen && chosen.length > 0 && judge(chosen);
  useShortcuts([{ keys: "r", label: "Give the entity a role", group: "Case", run: begin }]);
  return (
    <Card
      title="Entities"
      count={shown.entities.length}
      flush
      actions={
        isOpen && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            Add entities
          </Button>
        )
      }
    >
      <div className={styles.entities} data-few={shown.entities.length < 7}>
        <DataTable
          label="Entities"
          rows={rows}
          columns={COLUMNS}
          rowId={(one) => one.entity}
          state={state}
          active={active}
          onActive={setActive}
          onOpen={(one) => isOpen && judge([one])}
          selected={isOpen ? selected : undefined}
          onSelect={isOpen ? select : undefined}
          empty={<Empty title="No entity yet">Add whom it concerns, or link a lead: its members come along.</Empty>}
          tools={
            <>
              <Select
                size="xs"
                aria-label="Role"
                placeholder="Any role"
                clearable
                data={Object.keys(ROLES)}
                value={state.filters.role ?? null}
                onChange={(role) => state.change({ filters: { role: role ?? "" } })}
              />
              {isOpen && (
                <Button size="compact-sm" variant="default" disabled={chosen.length === 0} onClick={begin}>
                  {chosen.length > 1 ? `Give ${chosen.length} a role` : "Give a role"}
                </Button>
              )}
            </>
          }
        />
      </div>
      {judged && (
        <SetRole
          caseRef={shown.ref}
          entities={judged}
          onClose={() => judge(undefined)}
          onDone={() => select(new Set())}
        />
      )}
      {isAdding && <AddEntities shown={shown} onClose={() => setAdding(false)} />}
    </Card>
  );
}
