/** A person's word on which entity a listed thing is, or that it is none of ours. */
import { Button, Group, Popover, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { confirmItem, type Item } from "@/api/escalations";
import { Failure } from "@/ui/Failure";
import { useChange } from "./useChange";

export function ConfirmItem({ reference, item }: { reference: string; item: Item }) {
  const [isOpen, open] = useState(false);
  const [entity, name] = useState(item.entity ?? "");
  const confirm = useChange({
    run: (said: string | null) => confirmItem(reference, item, said),
    said: (now) => (now.entity ? `${now.number} is ${now.entity}.` : `${now.number} is no entity of ours.`),
    onDone: () => open(false),
  });
  const isEntity = /^[a-z_]+:\S+$/.test(entity.trim());
  return (
    <Popover opened={isOpen} onChange={open} withinPortal trapFocus width={320}>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Say what ${item.number} is`}
          onClick={() => open(!isOpen)}
        >
          {item.is_confirmed ? "Change" : "Confirm"}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <TextInput
            label="Entity"
            description="As account:abc or track:xyz"
            value={entity}
            onChange={(event) => name(event.currentTarget.value)}
          />
          {confirm.error && <Failure error={confirm.error} />}
          <Group>
            <Button
              size="compact-md"
              disabled={!isEntity}
              loading={confirm.isPending}
              onClick={() => confirm.mutate(entity.trim())}
            >
              It is this
            </Button>
            <Button size="compact-md" variant="default" onClick={() => confirm.mutate(null)}>
              None of ours
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
