/** Cases, the newest first, and the way to open one. */
import { Button, Select } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { type CaseLine, casesQuery } from "@/api/cases";
import { directoryQuery } from "@/api/people";
import { useHasRole } from "@/api/session";
import { useShortcuts } from "@/lib/shortcuts";
import { Empty } from "@/ui/Empty";
import { Page } from "@/ui/Page";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";
import { NewCase } from "./NewCase";
import { DISPOSITIONS, IMPACTS, plain, STATE_TONE, STATES } from "./words";

function columnsOf(nameOf: (id: string) => string): Column<CaseLine>[] {
  return [
    { id: "ref", header: "Case", width: 6, text: (line) => line.ref, cell: (line) => <Ref subject={line.ref} /> },
    { id: "title", header: "Title", text: (line) => line.title },
    { id: "type", header: "Type", width: 8, text: (line) => plain(line.type) },
    {
      id: "impact",
      header: "Impact",
      width: 4,
      text: (line) => line.impact,
      cell: (line) => <span title={IMPACTS[line.impact]}>{line.impact}</span>,
    },
    {
      id: "state",
      header: "State",
      width: 6,
      text: (line) => line.state,
      cell: (line) => <Tag tone={STATE_TONE[line.state]}>{line.state}</Tag>,
    },
    {
      id: "disposition",
      header: "Disposition",
      width: 10,
      text: (line) => (line.disposition ? DISPOSITIONS[line.disposition].name : "–"),
    },
    { id: "lead", header: "Led by", width: 6, text: (line) => nameOf(line.lead) },
    {
      id: "opened_at",
      header: "Opened",
      width: 6,
      text: (line) => line.opened_at,
      cell: (line) => <When at={line.opened_at} />,
    },
  ];
}

export function CasesPage() {
  const state = useTableState(["state"]);
  const cases = useInfiniteQuery(casesQuery(state.filters));
  const [active, setActive] = useState<string>();
  const [isOpening, setOpening] = useState(false);
  const mayOpen = useHasRole("specialist", "lead");
  const navigate = useNavigate();
  const people = useQuery(directoryQuery).data;
  const columns = useMemo(() => columnsOf((id) => people?.find((one) => one.id === id)?.name ?? id), [people]);
  const begin = () => mayOpen && setOpening(true);
  useShortcuts([{ keys: "n", label: "New case", group: "Cases", run: begin }]);
  const newCase = (
    <Button
      size="compact-md"
      disabled={!mayOpen}
      title={mayOpen ? undefined : "Specialists and leads open cases."}
      onClick={begin}
    >
      New case
    </Button>
  );
  return (
    <Page name="Cases" title="Cases" fills actions={newCase}>
      <DataTable
        label="Cases"
        rows={cases.data?.pages.flatMap((page) => page.items) ?? []}
        columns={columns}
        rowId={(line) => line.ref}
        list="cases"
        exportAs={{ list: "cases", filters: state.filters }}
        state={state}
        isLoading={cases.isLoading}
        error={cases.error}
        onRetry={cases.refetch}
        hasMore={cases.hasNextPage}
        onMore={() => !cases.isFetchingNextPage && cases.fetchNextPage()}
        active={active}
        onActive={setActive}
        onOpen={(line) => navigate({ to: "/cases/$ref", params: { ref: line.ref } })}
        empty={
          <Empty title={state.filters.state ? `No case is ${state.filters.state}` : "No case yet"}>
            A case begins with a lead, or with the button above (<kbd>n</kbd>). It holds evidence, findings and what was
            decided.
          </Empty>
        }
        tools={
          <Select
            size="xs"
            aria-label="State"
            placeholder="Any state"
            clearable
            data={[...STATES]}
            value={state.filters.state ?? null}
            onChange={(chosen) => state.change({ filters: { state: chosen ?? "" } })}
          />
        }
      />
      {isOpening && <NewCase onClose={() => setOpening(false)} />}
    </Page>
  );
}
