/** The people of the desk: who they are, what they may do, and whether they can come in. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type PersonWhole, usersQuery } from "@/api/people";
import { useUrlState } from "@/lib/url";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { AddPerson } from "./AddPerson";
import styles from "./admin.module.css";
import { PersonDrawer } from "./PersonDrawer";

function stateOf(person: PersonWhole): string {
  if (person.disabled_at) return "disabled";
  return person.has_password ? "active" : "no password yet";
}

const COLUMNS: readonly Column<PersonWhole>[] = [
  { id: "name", header: "Name", width: 12, text: (one) => one.name },
  { id: "pseudonym", header: "Pseudonym", width: 10, text: (one) => one.pseudonym },
  { id: "roles", header: "Roles", text: (one) => one.roles.join(", ") },
  { id: "compartments", header: "Compartments", text: (one) => one.compartments.join(", ") || "none" },
  {
    id: "state",
    header: "State",
    width: 10,
    text: stateOf,
    cell: (one) => <Tag tone={one.disabled_at ? "plain" : one.has_password ? "good" : "warn"}>{stateOf(one)}</Tag>,
  },
];

export function PeopleTab() {
  const people = useQuery(usersQuery);
  const table = useTableState([], "name");
  const [{ person }, change] = useUrlState();
  const [active, setActive] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const open = people.data?.find((one) => one.name === person);
  return (
    <div className={styles.fills}>
      <DataTable
        label="People"
        rows={people.data ?? []}
        columns={COLUMNS}
        rowId={(one) => one.id}
        state={table}
        isLoading={people.isLoading}
        error={people.error}
        onRetry={people.refetch}
        active={active}
        onActive={setActive}
        onOpen={(one) => change({ person: one.name })}
        tools={
          <>
            <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
              Add a person
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!active}
              onClick={() => change({ person: people.data?.find((one) => one.id === active)?.name })}
            >
              Open
            </Button>
          </>
        }
      />
      {open && <PersonDrawer key={open.id} person={open} onClose={() => change({ person: undefined })} />}
      {isAdding && <AddPerson onClose={() => setAdding(false)} />}
    </div>
  );
}
