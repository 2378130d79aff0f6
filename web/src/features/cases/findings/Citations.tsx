/** What a finding rests on: evidence of the case, where in it, and whether it supports or contradicts. */
import { ActionIcon, Button, Fieldset, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import type { Evidence } from "@/api/evidence";
import { Icon } from "@/ui/Icon";
import type { Cited } from "./form";

type CitationsProps = {
  citations: readonly Cited[];
  evidence: readonly Evidence[];
  onChange: (citations: Cited[]) => void;
};

export function Citations({ citations, evidence, onChange }: CitationsProps) {
  const first = evidence[0];
  const hasSupport = citations.some(
    (one) => one.stance === "supports" && evidence.find((item) => item.ref === one.evidence)?.state === "sealed",
  );
  // Labelled items keep their names out of lists.
  const named = (item: Evidence) => `${item.ref} ${item.labels.length ? "(labelled)" : item.title} · ${item.state}`;
  return (
    <Fieldset legend="Citations: what supports it, and what contradicts it.">
      <Stack gap="xs">
        {citations.map((cited, place) => {
          const change = (part: Partial<Cited>) => onChange(citations.with(place, { ...cited, ...part }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: one item may be cited twice.
            <Group key={place} gap="xs" wrap="nowrap">
              <NativeSelect
                flex={2}
                aria-label={`Evidence ${place + 1}`}
                data={evidence.map((item) => ({ value: item.ref, label: named(item) }))}
                value={cited.evidence}
                onChange={(event) => change({ evidence: event.currentTarget.value })}
              />
              <TextInput
                flex={1}
                aria-label={`Place in evidence ${place + 1}`}
                placeholder="row, time, page (if needed)"
                maxLength={500}
                value={cited.locator}
                onChange={(event) => change({ locator: event.currentTarget.value })}
              />
              <NativeSelect
                aria-label={`Stance ${place + 1}`}
                data={["supports", "contradicts"]}
                value={cited.stance}
                onChange={(event) => change({ stance: event.currentTarget.value as Cited["stance"] })}
              />
              <ActionIcon
                variant="subtle"
                aria-label={`Remove citation ${place + 1}`}
                onClick={() => onChange(citations.toSpliced(place, 1))}
              >
                <Icon name="close" size={14} />
              </ActionIcon>
            </Group>
          );
        })}
        {!hasSupport && (
          <Text size="sm" c="dimmed">
            To be confirmed, it needs at least one sealed item that supports it.
          </Text>
        )}
        <div>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!first}
            title={first ? undefined : "The case has no evidence yet."}
            onClick={() => first && onChange([...citations, { evidence: first.ref, locator: "", stance: "supports" }])}
          >
            Cite evidence
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
