/** The leads as a table, or as cards on a phone. */
import { TextInput } from "@mantine/core";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { LeadLine } from "@/api/leads";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { DataTable, type DataTableProps } from "@/ui/table/DataTable";
import { LeadCards } from "./LeadCards";
import styles from "./Leads.module.css";

type Passed = "rows" | "columns" | "state" | "active" | "onActive" | "onOpen" | "selected" | "onSelect";
type Offered = "actions" | "list" | "exportAs";

type LeadsListProps = Pick<DataTableProps<LeadLine>, Passed | Offered> & {
  isPhone: boolean;
  leads: Pick<
    UseInfiniteQueryResult,
    "isLoading" | "error" | "refetch" | "hasNextPage" | "isFetchingNextPage" | "fetchNextPage"
  >;
  tools: ReactNode;
  empty: ReactNode;
};

const refOf = (lead: LeadLine) => lead.ref;

export function LeadsList({ isPhone, leads, tools, empty, ...table }: LeadsListProps) {
  const more = () => {
    if (!leads.isFetchingNextPage) leads.fetchNextPage();
  };
  if (!isPhone) {
    return (
      <DataTable
        {...table}
        label="Leads"
        rowId={refOf}
        isFilteredByDesk
        isLoading={leads.isLoading}
        error={leads.error}
        onRetry={leads.refetch}
        hasMore={leads.hasNextPage}
        onMore={more}
        isLoadingMore={leads.isFetchingNextPage}
        tools={tools}
        empty={empty}
      />
    );
  }
  return (
    <div className={styles.phone}>
      <div className={styles.tools}>
        <TextInput
          size="xs"
          aria-label="Filter leads"
          placeholder="Filter"
          value={table.state.words}
          onChange={(event) => table.state.change({ words: event.currentTarget.value })}
        />
        {tools}
      </div>
      {leads.error && <Failure error={leads.error} onRetry={leads.refetch} />}
      {leads.isLoading && <Loading />}
      {!leads.isLoading && !leads.error && table.rows.length === 0 && empty}
      <LeadCards leads={table.rows} hasMore={leads.hasNextPage} onMore={more} />
    </div>
  );
}
