/** The datasets in use, and the way to add one. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type DatasetLine, datasetsQuery } from "@/api/datasets";
import { useMay } from "@/api/permissions";
import { absolute } from "@/lib/time";
import { useUrlState } from "@/lib/url";
import { useZone } from "@/lib/zone";
import { Empty } from "@/ui/Empty";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";

/** The day of an instant in the chosen zone: what a table spans is told in dates. */
function Day({ at }: { at: string | null }) {
  const zone = useZone();
  return at ? <time dateTime={at}>{absolute(at, zone).slice(0, 10)}</time> : "–";
}

const COLUMNS: readonly Column<DatasetLine>[] = [
  {
    id: "name",
    header: "Dataset",
    width: 12,
    text: (one) => one.name,
    cell: (one) => (
      <Link to="/hunt/datasets/$name" params={{ name: one.name }}>
        {one.name}
      </Link>
    ),
  },
  {
    id: "rows",
    header: "Rows",
    width: 8,
    align: "right",
    text: (one) => one.rows.toLocaleString("en"),
    value: (one) => one.rows,
  },
  { id: "roles", header: "Roles", text: (one) => Object.keys(one.roles).join(", ") },
  { id: "first", header: "From", width: 6, text: (one) => one.first ?? "", cell: (one) => <Day at={one.first} /> },
  { id: "last", header: "To", width: 6, text: (one) => one.last ?? "", cell: (one) => <Day at={one.last} /> },
  {
    id: "table_version",
    header: "Version",
    width: 5,
    align: "right",
    text: (one) => String(one.table_version),
    value: (one) => one.table_version,
  },
  {
    id: "changed_at",
    header: "Changed",
    width: 8,
    text: (one) => one.changed_at,
    cell: (one) => <When at={one.changed_at} />,
  },
];

export function DatasetList() {
  const datasets = useQuery(datasetsQuery);
  const state = useTableState([], "", "datasets");
  const [, change] = useUrlState();
  const [active, setActive] = useState<string>();
  const navigate = useNavigate();
  const mayAdd = useMay()("data:write");
  return (
    <DataTable
      label="Datasets"
      rows={datasets.data ?? []}
      columns={COLUMNS}
      rowId={(one) => one.name}
      state={state}
      isLoading={datasets.isLoading}
      error={datasets.error}
      onRetry={datasets.refetch}
      active={active}
      onActive={setActive}
      list="datasets"
      exportAs={{ list: "datasets", filters: {} }}
      onOpen={(one) => navigate({ to: "/hunt/datasets/$name", params: { name: one.name } })}
      empty={
        <Empty title="No data yet">
          A dataset is a table of your own: plays, sign-ins, reports. Each of its columns plays a role, such as actor or
          device, and by these roles detectors and dossiers read it.
        </Empty>
      }
      tools={
        <Button
          size="compact-sm"
          disabled={!mayAdd}
          title={mayAdd ? undefined : "Leads and administrators add data."}
          onClick={() => change({ add: "dataset" }, { replace: false })}
        >
          Add a dataset
        </Button>
      }
    />
  );
}
