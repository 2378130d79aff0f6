/** What was run, the newest first: hunts by detectors, and queries by people. */
import { SegmentedControl } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type Hunt, huntsQuery, type Query, queriesQuery } from "@/api/hunts";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";
import { HUNT_STATUS, QUERY_STATUS } from "./words";

const HUNTS: readonly Column<Hunt>[] = [
  { id: "run", header: "Run", width: 6, text: (one) => one.run, cell: (one) => <Ref subject={one.run} /> },
  { id: "detector", header: "Detector", width: 12, text: (one) => one.detector },
  { id: "hypothesis", header: "Hypothesis", text: (one) => one.hypothesis || "–" },
  { id: "dataset", header: "Dataset", width: 10, text: (one) => `${one.dataset}@${one.table_version}` },
  {
    id: "status",
    header: "Result",
    width: 8,
    text: (one) => HUNT_STATUS[one.status]?.[0] ?? one.status,
    cell: (one) => <Tag tone={HUNT_STATUS[one.status]?.[1]}>{HUNT_STATUS[one.status]?.[0] ?? one.status}</Tag>,
  },
  {
    id: "leads",
    header: "Leads",
    width: 4,
    align: "right",
    text: (one) => String(one.leads.length),
    value: (one) => one.leads.length,
  },
  { id: "by", header: "By", width: 8, text: (one) => one.by, cell: (one) => <Person id={one.by} /> },
  { id: "at", header: "At", width: 6, text: (one) => one.at, cell: (one) => <When at={one.at} /> },
];

const QUERIES: readonly Column<Query>[] = [
  { id: "run", header: "Run", width: 6, text: (one) => one.run, cell: (one) => <Ref subject={one.run} /> },
  { id: "query", header: "Query", text: (one) => one.query.replace(/\s+/g, " ").trim() },
  {
    id: "snapshots",
    header: "Datasets",
    width: 12,
    text: (one) => one.snapshots.map((used) => `${used.dataset}@${used.version}`).join(", "),
  },
  {
    id: "rows",
    header: "Rows",
    width: 5,
    align: "right",
    text: (one) => one.rows.toLocaleString("en"),
    value: (one) => one.rows,
  },
  {
    id: "status",
    header: "Result",
    width: 6,
    text: (one) => one.status,
    cell: (one) => <Tag tone={QUERY_STATUS[one.status]?.[1]}>{one.status}</Tag>,
  },
  { id: "by", header: "By", width: 8, text: (one) => one.by, cell: (one) => <Person id={one.by} /> },
  { id: "at", header: "At", width: 6, text: (one) => one.at, cell: (one) => <When at={one.at} /> },
];

export function RunList() {
  const [url, change] = useUrlState();
  const isQueries = url.what === "queries";
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label="What was run"
      value={isQueries ? "queries" : "hunts"}
      onChange={(what) => change({ what: what === "queries" ? what : undefined })}
      data={[
        { value: "hunts", label: "Hunts" },
        { value: "queries", label: "Queries" },
      ]}
    />
  );
  return isQueries ? <Queries tools={choice} /> : <Hunts tools={choice} />;
}

function Hunts({ tools }: { tools: ReactNode }) {
  const runs = useInfiniteQuery(huntsQuery);
  const state = useTableState([], "", "hunts");
  const [active, setActive] = useState<string>();
  const navigate = useNavigate();
  return (
    <DataTable
      label="Hunts"
      rows={runs.data?.pages.flatMap((page) => page.items) ?? []}
      columns={HUNTS}
      rowId={(one) => one.run}
      state={state}
      isLoading={runs.isLoading}
      error={runs.error}
      onRetry={runs.refetch}
      hasMore={runs.hasNextPage}
      onMore={() => !runs.isFetchingNextPage && runs.fetchNextPage()}
      active={active}
      onActive={setActive}
      onOpen={(one) => navigate({ to: "/hunt/runs/$ref", params: { ref: one.run } })}
      empty={<Empty title="Nobody has hunted yet">Open a detector, choose a dataset, and say what you expect.</Empty>}
      tools={tools}
    />
  );
}

function Queries({ tools }: { tools: ReactNode }) {
  const runs = useInfiniteQuery(queriesQuery);
  const state = useTableState([], "", "queries");
  const [active, setActive] = useState<string>();
  const navigate = useNavigate();
  return (
    <DataTable
      label="Queries"
      rows={runs.data?.pages.flatMap((page) => page.items) ?? []}
      columns={QUERIES}
      rowId={(one) => one.run}
      state={state}
      isLoading={runs.isLoading}
      error={runs.error}
      onRetry={runs.refetch}
      hasMore={runs.hasNextPage}
      onMore={() => !runs.isFetchingNextPage && runs.fetchNextPage()}
      active={active}
      onActive={setActive}
      exportAs={{ list: "runs", filters: {} }}
      onOpen={(one) => navigate({ to: "/hunt/runs/$ref", params: { ref: one.run } })}
      empty={<Empty title="No query was run yet">Evidence from a query, and the command line, leave one here.</Empty>}
      tools={tools}
    />
  );
}
