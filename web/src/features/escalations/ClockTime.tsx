/** Another due time: typed from the paper with its source, or more time that an authority allowed. */
import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { type ClockLine, extendClock, typeInstant } from "@/api/clocks";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { TimeField } from "@/ui/TimeField";
import { useChange } from "./useChange";
import { useZones } from "./useZones";

export type TimeAct = "instant" | "extend";

type ClockTimeProps = { clock: ClockLine; act: TimeAct; onClose: () => void };

export function ClockTime({ clock, act, onClose }: ClockTimeProps) {
  const zones = useZones(clock.zone);
  const draft = useFormDraft(`clock.${clock.ref}.${act}`, { at: "", zone: clock.zone, why: "", document: "" });
  const { at, zone, why, document } = draft.form;
  const isExtension = act === "extend";
  const set = useChange({
    run: () =>
      isExtension
        ? extendClock(clock, { due_at: at, reason: why.trim(), document: document.trim().toUpperCase() })
        : typeInstant(clock, at, why.trim()),
    said: (now) => `${now.name} has another due time.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
  });
  const isDocument = !isExtension || /^EV-[1-9]\d*$/i.test(document.trim());
  return (
    <Modal
      opened
      onClose={onClose}
      title={isExtension ? `Extend ${clock.name}` : `The time of ${clock.name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <NativeSelect
            label="Zone"
            description="In which the time is written"
            value={zone}
            data={zones.map((one) => ({ value: one.zone, label: `${one.zone} (${one.names.join(", ")})` }))}
            onChange={(event) => draft.change({ zone: event.currentTarget.value })}
          />
          <TimeField label="Due" required zone={zone} value={at} onChange={(due) => draft.change({ at: due })} />
          {isExtension && (
            <TextInput
              label="Document"
              description="The evidence of it, as EV-7"
              required
              value={document}
              error={document && !isDocument && "Write EV- and a number."}
              onChange={(event) => draft.change({ document: event.currentTarget.value })}
            />
          )}
          <Textarea
            label={isExtension ? "Why" : "Source"}
            description={isExtension ? undefined : "Paper, portal or telephone, and who said it"}
            required
            autosize
            minRows={2}
            maxLength={2_000}
            value={why}
            onChange={(event) => draft.change({ why: event.currentTarget.value })}
          />
          {set.error && <Failure error={set.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!at || !why.trim() || !isDocument} loading={set.isPending}>
              Keep the time
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
