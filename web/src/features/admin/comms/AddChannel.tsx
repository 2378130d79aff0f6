/** A further way to a group; the secret of a signed webhook is shown this once. */
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useAct } from "@/api/act";
import type { ChannelKind, StakeholderGroup } from "@/api/comms";
import { addChannel } from "@/api/stakeholders";
import { useFormDraft } from "@/lib/drafts";
import { CHANNELS, choicesOf } from "@/ui/commsWords";
import { Failure } from "@/ui/Failure";
import { SecretOnce } from "@/ui/SecretOnce";
import { done } from "@/ui/told";

type AddChannelProps = { group: StakeholderGroup; onClose: () => void };

export function AddChannel({ group, onClose }: AddChannelProps) {
  const draft = useFormDraft(`channel.${group.key}`, { kind: "in_app" as ChannelKind, name: "", address: "", url: "" });
  const { kind, name, address, url } = draft.form;
  const isMail = kind === "email";
  const isHook = kind === "slack" || kind === "webhook";
  const add = useAct(
    () =>
      addChannel(group, {
        kind,
        name: name.trim(),
        address: isMail ? address.trim() : "",
        url: isHook ? url.trim() : "",
      }),
    {
      renews: ["groups"],
      onDone: (made) => {
        draft.clear();
        done(`${group.name} has a further channel.`);
        if (!made.secret) onClose();
      },
    },
  );
  if (add.data?.secret) {
    return (
      <SecretOnce
        title={`The channel ${name.trim() || "to the webhook"}`}
        label="Signing secret"
        secret={add.data.secret}
        onClose={onClose}
      >
        Whoever receives it checks signatures with this. It is not shown again.
      </SecretOnce>
    );
  }
  const isFit = name.trim() !== "" && (!isMail || address.includes("@")) && (!isHook || /^https?:\/\//.test(url));
  return (
    <Modal opened onClose={onClose} title={`A channel to ${group.name}`} closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isFit) add.mutate(undefined);
        }}
      >
        <Stack gap="sm">
          <NativeSelect
            label="By"
            data={choicesOf(CHANNELS)}
            value={kind}
            onChange={(event) => draft.change({ kind: event.currentTarget.value as ChannelKind })}
          />
          <TextInput
            label="Name"
            required
            data-autofocus
            maxLength={120}
            value={name}
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
          />
          {isMail && (
            <TextInput
              label="Address"
              required
              maxLength={254}
              value={address}
              onChange={(event) => draft.change({ address: event.currentTarget.value })}
            />
          )}
          {isHook && (
            <TextInput
              label="URL"
              required
              maxLength={2_000}
              description={kind === "slack" ? "It is a secret, and not shown again" : undefined}
              value={url}
              onChange={(event) => draft.change({ url: event.currentTarget.value })}
            />
          )}
          {add.error && <Failure error={add.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close and keep the draft
            </Button>
            <Button type="submit" disabled={!isFit} loading={add.isPending}>
              Add
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
