/** What a request says, who makes it, and what it is about. */
import { MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { Flag } from "@/api/escalations";
import { Card } from "@/ui/Card";
import { CLASSES, REQUESTERS } from "@/ui/demandWords";
import styles from "./Escalations.module.css";
import type { Intake, IntakeFaults } from "./intake";
import { choices, FLAGS, linesOf } from "./words";

export type IntakeProps = { form: Intake; faults: IntakeFaults; onChange: (part: Partial<Intake>) => void };

type Text = { name: keyof Intake; label: string; hint?: string; most?: number; isNeeded?: boolean };

/** One line of the form. */
export function IntakeLine({ form, faults, onChange, ...text }: IntakeProps & Text) {
  return (
    <TextInput
      label={text.label}
      description={text.hint}
      required={text.isNeeded}
      maxLength={text.most ?? 300}
      error={faults[text.name]}
      value={String(form[text.name])}
      onChange={(event) => onChange({ [text.name]: event.currentTarget.value })}
    />
  );
}

function Long({ form, faults, onChange, ...text }: IntakeProps & Text) {
  return (
    <Textarea
      label={text.label}
      description={text.hint}
      autosize
      minRows={3}
      maxRows={14}
      maxLength={text.most}
      error={faults[text.name]}
      value={String(form[text.name])}
      onChange={(event) => onChange({ [text.name]: event.currentTarget.value })}
    />
  );
}

export function IntakeFields(props: IntakeProps) {
  const { form, onChange } = props;
  const count = linesOf(form.items).length;
  return (
    <>
      <Card title="What is asked">
        <div className={styles.stack}>
          <IntakeLine {...props} name="title" label="Title" hint="In a few words. Accuse nobody." isNeeded />
          <div className={styles.pair}>
            <NativeSelect
              label="Class"
              required
              data={[{ value: "", label: "Choose one" }, ...choices(CLASSES)]}
              value={form.demand_class}
              onChange={(event) => onChange({ demand_class: event.currentTarget.value as Intake["demand_class"] })}
            />
            <IntakeLine {...props} name="places" label="Jurisdictions" hint="ISO codes: IN, AU-NSW, EU" most={400} />
          </div>
          <Long {...props} name="text" label="Text" hint="As it came, whole" most={200_000} />
          <Long {...props} name="requested_action" label="What is to be done" most={2_000} />
          <Long
            {...props}
            name="items"
            label="Listed things"
            hint={`One a line: addresses, links, recordings, accounts. ${count ? `${count.toLocaleString("en")} so far.` : ""}`}
          />
          <div className={styles.pair}>
            <IntakeLine {...props} name="legal_basis" label="Legal basis" hint="The law or order that is named" />
            <IntakeLine {...props} name="language" label="Language" hint="As en or zh-Hant" most={35} />
          </div>
          <MultiSelect
            label="Flags"
            data={choices(FLAGS)}
            value={form.flags}
            onChange={(flags) => onChange({ flags: flags as Flag[] })}
          />
        </div>
      </Card>
      <Card title="Who asks">
        <div className={styles.stack}>
          <NativeSelect
            label="Requester"
            required
            data={[{ value: "", label: "Choose one" }, ...choices(REQUESTERS)]}
            value={form.kind}
            onChange={(event) => onChange({ kind: event.currentTarget.value as Intake["kind"] })}
          />
          <div className={styles.pair}>
            <IntakeLine {...props} name="organisation" label="Organisation" />
            <IntakeLine {...props} name="person" label="Person" />
            <IntakeLine {...props} name="contact" label="Contact" hint="As they gave it; verify it afterwards" />
            <IntakeLine
              {...props}
              name="external_ref"
              label="Their reference"
              hint="The same one twice is taken in once"
              most={500}
            />
          </div>
        </div>
      </Card>
    </>
  );
}
