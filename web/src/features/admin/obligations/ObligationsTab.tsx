/** The book of obligations: which laws start a clock, how sure that is, and whether they apply to us. */
import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Obligation, obligationsQuery } from "@/api/obligations";
import { useUrlState } from "@/lib/url";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import styles from "../admin.module.css";
import { ObligationDrawer } from "./ObligationDrawer";
import { MARKS, SWITCH, timeOf } from "./words";

const COLUMNS: readonly Column<Obligation>[] = [
  { id: "id", header: "Obligation", width: 13, text: (one) => one.id },
  { id: "jurisdiction", header: "Where", width: 4, text: (one) => one.jurisdiction },
  {
    id: "applies",
    header: "Switch",
    width: 9,
    text: (one) => SWITCH[one.applies].name,
    cell: (one) => <Tag tone={SWITCH[one.applies].tone}>{SWITCH[one.applies].name}</Tag>,
  },
  { id: "time", header: "Time", width: 14, text: timeOf },
  { id: "summary", header: "What must be done", text: (one) => one.summary },
  { id: "instrument", header: "Law", width: 14, text: (one) => `${one.instrument}, ${one.provision}` },
  {
    id: "verification",
    header: "Seen in",
    width: 9,
    text: (one) => MARKS[one.verification].name,
    cell: (one) => <Tag tone={MARKS[one.verification].tone}>{MARKS[one.verification].name}</Tag>,
  },
];

export function ObligationsTab() {
  const book = useQuery(obligationsQuery);
  const table = useTableState(["jurisdiction", "applies", "verification"]);
  const [{ obligation }, change] = useUrlState();
  const [active, setActive] = useState<string>();
  const rows = book.data ?? [];
  const open = rows.find((one) => one.id === obligation);
  return (
    <div className={styles.fills}>
      <p className={styles.soft} role="note">
        {rows[0]?.caveat ?? "The book of obligations is no legal advice."}
      </p>
      <DataTable
        label="Obligations"
        rows={rows.filter((one) => fits(one, table.filters))}
        total={book.data?.length}
        columns={COLUMNS}
        rowId={(one) => one.id}
        state={table}
        isLoading={book.isLoading}
        error={book.error}
        onRetry={book.refetch}
        active={active}
        onActive={setActive}
        onOpen={(one) => change({ obligation: one.id })}
        list="obligations"
        tools={
          <>
            <Choice name="jurisdiction" label="Jurisdiction" none="Anywhere" of={jurisdictionsOf(rows)} />
            <Choice name="applies" label="Switch" none="Any switch" of={named(SWITCH)} />
            <Choice name="verification" label="Seen in" none="Seen anywhere" of={named(MARKS)} />
            <Button
              size="compact-sm"
              variant="default"
              disabled={!active}
              onClick={() => change({ obligation: active })}
            >
              Open
            </Button>
          </>
        }
      />
      {open && <ObligationDrawer key={open.id} row={open} onClose={() => change({ obligation: undefined })} />}
    </div>
  );
}

type ChoiceProps = { name: string; label: string; none: string; of: { value: string; label: string }[] };

function Choice({ name, label, none, of }: ChoiceProps) {
  const [state, change] = useUrlState();
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={[{ value: "", label: none }, ...of]}
      value={state[name] ?? ""}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
}

function named(words: Record<string, { name: string }>) {
  return Object.entries(words).map(([value, { name }]) => ({ value, label: name }));
}

function jurisdictionsOf(rows: readonly Obligation[]) {
  const codes = [...new Set(rows.map((one) => one.jurisdiction))].toSorted();
  return codes.map((code) => ({ value: code, label: code }));
}

function fits(row: Obligation, { jurisdiction, applies, verification }: Readonly<Record<string, string>>): boolean {
  if (jurisdiction && row.jurisdiction !== jurisdiction) return false;
  if (applies && row.applies !== applies) return false;
  return !verification || row.verification === verification;
}
