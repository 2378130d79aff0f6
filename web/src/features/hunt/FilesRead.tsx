/** The files of a version that a run read, by which it can be run again to the same result. */
import { Table } from "@mantine/core";
import { Card } from "@/ui/Card";
import styles from "./Hunt.module.css";
import { bytesOf } from "./words";

type FileRead = { name?: unknown; sha256?: unknown; rows?: unknown; bytes?: unknown };

export function FilesRead({ title, files }: { title: string; files: readonly FileRead[] }) {
  return (
    <Card title={title} count={files.length} flush>
      <Table horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>SHA-256</Table.Th>
            <Table.Th className={styles.number}>Rows</Table.Th>
            <Table.Th className={styles.number}>Size</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr key={String(file.name)}>
              <Table.Td className={styles.mono} title={String(file.name)}>
                {String(file.sha256)}
              </Table.Td>
              <Table.Td className={styles.number}>{Number(file.rows).toLocaleString("en")}</Table.Td>
              <Table.Td className={styles.number}>{bytesOf(Number(file.bytes))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
