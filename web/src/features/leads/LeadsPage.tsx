/** Leads, the strongest first. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type LeadLine, leadsQuery } from "@/api/leads";
import { Page } from "@/ui/Page";
import { Ref } from "@/ui/Ref";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";

const COLUMNS: readonly Column<LeadLine>[] = [
  { id: "ref", header: "Lead", width: 6, text: (lead) => lead.ref, cell: (lead) => <Ref subject={lead.ref} /> },
  { id: "title", header: "Claim", text: (lead) => lead.title },
  { id: "detector", header: "Detector", width: 12, text: (lead) => lead.detector },
  {
    id: "score",
    header: "Score",
    width: 5,
    align: "right",
    text: (lead) => lead.score.toFixed(2),
    value: (lead) => lead.score,
  },
  {
    id: "last_seen",
    header: "Last seen",
    width: 8,
    text: (lead) => lead.last_seen,
    cell: (lead) => <When at={lead.last_seen} />,
  },
];

export function LeadsPage() {
  const state = useTableState(["state", "detector"]);
  const leads = useInfiniteQuery(leadsQuery(state.filters));
  const [active, setActive] = useState<string>();
  const navigate = useNavigate();
  return (
    <Page name="Leads" title="Leads" fills>
      <DataTable
        label="Leads"
        rows={leads.data?.pages.flatMap((page) => page.items) ?? []}
        columns={COLUMNS}
        rowId={(lead) => lead.ref}
        state={state}
        isLoading={leads.isLoading}
        error={leads.error}
        onRetry={leads.refetch}
        hasMore={leads.hasNextPage}
        onMore={() => !leads.isFetchingNextPage && leads.fetchNextPage()}
        active={active}
        onActive={setActive}
        onOpen={(lead) => navigate({ to: "/leads/$ref", params: { ref: lead.ref } })}
      />
    </Page>
  );
}
