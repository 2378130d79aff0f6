/** Applies a first measure: what, on what, where, for how long, and why one cannot wait. */
import { Button, Group, MultiSelect, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { type Contain, contain, type Escalation } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import styles from "./Escalations.module.css";
import { useChange } from "./useChange";
import { choices, faultOfTerritory, MEASURES, territoryOf } from "./words";

export function ContainForm({ shown }: { shown: Escalation }) {
  const known = [...new Set(shown.items.flatMap((item) => (item.entity ? [item.entity] : [])))];
  const draft = useFormDraft(`escalation.${shown.ref}.contain`, {
    measure: "geo_block" as Contain["measure"],
    entities: [] as string[],
    territory: shown.jurisdictions.join(", "),
    hours: 24,
    reason: "",
  });
  const { measure, entities, territory, hours, reason } = draft.form;
  const fault = faultOfTerritory(territory);
  const isReady = territory.trim() !== "" && !fault && hours > 0 && hours <= 720 && reason.trim() !== "";
  const apply = useChange({
    run: () =>
      contain(shown.ref, { measure, entities, territory: territoryOf(territory), hours, reason: reason.trim() }),
    said: () => `${MEASURES[measure]} applied for ${hours} hours. Who approves is told.`,
    onDone: draft.clear,
  });
  return (
    <Card title="Apply a first measure">
      <form
        noValidate
        aria-label="Apply a first measure"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) apply.mutate(undefined);
        }}
      >
        <p className={styles.soft}>
          It works at once, ends by itself, tells who approves, and opens a task to decide what then stands.
        </p>
        <div className={styles.pair}>
          <NativeSelect
            label="Measure"
            data={choices(MEASURES)}
            value={measure}
            onChange={(event) => draft.change({ measure: event.currentTarget.value as Contain["measure"] })}
          />
          <TextInput
            label="Territory"
            description="ISO codes: IN, AU-NSW"
            required
            error={fault}
            value={territory}
            onChange={(event) => draft.change({ territory: event.currentTarget.value })}
          />
          <NumberInput
            label="Hours"
            description="Up to 720; it ends by itself then"
            min={0.1}
            max={720}
            value={hours}
            onChange={(value) => draft.change({ hours: Number(value) || 0 })}
          />
          <MultiSelect
            label="On which entities"
            description="Of the listed things; none for all of the request"
            data={known}
            value={entities}
            onChange={(some) => draft.change({ entities: some })}
          />
        </div>
        <Textarea
          label="Why it cannot wait"
          required
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
        {apply.error && <Failure error={apply.error} />}
        <Group>
          <Button type="submit" size="compact-md" disabled={!isReady} loading={apply.isPending}>
            Apply it now
          </Button>
        </Group>
      </form>
    </Card>
  );
}
