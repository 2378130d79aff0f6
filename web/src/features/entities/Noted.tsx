/** The entities that leads and cases have touched, those last noted first. */
import { Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Entity, entitiesQuery } from "@/api/entities";
import { entityAddress } from "@/lib/addresses";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { EntityChip } from "@/ui/EntityChip";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { type TableState, useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";

const COLUMNS: readonly Column<Entity>[] = [
  { id: "ref", header: "Entity", text: (one) => one.ref, cell: (one) => <EntityChip entity={one.ref} /> },
  { id: "label", header: "Name", text: (one) => one.label || "–" },
  {
    id: "first_noted",
    header: "First noted",
    width: 8,
    text: (one) => one.first_noted,
    cell: (one) => <When at={one.first_noted} />,
  },
  {
    id: "last_noted",
    header: "Last noted",
    width: 8,
    text: (one) => one.last_noted,
    cell: (one) => <When at={one.last_noted} />,
  },
];

const USUAL = ["account", "creator", "track", "show", "playlist", "domain", "device", "ip", "payment", "payee"];

export function Noted() {
  const [url, change] = useUrlState();
  const [active, setActive] = useState<string>();
  const navigate = useNavigate();
  // The question of the page stands under `q`, so that the words of this list stand under another name.
  const kept = useTableState([], "-last_noted", "entities");
  const state: TableState = {
    ...kept,
    words: url.words ?? "",
    change: ({ words, ...part }) => (words === undefined ? kept.change(part) : change({ words })),
  };
  const noted = useInfiniteQuery(entitiesQuery(url.kind));
  const rows = noted.data?.pages.flatMap((page) => page.items) ?? [];
  const kinds = [...new Set([...USUAL, ...rows.map((one) => one.kind), ...(url.kind ? [url.kind] : [])])].toSorted();
  return (
    <DataTable
      label="Noted entities"
      rows={rows}
      columns={COLUMNS}
      rowId={(one) => one.ref}
      state={state}
      isLoading={noted.isLoading}
      error={noted.error}
      onRetry={noted.refetch}
      hasMore={noted.hasNextPage}
      onMore={() => !noted.isFetchingNextPage && noted.fetchNextPage()}
      active={active}
      onActive={setActive}
      list="entities"
      exportAs={{ list: "entities", filters: url.kind ? { kind: url.kind } : {} }}
      onOpen={(one) => navigate({ to: entityAddress(one.ref) })}
      empty={
        <Empty title="No entity is noted yet">
          An entity is noted when a lead or a case names it. Anything that the data holds has a dossier: write kind:id
          above.
        </Empty>
      }
      tools={
        <Select
          size="xs"
          aria-label="Kind of entity"
          placeholder="Every kind"
          clearable
          searchable
          value={url.kind ?? null}
          data={kinds}
          onChange={(kind) => change({ kind: kind ?? undefined })}
        />
      }
    />
  );
}
