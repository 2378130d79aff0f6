/** First measures: at once, reversible, limited in place and time; what then stands is decided before they end. */
import { Button, Group, NativeSelect, Textarea } from "@mantine/core";
import { type Containment, type Escalation, endContainment } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { ClockChip } from "@/ui/ClockChip";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { ContainForm } from "./ContainForm";
import styles from "./Escalations.module.css";
import type { TabProps } from "./RequestTab";
import { useChange } from "./useChange";
import { MEASURES, spelt } from "./words";

export function MeasuresTab({ shown, isOpen }: TabProps) {
  return (
    <div className={styles.stack}>
      <Card title="First measures" count={shown.containments.length}>
        {shown.containments.length === 0 && (
          <p className={styles.soft}>
            None was applied. One person may apply one at once, before anything else is settled: it ends by itself.
          </p>
        )}
        <ul className={styles.plain} aria-label="First measures">
          {shown.containments.map((one) => (
            <li key={one.id} className={styles.item}>
              <Measure one={one} shown={shown} isOpen={isOpen} />
            </li>
          ))}
        </ul>
      </Card>
      {isOpen && <ContainForm shown={shown} />}
    </div>
  );
}

function Measure({ one, shown, isOpen }: { one: Containment; shown: Escalation; isOpen: boolean }) {
  const isDecided = one.end === "made_lasting" || one.end === "restored";
  return (
    <>
      <span className={styles.line}>
        <strong>
          {MEASURES[one.measure]} in {one.territory}
        </strong>
        {one.end && <Tag tone={one.end === "lapsed" ? "warn" : "plain"}>{spelt(one.end)}</Tag>}
        {!one.ended_at && <ClockChip due={one.expires_at} what="It ends by itself" />}
      </span>
      <span className={styles.soft}>
        By <Person id={one.applied_by} />, <When at={one.applied_at} />: {one.reason}
        {one.entities.length > 0 && `. On ${one.entities.join(", ")}`}
      </span>
      {isOpen && !isDecided && <EndForm one={one} reference={shown.ref} />}
    </>
  );
}

function EndForm({ one, reference }: { one: Containment; reference: string }) {
  const draft = useFormDraft(`escalation.${reference}.measure.${one.id}`, {
    end: "restored" as "restored" | "made_lasting",
    reason: "",
  });
  const { end, reason } = draft.form;
  const decide = useChange({
    run: () => endContainment(reference, one, end, reason.trim()),
    said: () => `The ${MEASURES[one.measure].toLowerCase()} is ${spelt(end)}.`,
    onDone: draft.clear,
  });
  return (
    <form
      className={styles.form}
      aria-label={`What stands after measure ${one.id}`}
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate(undefined);
      }}
    >
      <NativeSelect
        label="What stands"
        value={end}
        data={[
          { value: "restored", label: "Restored: it is as it was before" },
          { value: "made_lasting", label: "Made lasting: it stays" },
        ]}
        onChange={(event) => draft.change({ end: event.currentTarget.value as typeof end })}
      />
      <Textarea
        label="Why"
        autosize
        maxLength={2_000}
        value={reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
      {decide.error && <Failure error={decide.error} />}
      <Group>
        <Button type="submit" size="compact-md" disabled={!reason.trim()} loading={decide.isPending}>
          Decide
        </Button>
      </Group>
    </form>
  );
}
