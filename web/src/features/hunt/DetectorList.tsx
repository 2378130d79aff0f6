/** The detectors that there are, and what each needs of a dataset. */
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type DetectorLine, detectorsQuery } from "@/api/detectors";
import { Empty } from "@/ui/Empty";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";

const COLUMNS: readonly Column<DetectorLine>[] = [
  {
    id: "title",
    header: "Detector",
    width: 12,
    text: (one) => one.title,
    cell: (one) => (
      <Link to="/hunt/detectors/$name" params={{ name: one.id }}>
        {one.title}
      </Link>
    ),
  },
  { id: "behaviour", header: "Looks for", text: (one) => one.behaviour },
  { id: "family", header: "Family", width: 6, text: (one) => one.family },
  {
    id: "needs",
    header: "Needs",
    width: 10,
    text: (one) => one.needs.map((need) => need.replaceAll("|", " or ")).join(", "),
  },
  { id: "clause", header: "Policy", width: 5, text: (one) => one.clause ?? "–" },
  {
    id: "care",
    header: "Care",
    width: 8,
    text: (one) => (one.victim_prone ? "may name victims" : ""),
    cell: (one) => one.victim_prone && <Tag tone="warn">may name victims</Tag>,
  },
];

export function DetectorList() {
  const detectors = useQuery(detectorsQuery);
  const state = useTableState([], "", "detectors");
  const [active, setActive] = useState<string>();
  const navigate = useNavigate();
  return (
    <DataTable
      label="Detectors"
      rows={detectors.data ?? []}
      columns={COLUMNS}
      rowId={(one) => one.id}
      state={state}
      isLoading={detectors.isLoading}
      error={detectors.error}
      onRetry={detectors.refetch}
      active={active}
      onActive={setActive}
      onOpen={(one) => navigate({ to: "/hunt/detectors/$name", params: { name: one.id } })}
      empty={<Empty title="No detector is installed">A detector is code with its documentation and its tests.</Empty>}
    />
  );
}
