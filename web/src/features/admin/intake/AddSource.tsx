/** A new source: its name, how it writes, and what its parts are; its secret is shown once. */
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useAct } from "@/api/act";
import { addSource, type SourceShape } from "@/api/intake";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { MapFields } from "@/ui/mapping/MapFields";
import { type Fields, NEEDED, NOTHING, problemsOf } from "@/ui/mapping/mapping";
import { SecretOnce } from "@/ui/SecretOnce";
import { SHAPES } from "./words";

const NAME = /^[a-z0-9][a-z0-9._-]{0,60}$/;
/** The message's own id, which every message has. */
export const OWN_ID = "webhook-id";
const BEGIN: Fields = { ...NEEDED, external_ref: { ...NOTHING, columns: [OWN_ID] } };

export function AddSource({ onClose }: { onClose: () => void }) {
  const draft = useFormDraft("source", { name: "", shape: "mapped" as SourceShape, fields: BEGIN });
  const { name, shape, fields } = draft.form;
  const isMapped = shape === "mapped";
  const add = useAct(() => addSource({ name, shape, fields: isMapped ? fields : {} }), {
    renews: ["sources", "directory"],
    onDone: draft.clear,
  });
  if (add.data) {
    const { source, secret } = add.data;
    return (
      <SecretOnce title={`${source.name} is added`} label="Signing secret" secret={secret} onClose={onClose}>
        <p>
          Give it to whoever runs the source. They post to <code>{location.origin + source.address}</code> and sign each
          message with it, by Standard Webhooks.
        </p>
      </SecretOnce>
    );
  }
  const fault = name && !NAME.test(name) ? "Small letters, digits, and . _ - between them." : "";
  const problems = isMapped ? problemsOf(fields) : [];
  const isReady = name !== "" && !fault && problems.length === 0;
  return (
    <Modal opened onClose={onClose} size="60rem" title="Add a source" closeButtonProps={{ "aria-label": "Close" }}>
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
            description="It stands in its address and before its references"
            required
            data-autofocus
            error={fault}
            value={name}
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label="It writes"
            description={SHAPES[shape].means}
            data={Object.entries(SHAPES).map(([value, one]) => ({ value, label: one.name }))}
            value={shape}
            onChange={(event) => draft.change({ shape: event.currentTarget.value as SourceShape })}
          />
          {isMapped && <PartsOfMessage fields={fields} onChange={(next) => draft.change({ fields: next })} />}
          {add.error && <Failure error={add.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close and keep the draft
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

type PartsProps = { fields: Fields; onChange: (fields: Fields) => void };

/** Which part of a message is what, and what is missing yet. */
export function PartsOfMessage({ fields, onChange }: PartsProps) {
  const problems = problemsOf(fields);
  return (
    <>
      <p>
        A column is a part of the message; dotted names lie within, as <code>reporter.email</code>. The message's own id
        is <code>{OWN_ID}</code>.
      </p>
      <MapFields fields={fields} columns={[OWN_ID]} onChange={onChange} />
      {problems.length > 0 && (
        <ul aria-label="What is missing yet">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </>
  );
}
