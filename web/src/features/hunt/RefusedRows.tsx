/** The rows that were refused: how many for which reason, and each with where it stood. */
import { Button, Group, Table, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Dataset, type RefusedRow, refusedQuery } from "@/api/datasets";
import { useMay } from "@/api/permissions";
import { useDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import styles from "./Hunt.module.css";

export function RefusedRows({ dataset }: { dataset: Dataset }) {
  const mayRead = useMay()("data:write");
  if (!mayRead)
    return (
      <Empty title="Leads and administrators read refused rows">
        What stood in a refused row may be anything. How many rows each load refused stands in the overview.
      </Empty>
    );
  return <Refused dataset={dataset} />;
}

function Refused({ dataset }: { dataset: Dataset }) {
  const [purpose, setPurpose] = useState("");
  const refused = useInfiniteQuery(refusedQuery(dataset.name, purpose));
  const [reason, setReason] = useState<string>();
  const rows = refused.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = reason ? rows.filter((row) => row.reason === reason) : rows;
  if (refused.isLoading) return <Loading label="Reading refused rows" />;
  if (refused.error)
    return <Failure error={refused.error} onRetry={() => (purpose ? setPurpose("") : refused.refetch())} />;
  if (rows.length === 0)
    return (
      <Empty title="No row was refused">
        A row is refused where its time cannot be read, a key role is empty, or a measure does not have its type.
      </Empty>
    );
  const isSensitive = (dataset.declaration.sensitive as string[] | undefined)?.length;
  return (
    <div className={styles.stack}>
      <Reasons rows={rows} chosen={reason} onChoose={setReason} />
      {Boolean(isSensitive) && !purpose && <Purpose name={dataset.name} onLook={setPurpose} />}
      <Card title={reason ?? "All refused rows"} count={shown.length} flush>
        <RowTable rows={shown} />
        {refused.hasNextPage && (
          <Group justify="center" p="sm">
            <Button variant="default" loading={refused.isFetchingNextPage} onClick={() => refused.fetchNextPage()}>
              More rows
            </Button>
          </Group>
        )}
      </Card>
    </div>
  );
}

type ReasonsProps = { rows: readonly RefusedRow[]; chosen?: string; onChoose: (reason?: string) => void };

function Reasons({ rows, chosen, onChoose }: ReasonsProps) {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.reason, (counts.get(row.reason) ?? 0) + 1);
  const sorted = [...counts].toSorted((one, other) => other[1] - one[1]);
  return (
    <Card title="Reasons" count={sorted.length}>
      <Group gap="xs">
        {sorted.map(([reason, count]) => (
          <Button
            key={reason}
            size="compact-sm"
            variant={reason === chosen ? "filled" : "default"}
            aria-pressed={reason === chosen}
            onClick={() => onChoose(reason === chosen ? undefined : reason)}
          >
            {reason} ({count.toLocaleString("en")})
          </Button>
        ))}
      </Group>
    </Card>
  );
}

function RowTable({ rows }: { rows: readonly RefusedRow[] }) {
  return (
    <div className={styles.scrolls}>
      <Table horizontalSpacing="md" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>File</Table.Th>
            <Table.Th className={styles.number}>Line</Table.Th>
            <Table.Th>Column</Table.Th>
            <Table.Th>Reason</Table.Th>
            <Table.Th>What stood there</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.load} ${row.row} ${row.line} ${row.column}`}>
              <Table.Td>{row.file}</Table.Td>
              <Table.Td className={styles.number}>{(row.line ?? row.row)?.toLocaleString("en") ?? "–"}</Table.Td>
              <Table.Td className={styles.mono}>{row.column || "–"}</Table.Td>
              <Table.Td>{row.reason}</Table.Td>
              <Table.Td className={styles.mono}>{row.raw}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Purpose({ name, onLook }: { name: string; onLook: (purpose: string) => void }) {
  const purpose = useDraft(`purpose.${name}`);
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (!purpose.text.trim()) return;
    onLook(purpose.text.trim());
    purpose.clear();
  };
  return (
    <form onSubmit={look}>
      <Group align="end" gap="sm">
        <TextInput
          className={styles.grows}
          label="Purpose"
          description="What stood there is masked: the dataset has sensitive columns. With a grant you may look; the ledger keeps why."
          maxLength={500}
          value={purpose.text}
          onChange={(event) => purpose.write(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!purpose.text.trim()}>
          Look with a purpose
        </Button>
      </Group>
    </form>
  );
}
