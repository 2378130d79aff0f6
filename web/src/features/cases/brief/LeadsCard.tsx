/** The leads that a case follows, and the way to link another. */
import { Button, Group, TextInput } from "@mantine/core";
import { attachLead } from "@/api/cases";
import { useDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Ref } from "@/ui/Ref";
import { useCaseChange } from "../useCaseChange";
import styles from "./Brief.module.css";
import type { Given } from "./BriefTab";

export function LeadsCard({ shown, isOpen }: Given) {
  const draft = useDraft(`lead.${shown.ref}`);
  const lead = draft.text.trim().toUpperCase();
  const link = useCaseChange({
    run: () => attachLead(shown.ref, lead),
    said: () => `${lead} is linked; its entities are in the case.`,
    onDone: draft.clear,
  });
  const isReference = /^LEAD-[1-9]\d*$/.test(lead);
  return (
    <Card title="Leads" count={shown.leads.length}>
      {shown.leads.length === 0 && <p>It follows none.</p>}
      <ul className={styles.plain}>
        {shown.leads.map((ref) => (
          <li key={ref}>
            <Ref subject={ref} />
          </li>
        ))}
      </ul>
      {isOpen && (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            if (isReference) link.mutate(undefined);
          }}
        >
          <Group gap="xs" wrap="nowrap">
            <TextInput
              size="xs"
              aria-label="Lead to link"
              placeholder="LEAD-1"
              value={draft.text}
              onChange={(event) => draft.write(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" variant="default" disabled={!isReference} loading={link.isPending}>
              Link
            </Button>
          </Group>
        </form>
      )}
    </Card>
  );
}
