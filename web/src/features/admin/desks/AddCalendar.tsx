/** A calendar to make: its zone, and the country whose holidays it has. */
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { addCalendar, countriesQuery } from "@/api/desks";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";

const NOTHING = { name: "", zone: "", country: "", subdivision: "" };

export function AddCalendar() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        Add a calendar
      </Button>
      {isOpen && <CalendarForm onClose={() => setOpen(false)} />}
    </>
  );
}

function CalendarForm({ onClose }: { onClose: () => void }) {
  const draft = useFormDraft("calendar.add", NOTHING);
  const { name, zone, country, subdivision } = draft.form;
  const countries = useQuery(countriesQuery);
  const parts = countries.data?.find((one) => one.code === country)?.subdivisions ?? [];
  const add = useAct(
    () =>
      addCalendar({
        name,
        zone: zone.trim(),
        country: country || null,
        subdivision: subdivision || null,
        categories: ["public"],
      }),
    {
      renews: ["calendars"],
      onDone: (made) => {
        draft.clear();
        onClose();
        done(`The calendar ${made.name} is made.`);
      },
    },
  );
  const fault = name && !/^[a-z][a-z0-9_-]{0,39}$/.test(name) ? "Small letters, digits, - and _; a letter first." : "";
  const isReady = name !== "" && !fault && zone.trim() !== "";
  return (
    <Modal opened onClose={onClose} title="Add a calendar" closeButtonProps={{ "aria-label": "Close" }}>
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
            error={fault}
            value={name}
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Time zone"
            description="Such as Asia/Singapore"
            required
            value={zone}
            onChange={(event) => draft.change({ zone: event.currentTarget.value })}
          />
          <NativeSelect
            label="Country"
            value={country}
            data={[
              { value: "", label: "None: no holidays" },
              ...(countries.data ?? []).map((one) => ({ value: one.code, label: one.name })),
            ]}
            onChange={(event) => draft.change({ country: event.currentTarget.value, subdivision: "" })}
          />
          {parts.length > 0 && (
            <NativeSelect
              label="Part"
              value={subdivision}
              data={[{ value: "", label: "The whole country" }, ...parts]}
              onChange={(event) => draft.change({ subdivision: event.currentTarget.value })}
            />
          )}
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
