/** The handovers that there are, the newest first. */
import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type HandoverLine, type HandoverState, handoversQuery } from "@/api/handovers";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";
import styles from "./Handover.module.css";
import { STATES } from "./words";

const COLUMNS: readonly Column<HandoverLine>[] = [
  { id: "ref", header: "Handover", width: 7, text: (one) => one.ref, cell: (one) => <Ref subject={one.ref} /> },
  { id: "from_desk", header: "From", text: (one) => one.from_desk },
  { id: "to_desk", header: "To", text: (one) => one.to_desk },
  {
    id: "state",
    header: "State",
    width: 12,
    text: (one) => STATES[one.state].name,
    cell: (one) => <Tag tone={STATES[one.state].tone}>{STATES[one.state].name}</Tag>,
  },
  {
    id: "shift_begins",
    header: "Shift begins",
    width: 9,
    text: (one) => one.shift_begins,
    cell: (one) => <When at={one.shift_begins} />,
  },
  {
    id: "drafted_by",
    header: "Drafted by",
    width: 9,
    text: (one) => one.drafted_by,
    cell: (one) => <Person id={one.drafted_by} />,
  },
  {
    id: "receiving_lead",
    header: "Receiving lead",
    width: 9,
    text: (one) => one.receiving_lead ?? "",
    cell: (one) => <Person id={one.receiving_lead} />,
  },
];
const CHOICES = Object.entries(STATES).map(([value, { name }]) => ({ value, label: name }));

export function HandoverList() {
  const table = useTableState(["state"]);
  const [, change] = useUrlState();
  const navigate = useNavigate();
  const state = table.filters.state as HandoverState | undefined;
  const handovers = useInfiniteQuery(handoversQuery(state));
  return (
    <div className={styles.fills}>
      <DataTable
        label="Handovers"
        rows={handovers.data?.pages.flatMap((page) => page.items) ?? []}
        columns={COLUMNS}
        rowId={(one) => one.ref}
        state={table}
        isLoading={handovers.isLoading}
        error={handovers.error}
        onRetry={handovers.refetch}
        hasMore={handovers.hasNextPage}
        onMore={() => !handovers.isFetchingNextPage && handovers.fetchNextPage()}
        onOpen={(one) => navigate({ to: "/handovers/$ref", params: { ref: one.ref } })}
        empty={
          <Empty title={state ? "No handover fits" : "No handover yet"}>
            At the end of a shift, draft one with <kbd>n</kbd>: a note on every open escalation, ordered by what expires
            first. The next desk accepts each item.
          </Empty>
        }
        tools={
          <NativeSelect
            size="xs"
            aria-label="State of handovers"
            data={[{ value: "", label: "Any state" }, ...CHOICES]}
            value={state ?? ""}
            onChange={(event) => change({ state: event.currentTarget.value })}
          />
        }
      />
    </div>
  );
}
