/** A desk to make: a team in one place, on a calendar. */
import { Button, Group, Modal, NativeSelect, Stack, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { addDesk, type CalendarLine } from "@/api/desks";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";

export function AddDesk({ calendars }: { calendars: readonly CalendarLine[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={calendars.length === 0}
        title={calendars.length === 0 ? "Make a calendar first" : undefined}
        onClick={() => setOpen(true)}
      >
        Add a desk
      </Button>
      {isOpen && <DeskForm calendars={calendars} onClose={() => setOpen(false)} />}
    </>
  );
}

function DeskForm({ calendars, onClose }: { calendars: readonly CalendarLine[]; onClose: () => void }) {
  const draft = useFormDraft("desk.add", {
    key: "",
    name: "",
    calendar: calendars[0]?.name ?? "",
    markets: [] as string[],
    clearance: [] as string[],
  });
  const { form } = draft;
  const add = useAct(() => addDesk({ ...form, name: form.name.trim() }), {
    renews: ["desks"],
    onDone: (made) => {
      draft.clear();
      onClose();
      done(`The desk ${made.name} is made.`);
    },
  });
  const fault = form.key && !/^[a-z][a-z0-9_-]{0,39}$/.test(form.key) ? "Small letters and digits, such as sg." : "";
  const isReady = form.key !== "" && !fault && form.name.trim() !== "";
  return (
    <Modal opened onClose={onClose} title="Add a desk" closeButtonProps={{ "aria-label": "Close" }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) add.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Key"
            required
            data-autofocus
            error={fault}
            value={form.key}
            onChange={(event) => draft.change({ key: event.currentTarget.value })}
          />
          <TextInput
            label="Name"
            required
            maxLength={120}
            value={form.name}
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label="Calendar"
            value={form.calendar}
            data={calendars.map((one) => one.name)}
            onChange={(event) => draft.change({ calendar: event.currentTarget.value })}
          />
          <TagsInput label="Markets" value={form.markets} onChange={(markets) => draft.change({ markets })} />
          <TagsInput label="Clearance" value={form.clearance} onChange={(clearance) => draft.change({ clearance })} />
          {add.error && <Failure error={add.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={add.isPending}>
              Add it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
