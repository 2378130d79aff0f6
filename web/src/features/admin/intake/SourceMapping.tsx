/** Another mapping for a source; it counts for messages that come from now on. */
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useAct } from "@/api/act";
import { changeSource, type IntakeSource } from "@/api/intake";
import { asProblem } from "@/api/problem";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { type Fields, problemsOf } from "@/ui/mapping/mapping";
import { done } from "@/ui/told";
import { PartsOfMessage } from "./AddSource";

type SourceMappingProps = { source: IntakeSource; onClose: () => void };

export function SourceMapping({ source, onClose }: SourceMappingProps) {
  // The draft remembers the version that it was begun on, also over a reload.
  const draft = useFormDraft(`source.${source.name}`, {
    version: source.version,
    fields: source.mapping.fields as Fields,
  });
  const { version, fields } = draft.form;
  const change = useAct((on: number) => changeSource({ ...source, version: on }, { fields }), {
    renews: ["sources"],
    onDone: (now) => {
      draft.clear();
      done(`${now.name} is read by the new mapping from now on.`);
      onClose();
    },
  });
  const isStale = change.error !== null && asProblem(change.error).isStale;
  const leave = () => {
    draft.clear();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="60rem"
      title={`Mapping of ${source.name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(version);
        }}
      >
        <Stack gap="md">
          <PartsOfMessage fields={fields} onChange={(next) => draft.change({ version, fields: next })} />
          {change.error && <Failure error={change.error} />}
          {isStale && (
            <p>What you changed is kept here. Let it go to see the source as it is now, or put it over that.</p>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>
              Let my changes go
            </Button>
            {isStale && (
              <Button variant="default" loading={change.isPending} onClick={() => change.mutate(source.version)}>
                Put mine over it
              </Button>
            )}
            <Button type="submit" disabled={problemsOf(fields).length > 0 || isStale} loading={change.isPending}>
              Keep it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
