/** Lists things: typed or pasted, or proposed from a text; nothing is added before a person takes it. */
import { Button, Checkbox, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { addItems, type Escalation, proposeItems } from "@/api/escalations";
import { useDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import styles from "./Escalations.module.css";
import { useChange } from "./useChange";
import { linesOf } from "./words";

export function AddItems({ shown }: { shown: Escalation }) {
  const draft = useDraft(`escalation.${shown.ref}.items`);
  const [taken, take] = useState<readonly string[]>([]);
  const propose = useAct(() => proposeItems(shown.ref, draft.text), {
    renews: [],
    onDone: (found) => take(found.filter((one) => !one.is_known).map((one) => one.named)),
  });
  const add = useChange({
    run: (named: readonly string[]) => addItems(shown.ref, [...named]),
    said: (items) => `${items.length.toLocaleString("en")} things are listed.`,
    onDone: () => {
      draft.clear();
      take([]);
      propose.reset();
    },
  });
  const lines = linesOf(draft.text);
  const error = add.error ?? propose.error;
  return (
    <Card title="List more">
      <Stack gap="sm">
        <Textarea
          label="Things or text"
          description="One thing a line; or a text, or nothing for the request's own, from which things are proposed"
          autosize
          minRows={3}
          maxRows={12}
          maxLength={200_000}
          value={draft.text}
          onChange={(event) => draft.write(event.currentTarget.value)}
        />
        <Group>
          <Button
            size="compact-md"
            disabled={lines.length === 0 || lines.length > 2_000}
            title={lines.length > 2_000 ? "At most 2,000 at once." : undefined}
            loading={add.isPending}
            onClick={() => add.mutate(lines)}
          >
            Add {lines.length.toLocaleString("en")} lines as they stand
          </Button>
          <Button
            size="compact-md"
            variant="default"
            loading={propose.isPending}
            onClick={() => propose.mutate(undefined)}
          >
            Propose from the text
          </Button>
        </Group>
        {error && <Failure error={error} />}
        {propose.data?.length === 0 && <p className={styles.soft}>The text names nothing that can be listed.</p>}
        {propose.data && propose.data.length > 0 && (
          <Checkbox.Group label="Proposed" value={[...taken]} onChange={take}>
            <Stack gap="xs" mt="xs">
              {propose.data.map((one) => (
                <Checkbox
                  key={one.named}
                  value={one.named}
                  disabled={one.is_known}
                  label={`${one.named}${one.entity ? ` (${one.entity})` : ""}${one.is_known ? ", listed already" : ""}`}
                />
              ))}
              <Group>
                <Button
                  size="compact-md"
                  disabled={taken.length === 0}
                  loading={add.isPending}
                  onClick={() => add.mutate(taken)}
                >
                  Take {taken.length.toLocaleString("en")} proposed
                </Button>
              </Group>
            </Stack>
          </Checkbox.Group>
        )}
      </Stack>
    </Card>
  );
}
