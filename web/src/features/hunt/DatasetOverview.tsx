/** The roles of a dataset, its span of time, and its loads. */
import { Table } from "@mantine/core";
import type { Dataset } from "@/api/datasets";
import { Card } from "@/ui/Card";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { Instant, When } from "@/ui/When";
import { Facts } from "./Facts";
import styles from "./Hunt.module.css";
import { bytesOf } from "./words";

type Declared = { time?: string; kinds?: Record<string, string>; sensitive?: string[] };

export function DatasetOverview({ dataset }: { dataset: Dataset }) {
  const declared = dataset.declaration as Declared;
  return (
    <div className={styles.stack}>
      <div className={styles.halves}>
        <Card title="Roles" count={Object.keys(dataset.roles).length} flush>
          <Table horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Role</Table.Th>
                <Table.Th>Column</Table.Th>
                <Table.Th>Kind of entity</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {Object.entries(dataset.roles).map(([role, column]) => (
                <Table.Tr key={role}>
                  <Table.Td>{role}</Table.Td>
                  <Table.Td className={styles.mono}>
                    {column} {declared.sensitive?.includes(column) && <Tag tone="warn">sensitive</Tag>}
                  </Table.Td>
                  <Table.Td>{declared.kinds?.[role] ?? role}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Card>
        <Card title="In short">
          <Facts
            label="In short"
            facts={[
              ["Rows", dataset.rows.toLocaleString("en")],
              ["Version", String(dataset.table_version)],
              ["Time column", declared.time ?? "none: a table of profiles"],
              ["From", dataset.first ? <Instant key="from" at={dataset.first} /> : "–"],
              ["To", dataset.last ? <Instant key="to" at={dataset.last} /> : "–"],
              ["Added by", <Person key="by" id={dataset.added_by} />],
              ["Added", <When key="at" at={dataset.added_at} />],
            ]}
          />
        </Card>
      </div>
      <Loads loads={dataset.loads} />
    </div>
  );
}

function Loads({ loads }: { loads: Dataset["loads"] }) {
  return (
    <Card title="Loads, the newest first" count={loads.length} flush>
      <div className={styles.scrolls}>
        <Table horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>File</Table.Th>
              <Table.Th className={styles.number}>Version</Table.Th>
              <Table.Th className={styles.number}>Rows</Table.Th>
              <Table.Th className={styles.number}>Refused</Table.Th>
              <Table.Th className={styles.number}>In the future</Table.Th>
              <Table.Th className={styles.number}>Size</Table.Th>
              <Table.Th>Message</Table.Th>
              <Table.Th>By</Table.Th>
              <Table.Th>At</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {loads.map((load) => (
              <Table.Tr key={load.load}>
                <Table.Td title={`SHA-256 ${load.sha256}`}>{load.file}</Table.Td>
                <Table.Td className={styles.number}>{load.table_version}</Table.Td>
                <Table.Td className={styles.number}>{load.rows.toLocaleString("en")}</Table.Td>
                <Table.Td className={styles.number}>{load.quarantined.toLocaleString("en")}</Table.Td>
                <Table.Td className={styles.number}>{load.future.toLocaleString("en")}</Table.Td>
                <Table.Td className={styles.number}>{bytesOf(load.bytes)}</Table.Td>
                <Table.Td>{load.message || "–"}</Table.Td>
                <Table.Td>
                  <Person id={load.by} />
                </Table.Td>
                <Table.Td>
                  <When at={load.at} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Card>
  );
}
