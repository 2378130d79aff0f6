/** A new place for messages: its name, its address and what it takes; its secret is shown once. */
import { Button, Checkbox, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { addDestination, type MessageKind } from "@/api/outbox";
import { Failure } from "@/ui/Failure";
import { SecretOnce } from "@/ui/SecretOnce";

export function AddDestination({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const [takes, setTakes] = useState<MessageKind[]>(["action"]);
  const add = useAct(() => addDestination({ name, url, takes }), { renews: ["destinations"] });
  const nameFault = name && !/^[a-z][a-z0-9-]{0,63}$/.test(name) ? "Small letters, digits and -, a letter first." : "";
  const urlFault = url && !URL.canParse(url) ? "Write the whole address, with https://." : "";
  const isReady = name && url && takes.length > 0 && !nameFault && !urlFault;
  if (add.data) {
    return (
      <SecretOnce
        title={`${add.data.destination.name} is added`}
        label="Signing secret"
        secret={add.data.secret}
        onClose={onClose}
      >
        Give this secret to whoever runs the destination: with it they check that a message is yours.
      </SecretOnce>
    );
  }
  return (
    <Modal opened onClose={onClose} title="Add a destination" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) add.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Name"
            required
            data-autofocus
            error={nameFault}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="Address"
            required
            placeholder="https://"
            error={urlFault}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Checkbox.Group
            label="It takes"
            value={takes}
            onChange={(chosen) => setTakes(chosen as MessageKind[])}
            error={takes.length === 0 && "Choose at least one."}
          >
            <Stack gap="xs" mt="xs">
              <Checkbox value="action" label="Actions: orders to act on the platform" />
              <Checkbox value="notification" label="Notifications: news for people" />
            </Stack>
          </Checkbox.Group>
          {takes.includes("action") && (
            <p>From now on, actions go there as signed messages. Until now they left as signed files.</p>
          )}
          {add.error && <Failure error={add.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={add.isPending}>
              Add
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
