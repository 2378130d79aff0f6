/** When a request came, when it is due by its own words, and who may see it. */
import { Checkbox, NativeSelect, Select } from "@mantine/core";
import { useMe } from "@/api/session";
import { Card } from "@/ui/Card";
import { TimeField } from "@/ui/TimeField";
import styles from "./Escalations.module.css";
import { IntakeLine, type IntakeProps } from "./IntakeFields";
import type { Intake } from "./intake";
import { CONFIDENTIALITY, choices } from "./words";

export function IntakeTimes(props: IntakeProps) {
  const { form, faults, onChange } = props;
  const { compartments } = useMe();
  return (
    <>
      <Card title="Times">
        <div className={styles.pair}>
          <TimeField
            label="Received"
            description="When the company got it, not when you read it."
            value={form.received_at}
            error={faults.received_at}
            onChange={(at) => onChange({ received_at: at })}
          />
          <TimeField
            label="Aware since"
            description="The legal trigger; empty where it is the receipt."
            value={form.awareness_at}
            error={faults.awareness_at}
            onChange={(at) => onChange({ awareness_at: at })}
          />
          <TimeField
            label="Due by the paper"
            description="Only where the instrument itself sets a time."
            value={form.due_at}
            onChange={(at) => onChange({ due_at: at })}
          />
          <IntakeLine
            {...props}
            name="due_source"
            label="Where that time is from"
            hint="Paper, portal or telephone, and who said it"
            isNeeded={form.due_at !== ""}
          />
        </div>
      </Card>
      <Card title="Who may know">
        <div className={styles.stack}>
          <NativeSelect
            label="Confidentiality"
            data={choices(CONFIDENTIALITY)}
            value={form.confidentiality}
            onChange={(event) => onChange({ confidentiality: event.currentTarget.value as Intake["confidentiality"] })}
          />
          <Checkbox
            label="No tipping-off: those it is about must not learn of it"
            checked={form.no_tipping_off}
            onChange={(event) => onChange({ no_tipping_off: event.currentTarget.checked })}
          />
          {compartments.length > 0 && (
            <Select
              label="Compartment"
              description="Only the people in it will know of it."
              placeholder="None: everybody on the desk sees it"
              clearable
              data={compartments}
              value={form.compartment}
              onChange={(compartment) => onChange({ compartment })}
            />
          )}
          <IntakeLine
            {...props}
            name="evidence"
            label="Evidence"
            hint="The paper itself, as EV-7; it may be linked later"
            most={2_000}
          />
        </div>
      </Card>
    </>
  );
}
