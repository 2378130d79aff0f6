/** The tasks of a template, each a row of fields. */
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { TaskFor } from "@/api/caseTemplates";
import { groupsQuery } from "@/api/stakeholders";
import { WEIGHTS, type Weight } from "@/ui/templateWords";
import styles from "../admin.module.css";
import { newRow, PARTIES, type TaskRow } from "./words";

const KINDS: { value: TaskFor; label: string }[] = [
  { value: "role", label: "a role" },
  { value: "group", label: "a group" },
  { value: "party", label: "a party" },
];
const FIRST: Record<TaskFor, string> = { role: "desk", group: "legal", party: "requester" };

type RowsProps = { rows: TaskRow[]; onChange: (rows: TaskRow[]) => void };

export function TaskRows({ rows, onChange }: RowsProps) {
  return (
    <Stack gap="sm">
      {rows.map((row, place) => (
        <TaskFields
          key={row.id}
          row={row}
          number={place + 1}
          onChange={(part) => onChange(rows.map((one) => (one.id === row.id ? { ...one, ...part } : one)))}
          onRemove={() => onChange(rows.filter((one) => one.id !== row.id))}
        />
      ))}
      <div>
        <Button size="compact-sm" variant="default" onClick={() => onChange([...rows, newRow(rows)])}>
          Add a task
        </Button>
      </div>
    </Stack>
  );
}

type FieldsProps = { row: TaskRow; number: number; onChange: (part: Partial<TaskRow>) => void; onRemove: () => void };

function TaskFields({ row, number, onChange, onRemove }: FieldsProps) {
  const line = (name: "title" | "key" | "hours" | "percent", label: string) => (
    <TextInput
      size="xs"
      label={label}
      maxLength={name === "title" ? 300 : 40}
      value={row[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={styles.rowOfFields} aria-label={`Task ${number}`}>
      {line("title", "What is to be done")}
      <div className={styles.fields}>
        {line("key", "Key")}
        <NativeSelect
          size="xs"
          label="It is"
          data={Object.entries(WEIGHTS).map(([value, label]) => ({ value, label }))}
          value={row.weight}
          onChange={(event) => onChange({ weight: event.currentTarget.value as Weight })}
        />
        <NativeSelect
          size="xs"
          label="For"
          data={KINDS}
          value={row.for_kind}
          onChange={(event) => {
            const kind = event.currentTarget.value as TaskFor;
            onChange({ for_kind: kind, for_role: FIRST[kind] });
          }}
        />
        <Whom row={row} onChange={onChange} />
        {line("hours", "Hours after receipt")}
        {line("percent", "% of the shortest clock")}
      </div>
      <Group justify="flex-end">
        <Button size="compact-xs" variant="subtle" aria-label={`Remove task ${number}`} onClick={onRemove}>
          Remove
        </Button>
      </Group>
    </fieldset>
  );
}

function Whom({ row, onChange }: Pick<FieldsProps, "row" | "onChange">) {
  const groups = useQuery(groupsQuery);
  if (row.for_kind === "role") {
    return (
      <TextInput
        size="xs"
        label="Which"
        maxLength={40}
        value={row.for_role}
        onChange={(event) => onChange({ for_role: event.currentTarget.value })}
      />
    );
  }
  const known = row.for_kind === "party" ? PARTIES : (groups.data?.map((group) => group.key) ?? []);
  const data = known.includes(row.for_role) ? known : [row.for_role, ...known];
  return (
    <NativeSelect
      size="xs"
      label="Which"
      data={data.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      value={row.for_role}
      onChange={(event) => onChange({ for_role: event.currentTarget.value })}
    />
  );
}
