/** The fields of a first look. */
import { Checkbox, MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { Flag } from "@/api/escalations";
import { CLASSES } from "@/ui/demandWords";
import { SEVERITIES } from "@/ui/SeverityTag";
import { CONFIDENTIALITY } from "@/ui/templateWords";
import styles from "./Escalations.module.css";
import type { Faults, Look } from "./triage";
import { choices, FLAGS, IMPACTS, PUBLICITY, URGENCIES } from "./words";

type FieldsProps = { look: Look; faults: Faults; onChange: (part: Partial<Look>) => void };

export function TriageFields({ look, faults, onChange }: FieldsProps) {
  const choice = (
    name: keyof Look,
    label: string,
    data: Array<{ value: string; label: string }>,
    description?: string,
  ) => (
    <NativeSelect
      label={label}
      description={description}
      data={data}
      value={String(look[name])}
      onChange={(event) => onChange({ [name]: event.currentTarget.value } as Partial<Look>)}
    />
  );
  const line = (name: keyof Look, label: string, description: string) => (
    <TextInput
      label={label}
      description={description}
      maxLength={400}
      error={faults[name]}
      value={String(look[name])}
      onChange={(event) => onChange({ [name]: event.currentTarget.value } as Partial<Look>)}
    />
  );
  return (
    <>
      <div className={styles.pair}>
        {choice("impact", "Impact", [{ value: "", label: "Not judged yet" }, ...choices(IMPACTS)], "If it is true")}
        {choice("urgency", "Urgency", [{ value: "", label: "Not judged yet" }, ...choices(URGENCIES)], "How it grows")}
        {choice("demand_class", "Class", choices(CLASSES), "Decides which laws ask what")}
        {line("places", "Jurisdictions", "ISO codes: IN, AU-NSW, EU")}
        {choice("publicity", "Publicity", choices(PUBLICITY), "Makes updates more frequent, nothing graver")}
        {line("language", "Language", "As en or zh-Hant")}
      </div>
      <MultiSelect
        label="Flags"
        data={choices(FLAGS)}
        value={look.flags}
        onChange={(flags) => onChange({ flags: flags as Flag[] })}
      />
      <details>
        <summary>What it asks, and who may hear of it</summary>
        <div className={styles.form}>
          {line("legal_basis", "Legal basis", "The law or order that is named")}
          {line("requested_action", "Requested action", "What is to be done")}
          {choice("confidentiality", "Confidentiality", choices(CONFIDENTIALITY), "A looser one needs a reason")}
          <Checkbox
            label="No tipping-off: those it is about must not learn of it"
            checked={look.no_tipping_off}
            onChange={(event) => onChange({ no_tipping_off: event.currentTarget.checked })}
          />
        </div>
      </details>
      <details>
        <summary>Numbers for its place in the queue</summary>
        <div className={styles.form}>
          {line("violates", "How likely it violates", "From 0 to 1; empty for the matrix's own guess")}
          {line("exposure", "Listeners an hour", "Whom it still reaches")}
          {line("handling_minutes", "Minutes of work", "How long it takes to handle")}
        </div>
      </details>
      {choice(
        "severity",
        "Severity",
        [
          { value: "", label: "As the matrix gives it" },
          ...Object.entries(SEVERITIES).map(([value, means]) => ({ value, label: `${value}: ${means}` })),
        ],
        "Another than the matrix gives needs a reason; a lower one than it has waits for a second person",
      )}
      <Textarea
        label="Reason"
        description="It stays in the ledger"
        autosize
        minRows={2}
        maxLength={2_000}
        error={faults.reason}
        value={look.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </>
  );
}
