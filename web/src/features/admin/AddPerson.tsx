/** Somebody new on the desk: a name, roles, compartments; then a one-time link, with which they set their password. */
import { Button, Group, Modal, Stack, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { addPerson, issueLink } from "@/api/people";
import type { Role } from "@/api/session";
import { Failure } from "@/ui/Failure";
import { LinkOnce } from "./LinkOnce";
import { RoleChoice } from "./RoleChoice";

export function AddPerson({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<Role[]>([]);
  const [compartments, setCompartments] = useState<string[]>([]);
  const add = useAct(() => addPerson({ name: name.trim(), roles, compartments }), {
    renews: ["users", "directory"],
    onDone: (person) => link.mutate(person.name),
  });
  const link = useAct(issueLink, { renews: ["users"] });
  const isReady = name.trim() !== "" && roles.length > 0;
  if (link.data && add.data) return <LinkOnce name={add.data.name} link={link.data} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title="Add a person" size="lg" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          if (add.data) link.mutate(add.data.name);
          else add.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Name"
            description="With which they sign in"
            required
            maxLength={200}
            data-autofocus
            disabled={add.isSuccess}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <RoleChoice value={roles} onChange={setRoles} />
          <TagsInput
            label="Compartments"
            description="What they see beyond the open desk; write one and press Enter"
            value={compartments}
            onChange={setCompartments}
          />
          {add.error && <Failure error={add.error} />}
          {link.error && (
            <>
              <p>{`${name} is added; only the link could not be made.`}</p>
              <Failure error={link.error} />
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {add.isSuccess ? "Close" : "Cancel"}
            </Button>
            <Button type="submit" disabled={!isReady} loading={add.isPending || link.isPending}>
              {add.isSuccess ? "Make the link" : "Add and make a link"}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
