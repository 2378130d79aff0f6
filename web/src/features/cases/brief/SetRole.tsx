/** What an entity did, as a person judges it: until then nothing can be decided about it. */
import { Button, Group, Modal, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { type CaseEntity, type EntityRole, setRole } from "@/api/cases";
import { useDraft } from "@/lib/drafts";
import { EntityChip } from "@/ui/EntityChip";
import { Failure } from "@/ui/Failure";
import { useCaseChange } from "../useCaseChange";
import { ROLES } from "../words";

type SetRoleProps = {
  caseRef: string;
  entities: readonly CaseEntity[];
  onClose: () => void;
  onDone: () => void;
};

export function SetRole({ caseRef, entities, onClose, onDone }: SetRoleProps) {
  const [role, choose] = useState<EntityRole | undefined>(entities.length === 1 ? entities[0]?.role : undefined);
  const reason = useDraft(`role.${caseRef}.${entities.map((one) => one.entity).join(" ")}`);
  const keep = useCaseChange({
    run: async (chosen: EntityRole) => {
      // One after the other: each has its own version, and what was done stays done.
      for (const one of entities) await setRole(caseRef, one, chosen, reason.text.trim());
    },
    said: (_, chosen) => `${entities.length === 1 ? entities[0]?.entity : `${entities.length} entities`}: ${chosen}.`,
    onDone: () => {
      reason.clear();
      onDone();
      onClose();
    },
    showsItsError: true,
  });
  const isReady = role !== undefined && reason.text.trim() !== "";
  return (
    <Modal opened onClose={onClose} title="What did it do?" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (role && isReady) keep.mutate(role);
        }}
      >
        <Stack gap="md">
          <Group gap="xs">
            {entities.slice(0, 4).map((one) => (
              <EntityChip key={one.entity} entity={one.entity} />
            ))}
            {entities.length > 4 && <Text size="sm">and {entities.length - 4} more</Text>}
          </Group>
          <Radio.Group
            label="Role"
            description="Victims look like culprits. Say only what is shown."
            value={role ?? ""}
            onChange={(chosen) => choose(chosen as EntityRole)}
          >
            <Stack gap="xs" mt="xs">
              {Object.entries(ROLES).map(([name, meaning]) => (
                <Radio key={name} value={name} label={name} description={meaning} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label="Why"
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason.text}
            onChange={(event) => reason.write(event.currentTarget.value)}
          />
          {keep.error && <Failure error={keep.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={keep.isPending}>
              Keep the role
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
