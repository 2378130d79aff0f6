/** A staffing, a row a shift: its days, its hours, its zone and its people. */
import { Button, Checkbox, NumberInput, TextInput } from "@mantine/core";
import { WEEKDAYS } from "@/lib/workHours";
import { Icon } from "@/ui/Icon";
import styles from "./Metrics.module.css";
import { DAYS, MOST_SHIFTS, type ShiftRow, withDay, withRow } from "./staffing";

type ShiftRowsProps = {
  name: string;
  zone: string;
  rows: readonly ShiftRow[];
  onChange: (rows: readonly ShiftRow[]) => void;
};

export function ShiftRows({ name, zone, rows, onChange }: ShiftRowsProps) {
  const change = (id: number, part: Partial<ShiftRow>) =>
    onChange(rows.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.shifts} aria-label={name}>
      <strong>{name}</strong>
      {rows.map((row, place) => (
        <ShiftFields
          key={row.id}
          row={row}
          name={`Shift ${place + 1}`}
          onChange={(part) => change(row.id, part)}
          onRemove={() => onChange(rows.filter((one) => one.id !== row.id))}
        />
      ))}
      <span>
        <Button
          size="compact-sm"
          variant="default"
          disabled={rows.length >= MOST_SHIFTS}
          onClick={() => onChange(withRow(rows, zone))}
        >
          Add a shift
        </Button>
      </span>
    </fieldset>
  );
}

type FieldsProps = { row: ShiftRow; name: string; onChange: (part: Partial<ShiftRow>) => void; onRemove: () => void };

function ShiftFields({ row, name, onChange, onRemove }: FieldsProps) {
  return (
    <fieldset className={styles.shift} aria-label={name}>
      {DAYS.map((short, day) => (
        <Checkbox
          key={short}
          size="xs"
          label={short}
          aria-label={WEEKDAYS[day]}
          checked={row.weekdays.includes(day)}
          onChange={(event) => onChange({ weekdays: withDay(row, day, event.currentTarget.checked) })}
        />
      ))}
      <TextInput
        size="xs"
        label="Hours"
        maxLength={11}
        value={row.hours}
        onChange={(event) => onChange({ hours: event.currentTarget.value.trim() })}
      />
      <TextInput
        size="xs"
        label="Zone"
        maxLength={64}
        value={row.zone}
        onChange={(event) => onChange({ zone: event.currentTarget.value.trim() })}
      />
      <span className={styles.people}>
        <NumberInput
          size="xs"
          label="People"
          hideControls
          allowDecimal={false}
          value={row.people}
          onChange={(typed) => onChange({ people: String(typed) })}
        />
      </span>
      <Button size="compact-sm" variant="subtle" aria-label={`Remove ${name.toLowerCase()}`} onClick={onRemove}>
        <Icon name="close" size={13} />
      </Button>
    </fieldset>
  );
}
