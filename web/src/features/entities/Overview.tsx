/** Where an entity stands in the data, what is masked, and what the desk has on it. */
import { Table } from "@mantine/core";
import { useState } from "react";
import type { Dossier, Presence } from "@/api/entities";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Ref } from "@/ui/Ref";
import { When } from "@/ui/When";
import styles from "./Dossier.module.css";
import { Masked } from "./Masked";
import { Mentioned } from "./Mentioned";

export function Overview({ dossier }: { dossier: Dossier }) {
  const [looked, setLooked] = useState<Dossier>();
  const shown = looked ?? dossier;
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Card title="In the data" count={shown.presence.length} flush>
          {shown.presence.length > 0 ? (
            <PresenceTable presence={shown.presence} />
          ) : (
            <Empty title="No dataset holds it">
              Either no dataset binds this kind to a role, or none holds this id in a column that you may see.
            </Empty>
          )}
        </Card>
        {shown.masked.length + shown.unmasked.length > 0 && <Masked dossier={shown} onLooked={setLooked} />}
      </div>
      <Mentioned entity={dossier.entity} />
    </div>
  );
}

function PresenceTable({ presence }: { presence: readonly Presence[] }) {
  return (
    <Table horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Dataset</Table.Th>
          <Table.Th>As</Table.Th>
          <Table.Th className={styles.number}>Rows</Table.Th>
          <Table.Th>First</Table.Th>
          <Table.Th>Last</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {presence.map((one) => (
          <Table.Tr key={`${one.dataset} ${one.role}`}>
            <Table.Td>
              <Ref subject={`dataset:${one.dataset}`} />
            </Table.Td>
            <Table.Td>{one.role}</Table.Td>
            <Table.Td
              className={styles.number}
              title={one.by_scan ? "Counted by reading the whole table: it has no postings for this role." : undefined}
            >
              {one.rows.toLocaleString("en")}
              {one.by_scan && " (read through)"}
            </Table.Td>
            <Table.Td>
              <When at={one.first} />
            </Table.Td>
            <Table.Td>
              <When at={one.last} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
