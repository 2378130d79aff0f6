/** The rows of a query result as a table, with whether they are what was frozen. */
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type Evidence, rowsQuery } from "@/api/evidence";
import { Failure } from "../Failure";
import { Loading } from "../Loading";
import { Tag } from "../Tag";
import type { Column } from "../table/column";
import { DataTable } from "../table/DataTable";
import { useTableState } from "../table/useTableState";
import { cellText } from "./cells";
import styles from "./Viewer.module.css";

type Told = { columns: string[]; rows: Record<string, unknown>[] };
type Numbered = { row: number; cells: Record<string, unknown> };

export function RowsShown({ item }: { item: Evidence }) {
  const rows = useQuery(rowsQuery(item));
  const state = useTableState();
  const [active, setActive] = useState<string>();
  const told = rows.data;
  const columns = useMemo(() => (told ? columnsOf(told) : []), [told]);
  const numbered = useMemo(() => told?.rows.map((cells, row): Numbered => ({ row, cells })) ?? [], [told]);
  if (rows.error) return <Failure error={rows.error} onRetry={rows.refetch} />;
  if (!told) return <Loading label="Computing the rows again" />;
  return (
    <>
      <Text size="sm" mb="xs">
        {told.isSame ? (
          <Tag tone="good">Computes to the same</Tag>
        ) : (
          <Tag tone="harm">Does not compute to the same</Tag>
        )}{" "}
        {told.isSame
          ? "The query ran again on the versions it read, and the hash of its rows is the one on record."
          : "These rows differ from the frozen ones. Trust the download, and look at the custody."}
      </Text>
      <div className={styles.rows} data-few={told.rows.length < 8}>
        <DataTable
          label={`Rows of ${item.ref}`}
          rows={numbered}
          columns={columns}
          rowId={idOf}
          state={state}
          active={active}
          onActive={setActive}
        />
      </div>
    </>
  );
}

const idOf = ({ row }: Numbered) => String(row);

function columnsOf({ columns, rows }: Told): Column<Numbered>[] {
  const place: Column<Numbered> = {
    id: "#",
    header: "#",
    width: 3,
    align: "right",
    text: ({ row }) => String(row),
    value: ({ row }) => row,
  };
  const named = columns.map((name): Column<Numbered> => {
    const isNumber = typeof rows[0]?.[name] === "number";
    return {
      id: name,
      header: name,
      width: columns.length > 4 ? 8 : undefined,
      align: isNumber ? "right" : "left",
      text: ({ cells }) => cellText(cells[name]),
      value: isNumber ? ({ cells }) => Number(cells[name]) : undefined,
    };
  });
  return [place, ...named];
}
