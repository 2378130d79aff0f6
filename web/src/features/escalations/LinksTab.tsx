/** What an escalation hangs together with: leads, cases, evidence and decisions. */
import { Button, Group, TextInput } from "@mantine/core";
import { linkEscalation } from "@/api/escalations";
import { useDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Ref } from "@/ui/Ref";
import { When } from "@/ui/When";
import styles from "./Escalations.module.css";
import type { TabProps } from "./RequestTab";
import { useChange } from "./useChange";
import { spelt } from "./words";

export function LinksTab({ shown, isOpen }: TabProps) {
  const draft = useDraft(`escalation.${shown.ref}.link`);
  const to = draft.text.trim().toUpperCase();
  const link = useChange({
    run: () => linkEscalation(shown.ref, to),
    said: () => `${to} is linked.`,
    onDone: draft.clear,
  });
  const isReference = /^(LEAD|CASE|EV|DEC)-[1-9]\d*$/.test(to);
  return (
    <Card title="Links" count={shown.links.length}>
      <div className={styles.stack}>
        {shown.links.length === 0 && (
          <p className={styles.soft}>Nothing is linked. Link the paper as evidence, and the decision that it led to.</p>
        )}
        <ul className={styles.plain} aria-label="Links">
          {shown.links.map((one) => (
            <li key={one.to}>
              <Ref subject={one.to} />{" "}
              <span className={styles.soft}>
                {spelt(one.relation)}, <When at={one.linked_at} />
              </span>
            </li>
          ))}
        </ul>
        {isOpen && (
          <form
            className={styles.form}
            aria-label="Link something"
            onSubmit={(event) => {
              event.preventDefault();
              if (isReference) link.mutate(undefined);
            }}
          >
            <TextInput
              label="Reference"
              description="As LEAD-3, CASE-1, EV-7 or DEC-2"
              maxLength={40}
              value={draft.text}
              error={to !== "" && !isReference && "It is no reference of a lead, case, evidence or decision."}
              onChange={(event) => draft.write(event.currentTarget.value)}
            />
            {link.error && <Failure error={link.error} />}
            <Group>
              <Button type="submit" size="compact-md" disabled={!isReference} loading={link.isPending}>
                Link it
              </Button>
            </Group>
          </form>
        )}
      </div>
    </Card>
  );
}
