/** Each column of a file with what it is used as; every guess says why it was made, and can be changed. */
import { Autocomplete, Checkbox, Select, Table } from "@mantine/core";
import styles from "./Hunt.module.css";
import { type ColumnPlan, MEASURES, type Plan, ROLES, USES } from "./mapping";

type ColumnTableProps = { plan: Plan; onChange: (name: string, part: Partial<ColumnPlan>) => void };

export function ColumnTable({ plan, onChange }: ColumnTableProps) {
  return (
    <div className={styles.scrolls}>
      <Table horizontalSpacing="md" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Column</Table.Th>
            <Table.Th>Holds</Table.Th>
            <Table.Th>Is used as</Table.Th>
            <Table.Th>Which</Table.Th>
            <Table.Th>Kind of entity</Table.Th>
            <Table.Th>Sensitive</Table.Th>
            <Table.Th>Why it was proposed so</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.columns.map((column) => (
            <ColumnRow key={column.name} column={column} onChange={(part) => onChange(column.name, part)} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function ColumnRow({ column, onChange }: { column: ColumnPlan; onChange: (part: Partial<ColumnPlan>) => void }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" className={styles.nowrap}>
        {column.name}
      </Table.Th>
      <Table.Td>{column.type}</Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={`Use of ${column.name}`}
          allowDeselect={false}
          data={USES.map(([value, label]) => ({ value, label }))}
          value={column.use}
          onChange={(use) => use && onChange({ use })}
        />
      </Table.Td>
      <Table.Td>
        {column.use === "role" && (
          <Autocomplete
            size="xs"
            aria-label={`Role of ${column.name}`}
            placeholder="actor"
            data={ROLES}
            value={column.role}
            onChange={(role) => onChange({ role })}
          />
        )}
        {column.use === "measure" && (
          <Select
            size="xs"
            aria-label={`Type of ${column.name}`}
            allowDeselect={false}
            data={MEASURES}
            value={column.measure}
            onChange={(measure) => measure && onChange({ measure })}
          />
        )}
      </Table.Td>
      <Table.Td>
        {column.use === "role" && (
          <Autocomplete
            size="xs"
            aria-label={`Kind of ${column.name}`}
            placeholder={column.role || "account"}
            data={["account", "creator", "track", "show", "playlist", "device", "ip", "payment", "payee", "domain"]}
            value={column.kind}
            onChange={(kind) => onChange({ kind })}
          />
        )}
      </Table.Td>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={`${column.name} is sensitive`}
          checked={column.isSensitive}
          onChange={(event) => onChange({ isSensitive: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td className={styles.soft}>{column.reason || "nothing spoke for a use"}</Table.Td>
    </Table.Tr>
  );
}
