/** A list of 100,000 rows, made in the browser. */
import { Button } from "@mantine/core";
import { useMemo } from "react";
import { EntityChip } from "@/ui/EntityChip";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import styles from "./GalleryPage.module.css";
import { inventedPlays, type Play } from "./invented";

const COUNT = 100_000;

const COLUMNS: readonly Column<Play>[] = [
  { id: "ref", header: "Play", width: 7, text: (play) => play.ref },
  { id: "track", header: "Track", text: (play) => play.track },
  {
    id: "account",
    header: "Account",
    width: 14,
    text: (play) => play.account,
    cell: (play) => <EntityChip entity={play.account} />,
  },
  { id: "market", header: "Market", width: 5, priority: 2, text: (play) => play.market },
  {
    id: "plays",
    header: "Plays",
    width: 5,
    align: "right",
    text: (play) => play.plays.toLocaleString("en"),
    value: (play) => play.plays,
  },
  {
    id: "share",
    header: "Share",
    width: 5,
    align: "right",
    priority: 3,
    text: (play) => play.share.toFixed(3),
    value: (play) => play.share,
  },
  { id: "half", header: "Half of it", width: 6, isHidden: true, text: (play) => (play.share / 2).toFixed(3) },
];

export function LongList() {
  const state = useTableState([], "", "gallery");
  const rows = useMemo(() => inventedPlays(COUNT), []);
  return (
    <div className={styles.list}>
      <DataTable
        label="Plays"
        rows={rows}
        columns={COLUMNS}
        rowId={(play) => play.ref}
        state={state}
        actions={(ids) => (
          <Button size="compact-sm" variant="default">
            Do nothing with {ids.length.toLocaleString("en")}
          </Button>
        )}
      />
    </div>
  );
}
