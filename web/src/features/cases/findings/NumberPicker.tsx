/** A cell chosen from a sealed query result, to be bound into a claim. */
import { Alert, Modal, NativeSelect, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Evidence, hasRows, rowsQuery } from "@/api/evidence";
import { Empty } from "@/ui/Empty";
import { cellText } from "@/ui/evidence/cells";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import styles from "./Findings.module.css";
import type { Binding } from "./statement";

const MOST = 200;

type NumberPickerProps = { evidence: readonly Evidence[]; onPick: (binding: Binding) => void; onClose: () => void };

export function NumberPicker({ evidence, onPick, onClose }: NumberPickerProps) {
  // What is labelled is opened on its own page, after its warning, and never here.
  const usable = evidence.filter((item) => hasRows(item) && item.state === "sealed" && item.labels.length === 0);
  const labelled = evidence.filter((item) => hasRows(item) && item.labels.length > 0);
  const [ref, choose] = useState(usable[0]?.ref);
  const item = usable.find((one) => one.ref === ref);
  return (
    <Modal opened onClose={onClose} size="60rem" title="Insert a number" closeButtonProps={{ "aria-label": "Close" }}>
      {!item ? (
        <Empty title="No number to take yet">
          Collect a query as evidence of this case and seal it: its cells stand here.
        </Empty>
      ) : (
        <Stack gap="sm">
          <NativeSelect
            label="From"
            data={usable.map((one) => ({ value: one.ref, label: `${one.ref} ${one.title}` }))}
            value={ref}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <Cells key={item.ref} item={item} onPick={onPick} />
        </Stack>
      )}
      {labelled.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          Labelled results are not shown here: {labelled.map((one) => one.ref).join(", ")}. Open one on its own page,
          and write {"{EV-n.column[row]}"} by hand.
        </Text>
      )}
    </Modal>
  );
}

function Cells({ item, onPick }: { item: Evidence; onPick: (binding: Binding) => void }) {
  const rows = useQuery(rowsQuery(item));
  if (rows.error) return <Failure error={rows.error} onRetry={rows.refetch} />;
  if (!rows.data) return <Loading label="Computing the rows again" />;
  const isLoose = rows.data.rows.length > 1 && !/\border\s+by\b/i.test(item.query?.sql ?? "");
  return (
    <>
      {!rows.data.isSame && (
        <Alert color="red" role="alert" title="It no longer computes to the same">
          Do not bind a number from it. Collect the query afresh.
        </Alert>
      )}
      {isLoose && (
        <Alert title="The query orders nothing">
          Its rows may stand in another order in the sealed file. Read the finding once it is kept, or collect the query
          again with ORDER BY.
        </Alert>
      )}
      <Text size="sm">Choose a cell; rows are counted from 0.</Text>
      <div className={styles.cells}>
        <table>
          <thead>
            <tr>
              <th scope="col">#</th>
              {rows.data.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.data.rows.slice(0, MOST).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place of a row is what is bound.
              <tr key={row}>
                <th scope="row">{row}</th>
                {rows.data.columns.map((column) => (
                  <td key={column}>
                    {cells[column] !== null && (
                      <button
                        type="button"
                        aria-label={`${column}, row ${row}: ${cellText(cells[column])}`}
                        onClick={() => onPick({ evidence: item.ref, column, row })}
                      >
                        {cellText(cells[column])}
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.data.rows.length > MOST && (
        <Text size="sm" c="dimmed">
          The first {MOST} of {rows.data.rows.length.toLocaleString("en")} rows. A claim rests better on few numbers:
          collect a count.
        </Text>
      )}
    </>
  );
}
