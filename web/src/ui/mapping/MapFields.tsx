/** A mapping field by field: the columns that fill it, what it always is, and how what stands there is read. */
import { Button, NativeSelect, TagsInput, Textarea, TextInput } from "@mantine/core";
import type { MapField } from "@/api/intake";
import styles from "./MapFields.module.css";
import { type Fields, NOTHING, TARGETS, type Target, wordsIn, wordsText } from "./mapping";

type MapFieldsProps = {
  fields: Fields;
  /** Columns that are known, to choose from; others may be typed. */
  columns: readonly string[];
  onChange: (fields: Fields) => void;
};

export function MapFields({ fields, columns, onChange }: MapFieldsProps) {
  const shown = TARGETS.filter((one) => one.name in fields);
  const others = TARGETS.filter((one) => !(one.name in fields));
  const set = (name: string, part: Partial<MapField>) =>
    onChange({ ...fields, [name]: { ...NOTHING, ...fields[name], ...part } });
  const drop = (name: string) => onChange(Object.fromEntries(Object.entries(fields).filter(([one]) => one !== name)));
  return (
    <div className={styles.stack}>
      <ul className={styles.fields} aria-label="Fields of a request">
        {shown.map((target) => (
          <li key={target.name} className={styles.field}>
            <Field
              target={target}
              field={fields[target.name] ?? NOTHING}
              columns={columns}
              onChange={(part) => set(target.name, part)}
              onDrop={() => drop(target.name)}
            />
          </li>
        ))}
      </ul>
      <NativeSelect
        size="xs"
        label="A further field"
        value=""
        data={[
          { value: "", label: "Choose a field" },
          ...others.map(({ name, word }) => ({ value: name, label: word })),
        ]}
        onChange={({ currentTarget: { value } }) => value && set(value, {})}
      />
    </div>
  );
}

type FieldProps = {
  target: Target;
  field: MapField;
  columns: readonly string[];
  onChange: (part: Partial<MapField>) => void;
  onDrop: () => void;
};

function Field({ target, field, columns, onChange, onDrop }: FieldProps) {
  const { word } = target;
  return (
    <>
      <strong>{word}</strong>
      <TagsInput
        size="xs"
        aria-label={`Columns of: ${word}`}
        placeholder={field.columns.length === 0 ? "No column" : undefined}
        data={[...columns]}
        value={[...field.columns]}
        onChange={(chosen) => onChange({ columns: chosen })}
      />
      <TextInput
        size="xs"
        aria-label={`Always, for: ${word}`}
        placeholder="Where no column says it"
        maxLength={2_000}
        value={field.always}
        onChange={(event) => onChange({ always: event.currentTarget.value })}
      />
      <Reading target={target} field={field} onChange={onChange} />
      {target.isNeeded ? (
        <span className={styles.soft}>needed</span>
      ) : (
        <Button size="compact-xs" variant="default" aria-label={`Leave out: ${word}`} onClick={onDrop}>
          Leave out
        </Button>
      )}
    </>
  );
}

type ReadingProps = Pick<FieldProps, "target" | "field" | "onChange">;

/** How what stands in the columns is read; most fields need none of it. */
function Reading({ target, field, onChange }: ReadingProps) {
  if (target.kind === "text" || target.kind === "yes") return <span />;
  return (
    <details className={styles.reading}>
      <summary>How it is read: {target.word.toLowerCase()}</summary>
      {target.kind === "time" ? (
        <>
          <TextInput
            size="xs"
            label="Format"
            description="Where it is not ISO 8601: %d/%m/%Y %H:%M"
            maxLength={60}
            value={field.time_format}
            onChange={(event) => onChange({ time_format: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label="Zone"
            description="As Asia/Singapore; UTC where none is given"
            maxLength={64}
            value={field.zone}
            onChange={(event) => onChange({ zone: event.currentTarget.value })}
          />
        </>
      ) : (
        <>
          {target.kind === "list" && (
            <TextInput
              size="xs"
              label="Split at"
              maxLength={5}
              value={field.split}
              onChange={(event) => onChange({ split: event.currentTarget.value })}
            />
          )}
          <Textarea
            size="xs"
            label="Their words and ours"
            description="A line each: Order = government_order"
            autosize
            minRows={2}
            defaultValue={wordsText(field.values)}
            onChange={(event) => onChange({ values: wordsIn(event.currentTarget.value) })}
          />
          <TextInput
            size="xs"
            label="Any other word is"
            maxLength={2_000}
            value={field.otherwise}
            onChange={(event) => onChange({ otherwise: event.currentTarget.value })}
          />
        </>
      )}
    </details>
  );
}
