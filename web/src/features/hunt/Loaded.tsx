/** A load as it goes on, and then what was taken and what was refused. */
import { Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Loaded as LoadResult } from "@/api/datasets";
import { Tag } from "@/ui/Tag";
import styles from "./Hunt.module.css";
import { JobWatch } from "./JobWatch";
import { counted } from "./words";

export function Loaded({ jobRef }: { jobRef: string }) {
  return <JobWatch jobRef={jobRef}>{(job) => <Outcome result={job.result as LoadResult | null} />}</JobWatch>;
}

function Outcome({ result }: { result: LoadResult | null }) {
  if (!result) return null;
  const { dataset, quarantined } = result;
  return (
    <div className={styles.stack} role="status">
      <p>
        {result.unchanged
          ? "Every file had been loaded before, so nothing changed. "
          : `${counted(result.rows, "row")} taken into version ${result.table_version} of `}
        {!result.unchanged && (
          <Link to="/hunt/datasets/$name" params={{ name: dataset }}>
            {dataset}
          </Link>
        )}
        {!result.unchanged && `, out of ${result.rows_in.toLocaleString("en")}. `}
        {quarantined > 0 && (
          <Link to="/hunt/datasets/$name" params={{ name: dataset }} search={{ tab: "refused" } as never}>
            {counted(quarantined, "row")} refused: see why
          </Link>
        )}
        {result.future > 0 && ` ${counted(result.future, "row")} lie in the future: kept, and read by no hunt.`}
      </p>
      {result.notes.length > 0 && (
        <ul className={styles.plain}>
          {result.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>File</Table.Th>
            <Table.Th className={styles.number}>Taken</Table.Th>
            <Table.Th className={styles.number}>Refused</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.sources.map((source) => (
            <Table.Tr key={source.sha256}>
              <Table.Td>
                {source.file} {source.unchanged && <Tag>loaded before</Tag>}
              </Table.Td>
              <Table.Td className={styles.number}>{source.rows.toLocaleString("en")}</Table.Td>
              <Table.Td className={styles.number}>{source.quarantined.toLocaleString("en")}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
