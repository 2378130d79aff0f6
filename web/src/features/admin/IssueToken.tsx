/** A new token: for how long and for what; shown once. */
import { Button, Checkbox, Group, Modal, NumberInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { issueToken } from "@/api/people";
import { type Permission, permissionsOf } from "@/api/permissions";
import type { Role } from "@/api/session";
import { Failure } from "@/ui/Failure";
import { SecretOnce } from "@/ui/SecretOnce";

type IssueTokenProps = { name: string; roles: readonly Role[]; onClose: () => void };

export function IssueToken({ name, roles, onClose }: IssueTokenProps) {
  const [label, setLabel] = useState("");
  const [days, setDays] = useState(90);
  const [permissions, setPermissions] = useState<Permission[]>([]);
  const issue = useAct(() => issueToken(name, { label: label.trim(), days, permissions }), { renews: ["users"] });
  const isFit = Number.isInteger(days) && days >= 1 && days <= 366;
  if (issue.data) {
    return (
      <SecretOnce title={`A token of ${name}`} label="Token" secret={issue.data.token} onClose={onClose}>
        {`Whoever has it acts as ${name}, for ${days} days. Keep it like a password.`}
      </SecretOnce>
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`Issue a token of ${name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isFit) issue.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Label"
            description="What uses it, so that it can be told from others"
            maxLength={200}
            data-autofocus
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <NumberInput
            label="Days"
            min={1}
            max={366}
            error={!isFit && "1 to 366 days."}
            value={days}
            onChange={(value) => setDays(Number(value))}
          />
          <Checkbox.Group
            label="It may"
            description="Nothing ticked: all that the roles of its person allow, as they change"
            value={permissions}
            onChange={(chosen) => setPermissions(chosen as Permission[])}
          >
            <Group gap="sm" mt="xs">
              {permissionsOf(roles).map((permission) => (
                <Checkbox key={permission} size="xs" value={permission} label={permission} />
              ))}
            </Group>
          </Checkbox.Group>
          {issue.error && <Failure error={issue.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isFit} loading={issue.isPending}>
              Issue
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
