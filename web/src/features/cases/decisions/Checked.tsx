/** A choice of several, in which what cannot be chosen is shown with the reason. */
import { Button, Checkbox, Fieldset, Group, Stack, Text } from "@mantine/core";
import styles from "./Decisions.module.css";

type Option = { id: string; about: string; whyNot?: string };

type CheckedProps = {
  name: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  none: string;
};

export function Checked({ name, options, chosen, onChange, none }: CheckedProps) {
  const possible = options.filter((one) => !one.whyNot).map((one) => one.id);
  const toggle = (id: string, isOn: boolean) => onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Fieldset legend={`${name} (${chosen.length} of ${options.length})`}>
      {options.length === 0 && <Text size="sm">{none}</Text>}
      {possible.length > 1 && (
        <Group gap="xs" mb="xs">
          <Button size="compact-sm" variant="default" onClick={() => onChange(possible)}>
            All {possible.length} {name.toLowerCase()}
          </Button>
          <Button size="compact-sm" variant="subtle" disabled={chosen.length === 0} onClick={() => onChange([])}>
            None
          </Button>
        </Group>
      )}
      <Stack gap={4} className={styles.options}>
        {options.map((one) => (
          <Checkbox
            key={one.id}
            size="xs"
            label={
              <>
                <code>{one.id}</code> {one.about}
              </>
            }
            description={one.whyNot}
            disabled={one.whyNot !== undefined}
            checked={!one.whyNot && chosen.includes(one.id)}
            onChange={(event) => toggle(one.id, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
