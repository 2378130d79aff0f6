/** What every item says of itself: its title, its labels and with whom it may be shared. */
import { Group, MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import type { Label, Marking } from "@/api/evidence";
import { LABELS, labelWords } from "@/ui/evidence/labels";
import { plain } from "../words";

export type Description = { title: string; labels: Label[]; marking: Marking };

export const UNDESCRIBED: Description = { title: "", labels: [], marking: "amber" };

const MARKINGS: Marking[] = ["red", "amber_strict", "amber", "green", "clear"];
// A person does not give these: what is unmasked is known, and what is suspected is never copied.
const GIVEN = LABELS.filter((label) => label !== "unmasked" && label !== "csam_suspected");

type DescribedProps = { form: Description; onChange: (part: Partial<Description>) => void };

export function Described({ form, onChange }: DescribedProps) {
  return (
    <>
      <TextInput
        label="Title"
        description="What it shows, without a verdict."
        required
        maxLength={300}
        value={form.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Group grow align="start">
        <MultiSelect
          label="Labels"
          description="Each one warns, and asks whoever looks for a reason."
          data={GIVEN.map((value) => ({ value, label: labelWords(value) }))}
          value={form.labels}
          onChange={(labels) => onChange({ labels: labels as Label[] })}
        />
        <NativeSelect
          label="Sharing"
          description="As the Traffic Light Protocol says."
          data={MARKINGS.map((value) => ({ value, label: plain(value) }))}
          value={form.marking}
          onChange={(event) => onChange({ marking: event.currentTarget.value as Marking })}
        />
      </Group>
    </>
  );
}
