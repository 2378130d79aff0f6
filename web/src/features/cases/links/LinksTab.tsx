/** How the entities of a case hang together: each link with why, since when and how rare it is. */
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { caseLinksQuery, type LinkEdge } from "@/api/caseLinks";
import type { Case } from "@/api/cases";
import { Empty } from "@/ui/Empty";
import { EntityChip } from "@/ui/EntityChip";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Ref } from "@/ui/Ref";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";
import styles from "./Links.module.css";

const COLUMNS: readonly Column<LinkEdge>[] = [
  {
    id: "source",
    header: "From",
    width: 12,
    text: (one) => one.source,
    cell: (one) => <EntityChip entity={one.source} />,
  },
  {
    id: "target",
    header: "To",
    width: 12,
    text: (one) => one.target,
    cell: (one) => <EntityChip entity={one.target} />,
  },
  { id: "why", header: "Why", text: (one) => one.why, cell: (one) => <span title={one.why}>{one.why}</span> },
  {
    id: "weight",
    header: "Rarity",
    width: 5,
    align: "right",
    text: (one) => one.weight.toFixed(2),
    value: (one) => one.weight,
  },
  { id: "from", header: "Says so", width: 8, text: said, cell: (one) => <Ref subject={said(one)} /> },
  { id: "last", header: "Last", width: 8, text: (one) => one.last ?? "", cell: (one) => <When at={one.last} /> },
];

function said(edge: LinkEdge): string {
  return edge.lead ?? `dataset:${edge.dataset}`;
}

export function LinksTab({ shown }: { shown: Case }) {
  const links = useQuery(caseLinksQuery(shown.ref));
  const state = useTableState();
  const [active, setActive] = useState<string>();
  if (links.error) return <Failure error={links.error} onRetry={links.refetch} />;
  if (!links.data) return <Loading label="Looking for what they share" />;
  const { nodes, edges, set_aside, empty, is_cut } = links.data;
  if (edges.length === 0)
    return (
      <Empty title="Nothing links them">
        {empty.length > 0 ? empty.join("; ") : "The entities share nothing rare, and no lead says that they do."}
      </Empty>
    );
  return (
    <Stack gap="sm">
      <p>
        {nodes.length} entities, {edges.length} links{is_cut && "; there is more than is shown"}.
      </p>
      <div className={styles.table}>
        <DataTable
          label="Links"
          rows={edges}
          columns={COLUMNS}
          rowId={(one) => `${one.source} ${one.target} ${one.role} ${said(one)}`}
          state={state}
          active={active}
          onActive={setActive}
        />
      </div>
      {set_aside.length > 0 && (
        <section aria-label="Set aside">
          <h2>Set aside</h2>
          <ul>
            {set_aside.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}
