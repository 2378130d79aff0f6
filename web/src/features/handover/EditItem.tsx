/** An item of a draft in better words; what is typed is kept until it is saved. */
import { Alert, Button, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useAct } from "@/api/act";
import { editItem, type Handover, type HandoverItem, type Illness } from "@/api/handovers";
import { asProblem } from "@/api/problem";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import styles from "./Handover.module.css";
import { ILLNESS } from "./words";

type EditItemProps = { handover: Handover; item: HandoverItem; onClose: () => void };
const LONGEST = 2_000;

export function EditItem({ handover, item, onClose }: EditItemProps) {
  const { illness, summary, actions, contingencies } = item;
  const draft = useFormDraft(`handover.${handover.ref}.${item.number}`, { illness, summary, actions, contingencies });
  const form = draft.form;
  const body = {
    ...form,
    actions: form.actions.filter((one) => one.what.trim()),
    contingencies: form.contingencies.filter((one) => one.if.trim() && one.then.trim()),
  };
  const save = useAct(() => editItem(handover.ref, item, body), {
    renews: ["handovers"],
    onDone: () => {
      draft.clear();
      done(`Item ${item.number} is saved.`);
      onClose();
    },
  });
  return (
    <form
      aria-label={`Edit item ${item.number}`}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <Stack gap="sm">
        {draft.isRestored && (
          <Alert color="blue" variant="light" title="Your draft is back">
            It holds what you typed before and did not save.
          </Alert>
        )}
        <NativeSelect
          label="Illness"
          data={Object.entries(ILLNESS).map(([value, { name, means }]) => ({ value, label: `${name}: ${means}` }))}
          value={form.illness}
          onChange={(event) => draft.change({ illness: event.currentTarget.value as Illness })}
        />
        <Textarea
          label="Summary"
          autosize
          minRows={3}
          maxLength={LONGEST}
          value={form.summary}
          onChange={(event) => draft.change({ summary: event.currentTarget.value })}
        />
        <Rows
          name="To do"
          fields={[
            ["what", "What"],
            ["who", "Who"],
            ["when", "By when"],
          ]}
          rows={form.actions}
          onChange={(rows) => draft.change({ actions: rows })}
        />
        <Rows
          name="If, then"
          fields={[
            ["if", "If"],
            ["then", "Then"],
          ]}
          rows={form.contingencies}
          onChange={(rows) => draft.change({ contingencies: rows })}
        />
        {save.error && <Failure error={save.error} />}
        {save.error && asProblem(save.error).isStale && (
          <p>Somebody changed the item meanwhile. Your words are kept here: look at them again, then save once more.</p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Close and keep the draft
          </Button>
          <Button type="submit" loading={save.isPending}>
            Save the item
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type RowsProps<Row> = {
  name: string;
  fields: readonly (readonly [keyof Row & string, string])[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
};

function Rows<Row extends Record<string, string>>({ name, fields, rows, onChange }: RowsProps<Row>) {
  const blank = Object.fromEntries(fields.map(([field]) => [field, ""])) as Row;
  const put = (place: number, part: Partial<Row>) =>
    onChange(rows.map((row, at) => (at === place ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.tight}>
      <legend>{name}</legend>
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place to tell it from the others.
        <div key={place} className={styles.pair}>
          {fields.map(([field, label]) => (
            <TextInput
              key={field}
              label={`${label} ${place + 1}`}
              maxLength={LONGEST}
              value={row[field]}
              onChange={(event) => put(place, { [field]: event.currentTarget.value } as Partial<Row>)}
            />
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Take away: ${name} ${place + 1}`}
            onClick={() => onChange(rows.filter((_, at) => at !== place))}
          >
            Take away
          </Button>
        </div>
      ))}
      <div>
        <Button size="compact-sm" variant="default" onClick={() => onChange([...rows, blank])}>
          Add to {name.toLowerCase()}
        </Button>
      </div>
    </fieldset>
  );
}
