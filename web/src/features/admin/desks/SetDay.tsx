/** What a person says of one day: off, or worked although it is a holiday. */
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { type Calendar, setDay } from "@/api/desks";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";

const NOTHING = { day: "", kind: "off" as "off" | "working", name: "", reason: "" };

export function SetDay({ calendar }: { calendar: Calendar }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        Set a day
      </Button>
      {isOpen && <DayForm calendar={calendar} onClose={() => setOpen(false)} />}
    </>
  );
}

function DayForm({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const draft = useFormDraft(`calendar.${calendar.name}.day`, NOTHING);
  const { form } = draft;
  const set = useAct(() => setDay(calendar, { ...form, name: form.name.trim(), reason: form.reason.trim() }), {
    renews: ["calendars", "desks"],
    onDone: () => {
      draft.clear();
      onClose();
      done(`${form.day} is set.`);
    },
  });
  const isReady = form.day !== "" && form.name.trim() !== "" && form.reason.trim() !== "";
  return (
    <Modal opened onClose={onClose} title="Set a day" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) set.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Day"
            type="date"
            required
            value={form.day}
            onChange={(event) => draft.change({ day: event.currentTarget.value })}
          />
          <NativeSelect
            label="Kind"
            value={form.kind}
            data={[
              { value: "off", label: "Off" },
              { value: "working", label: "Worked although it is a holiday" },
            ]}
            onChange={(event) => draft.change({ kind: event.currentTarget.value as "off" | "working" })}
          />
          <TextInput
            label="What day it is"
            required
            maxLength={120}
            value={form.name}
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Why"
            required
            maxLength={500}
            value={form.reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          />
          {set.error && <Failure error={set.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={set.isPending}>
              Set it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
