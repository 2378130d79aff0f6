/** The ledger: everything that changed and every sensitive look, newest first, as far as one may see. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LedgerLine, ledgerQuery } from "@/api/admin";
import { directoryQuery } from "@/api/people";
import { useUrlState } from "@/lib/url";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { Instant } from "@/ui/When";
import styles from "./admin.module.css";
import { VerifyLedger } from "./VerifyLedger";

const COLUMNS: readonly Column<LedgerLine>[] = [
  {
    id: "position",
    header: "Entry",
    width: 4,
    align: "right",
    text: (one) => String(one.position),
    value: (one) => one.position,
  },
  { id: "at", header: "When", width: 13, text: (one) => one.at, cell: (one) => <Instant at={one.at} /> },
  { id: "actor", header: "Who", width: 8, text: (one) => one.actor, cell: (one) => <Person id={one.actor} /> },
  { id: "verb", header: "What", width: 10, text: (one) => one.verb },
  {
    id: "subject",
    header: "On what",
    width: 10,
    text: (one) => one.subject,
    cell: (one) => (one.subject.startsWith("a-") ? <Person id={one.subject} /> : <Ref subject={one.subject} />),
  },
  { id: "reason", header: "Why", text: (one) => one.reason },
  { id: "hash", header: "Hash", width: 6, text: (one) => one.hash.slice(0, 12) },
];

export function LedgerTab() {
  const table = useTableState(["subject", "actor", "verb"]);
  const [, change] = useUrlState();
  const { subject = "", actor = "", verb = "" } = table.filters;
  const entries = useInfiniteQuery(ledgerQuery(table.filters));
  const directory = useQuery(directoryQuery);
  const [active, setActive] = useState<string>();
  const [isVerifying, setVerifying] = useState(false);
  const people = [{ value: "system", label: "the desk itself" }, ...(directory.data ?? []).map(choice)];
  const field = (name: "subject" | "verb", label: string, placeholder: string, value: string) => (
    <TextInput
      key={`${name}:${value}`}
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      onKeyDown={(event) => event.key === "Enter" && change({ [name]: event.currentTarget.value.trim() })}
      onBlur={(event) => change({ [name]: event.currentTarget.value.trim() })}
    />
  );
  return (
    <div className={styles.fills}>
      <DataTable
        label="Ledger"
        rows={entries.data?.pages.flat() ?? []}
        columns={COLUMNS}
        rowId={(one) => String(one.position)}
        state={table}
        isLoading={entries.isLoading}
        error={entries.error}
        onRetry={entries.refetch}
        hasMore={entries.hasNextPage}
        onMore={() => !entries.isFetchingNextPage && entries.fetchNextPage()}
        active={active}
        onActive={setActive}
        list="ledger"
        exportAs={{ list: "ledger", filters: table.filters }}
        tools={
          <>
            {field("subject", "On what", "On what, as CASE-1", subject)}
            {field("verb", "Verb", "What, as case.opened", verb)}
            <NativeSelect
              size="xs"
              aria-label="Who"
              data={[{ value: "", label: "Anybody" }, ...people]}
              value={actor}
              onChange={(event) => change({ actor: event.currentTarget.value })}
            />
            <Button size="compact-sm" variant="default" onClick={() => setVerifying(true)}>
              Verify the chain
            </Button>
          </>
        }
      />
      {isVerifying && <VerifyLedger onClose={() => setVerifying(false)} />}
    </div>
  );
}

function choice(person: { id: string; name: string }) {
  return { value: person.id, label: person.name };
}
