/** A list of sentences, each in a field of its own. */
import { ActionIcon, Button, Fieldset, Group, Stack, TextInput } from "@mantine/core";
import { Icon } from "@/ui/Icon";

type LinesProps = { name: string; about: string; lines: readonly string[]; onChange: (lines: string[]) => void };

export function Lines({ name, about, lines, onChange }: LinesProps) {
  return (
    <Fieldset legend={`${name}: ${about}`}>
      <Stack gap="xs">
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place while it is written.
          <Group key={place} gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={`${name} ${place + 1}`}
              value={line}
              onChange={(event) => onChange(lines.with(place, event.currentTarget.value))}
            />
            <ActionIcon
              variant="subtle"
              aria-label={`Remove ${name.toLowerCase()} ${place + 1}`}
              onClick={() => onChange(lines.toSpliced(place, 1))}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button size="compact-sm" variant="default" onClick={() => onChange([...lines, ""])}>
            Add to {name.toLowerCase()}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
