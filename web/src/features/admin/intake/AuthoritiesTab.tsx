/** The directory of authorities: whose domains these are, and on which number one calls back. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Authority, authoritiesQuery } from "@/api/intake";
import { useMay } from "@/api/permissions";
import { REQUESTERS } from "@/ui/demandWords";
import { Empty } from "@/ui/Empty";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import styles from "../admin.module.css";
import { AuthorityDialog } from "./AuthorityDialog";

const COLUMNS: readonly Column<Authority>[] = [
  { id: "name", header: "Name", width: 12, text: (one) => one.name },
  { id: "kind", header: "Kind", width: 8, text: (one) => REQUESTERS[one.kind] },
  { id: "jurisdiction", header: "Where", width: 4, text: (one) => one.jurisdiction },
  { id: "domains", header: "Domains", width: 12, text: (one) => one.domains.join(", ") || "none" },
  { id: "call_back", header: "Call back on", width: 9, text: (one) => one.call_back || "no number" },
  {
    id: "state",
    header: "State",
    width: 5,
    text: (one) => (one.retired_at ? "retired" : "in use"),
    cell: (one) => <Tag tone={one.retired_at ? "plain" : "good"}>{one.retired_at ? "retired" : "in use"}</Tag>,
  },
  { id: "source", header: "Where this is from", text: (one) => one.source },
];

export function AuthoritiesTab() {
  const authorities = useQuery(authoritiesQuery);
  const mayChange = useMay()("desk:write");
  const table = useTableState([], "name");
  const [active, setActive] = useState<string>();
  const [open, setOpen] = useState<"new" | number>();
  const rows = authorities.data ?? [];
  const chosen = rows.find((one) => one.id === open);
  const why = mayChange ? undefined : "Leads keep the directory.";
  return (
    <div className={styles.stack}>
      <p className={`${styles.soft} ${styles.words}`}>
        A mail from one of these domains, or from below one, speaks for whoever asks; the number here is the one to call
        back, never the one that a demand names. None of it verifies anybody: a person does, on the escalation, and no
        data of users leaves before.
      </p>
      <div className={styles.fillsBelow}>
        <DataTable
          label="Authorities"
          rows={rows}
          columns={COLUMNS}
          rowId={(one) => String(one.id)}
          state={table}
          isLoading={authorities.isLoading}
          error={authorities.error}
          onRetry={authorities.refetch}
          active={active}
          onActive={setActive}
          onOpen={(one) => setOpen(one.id)}
          empty={
            <Empty title="No authority yet">
              Add those that ask you often: their domains, and the number on which you know them.
            </Empty>
          }
          tools={
            <>
              <Button
                size="compact-sm"
                variant="default"
                disabled={!mayChange}
                title={why}
                onClick={() => setOpen("new")}
              >
                Add an authority
              </Button>
              <Button size="compact-sm" variant="default" disabled={!active} onClick={() => setOpen(Number(active))}>
                Open
              </Button>
            </>
          }
        />
      </div>
      {(open === "new" || chosen) && (
        <AuthorityDialog
          key={String(open)}
          authority={chosen}
          mayChange={mayChange}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
