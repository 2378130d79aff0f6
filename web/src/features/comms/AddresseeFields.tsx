/** For whom the text is: audience, kind, language and place, and the groups and addresses it goes to. */
import { Checkbox, MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Audience, Locale, TextKind } from "@/api/comms";
import { audiencesQuery, groupsQuery } from "@/api/stakeholders";
import { Card } from "@/ui/Card";
import { AUDIENCES, choicesOf, KINDS, LOCALES } from "@/ui/commsWords";
import { Failure } from "@/ui/Failure";
import styles from "./Comms.module.css";
import { type ComposeForm, type Faults, linesOf } from "./composeForm";

export type FieldsProps = { form: ComposeForm; change: (part: Partial<ComposeForm>) => void; faults: Faults };

export function AddresseeFields({ form, change, faults }: FieldsProps) {
  const groups = useQuery(groupsQuery);
  const audiences = useQuery(audiencesQuery);
  const silent = groups.data?.filter((one) => form.groups.includes(one.key) && one.channels.length === 0) ?? [];
  const isApproved =
    form.is_for_press ||
    linesOf(form.to).length > 0 ||
    audiences.data?.find((one) => one.audience === form.audience)?.needs_approval;
  return (
    <Card title="For whom">
      <div className={styles.tight}>
        <div className={styles.two}>
          <NativeSelect
            label="Audience"
            data={choicesOf(AUDIENCES)}
            value={form.audience}
            onChange={(event) => change({ audience: event.currentTarget.value as Audience })}
          />
          <NativeSelect
            label="Kind"
            data={choicesOf(KINDS)}
            value={form.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as TextKind })}
          />
          <NativeSelect
            label="Language"
            data={choicesOf(LOCALES)}
            value={form.locale}
            onChange={(event) => change({ locale: event.currentTarget.value as Locale })}
          />
          <TextInput
            label="Jurisdiction"
            placeholder="Any, or as SG"
            maxLength={6}
            error={faults.jurisdiction}
            value={form.jurisdiction}
            onChange={(event) => change({ jurisdiction: event.currentTarget.value.trim().toUpperCase() })}
          />
        </div>
        {groups.error && <Failure error={groups.error} onRetry={groups.refetch} />}
        <MultiSelect
          label="Groups"
          searchable
          data={(groups.data ?? []).map((one) => ({ value: one.key, label: one.name }))}
          value={form.groups}
          onChange={(chosen) => change({ groups: chosen })}
        />
        {silent.length > 0 && (
          <p className={styles.why}>
            {silent.map((one) => one.name).join(", ")}: no channel yet, so nothing reaches them. Who runs the desk adds
            one under Admin, Groups.
          </p>
        )}
        <Textarea
          label="Addresses outside the groups"
          description="One a line, such as who asked"
          autosize
          minRows={1}
          error={faults.to}
          value={form.to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
        <Checkbox
          label="The press may read it"
          checked={form.is_for_press}
          onChange={(event) => change({ is_for_press: event.currentTarget.checked })}
        />
        <p className={styles.soft}>
          {isApproved ? "A second person must approve it before it leaves." : "It may leave without approval."}
        </p>
      </div>
    </Card>
  );
}
