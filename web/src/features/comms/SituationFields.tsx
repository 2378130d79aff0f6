/** What people add to the record: the bottom line first, what is known and how surely, what is needed, what comes next. */
import { Button, Group, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { Fact, Situation, Sureness } from "@/api/comms";
import { Card } from "@/ui/Card";
import { choicesOf } from "@/ui/commsWords";
import { TimeField } from "@/ui/TimeField";
import type { FieldsProps } from "./AddresseeFields";
import styles from "./Comms.module.css";
import type { ComposeForm } from "./composeForm";
import { Needed } from "./Needed";
import { SURENESS } from "./words";

const HOUR = 3_600_000;
const AHEAD = [1, 2, 4, 24];

type SituationFieldsProps = FieldsProps & { record: Situation };
type TextName = "risks" | "approved_facts" | "reasons" | "next_two_hours";

export function SituationFields({ form, change, faults, record }: SituationFieldsProps) {
  const text = (name: TextName, label: string, description?: string) => (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={1}
      maxLength={2_000}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value } as Partial<ComposeForm>)}
    />
  );
  return (
    <Card title="What is said">
      <div className={styles.stack}>
        <Textarea
          label="Bottom line"
          description="At most two sentences; empty, it is as the record has it"
          placeholder={record.bottom_line}
          autosize
          minRows={2}
          error={faults.bottom_line}
          value={form.bottom_line}
          onChange={(event) => change({ bottom_line: event.currentTarget.value })}
        />
        <Facts name="Known" facts={form.known} onChange={(known) => change({ known })} />
        <Facts name="Not known" facts={form.not_known} onChange={(not_known) => change({ not_known })} />
        <Needed record={record.needed} needed={form.needed} onChange={(needed) => change({ needed })} />
        {text("risks", "Risks", "One a line")}
        {text("next_two_hours", "Next two hours")}
        {(form.kind === "holding_line" || form.is_for_press) &&
          text("approved_facts", "Facts approved for use", "One a line")}
        {form.kind === "refusal" && text("reasons", "Reasons", "One a line")}
        <TimeField
          label="Next update"
          required={form.kind === "situation_update"}
          error={faults.next_update_at}
          value={form.next_update_at}
          onChange={(next_update_at) => change({ next_update_at })}
        />
        <Group gap="xs">
          {AHEAD.map((hours) => (
            <Button
              key={hours}
              size="compact-xs"
              variant="default"
              onClick={() => change({ next_update_at: new Date(Date.now() + hours * HOUR).toISOString() })}
            >
              In {hours} h
            </Button>
          ))}
        </Group>
        <p className={styles.soft}>
          From the record: {record.clocks.length} clocks, {record.done.length} things done, {record.items.length} listed
          items{record.changes.length > 0 && `, ${record.changes.length} changes since the last update`}.
        </p>
      </div>
    </Card>
  );
}

type FactsProps = { name: string; facts: Fact[]; onChange: (facts: Fact[]) => void };

function Facts({ name, facts, onChange }: FactsProps) {
  const put = (place: number, part: Partial<Fact>) =>
    onChange(facts.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.tight}>
      <legend>{name}</legend>
      {facts.map((fact, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place to tell it from the others.
        <div key={place} className={styles.row}>
          <TextInput
            label={`${name} ${place + 1}`}
            maxLength={2_000}
            value={fact.text}
            onChange={(event) => put(place, { text: event.currentTarget.value })}
          />
          <NativeSelect
            label="How surely"
            data={choicesOf(SURENESS)}
            value={fact.confidence}
            onChange={(event) => put(place, { confidence: event.currentTarget.value as Sureness })}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Take away: ${name} ${place + 1}`}
            onClick={() => onChange(facts.filter((_, at) => at !== place))}
          >
            Take away
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange([...facts, { text: "", confidence: "confirmed" }])}
        >
          Add to {name.toLowerCase()}
        </Button>
      </div>
    </fieldset>
  );
}
