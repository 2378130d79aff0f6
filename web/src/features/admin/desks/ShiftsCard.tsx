/** The shifts that a desk plans. */
import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useAct } from "@/api/act";
import { type Desk, removeShift, setShift } from "@/api/desks";
import { useFormDraft } from "@/lib/drafts";
import { WEEKDAYS } from "@/lib/workHours";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import { ToldTable } from "../Told";
import { faultOfHours, weekdaysOf, windowsOf } from "./hours";

export function ShiftsCard({ desk, mayChange }: { desk: Desk; mayChange: boolean }) {
  const remove = useAct((shift: string) => removeShift(desk, shift), {
    renews: ["desks"],
    onDone: (_, shift) => done(`The shift ${shift} is planned no more.`),
  });
  return (
    <Card title="Shifts" flush count={desk.shifts.length}>
      <ToldTable
        label="Shifts"
        told={{ data: desk.shifts, error: null, isLoading: false, refetch: () => undefined }}
        heads={["Shift", "Days", `Hours in ${desk.zone}`, ""]}
        empty={<Empty title="No shift is planned">Until there is one, the hours of the calendar are the plan.</Empty>}
        rowId={(shift) => shift.key}
        cells={(shift) => [
          shift.key,
          weekdaysOf(shift.weekdays),
          shift.hours,
          mayChange && (
            <Button
              key="act"
              size="compact-xs"
              variant="default"
              aria-label={`Plan ${shift.key} no more`}
              loading={remove.isPending}
              onClick={() => remove.mutate(shift.key)}
            >
              Remove
            </Button>
          ),
        ]}
      />
      {remove.error && <Failure error={remove.error} />}
      {mayChange && <ShiftForm desk={desk} />}
    </Card>
  );
}

function ShiftForm({ desk }: { desk: Desk }) {
  const draft = useFormDraft(`desk.${desk.key}.shift`, { key: "", hours: "", weekdays: ["0", "1", "2", "3", "4"] });
  const { key, hours, weekdays } = draft.form;
  const plan = useAct(() => setShift(desk, { key, hours: hours.trim(), weekdays: weekdays.map(Number) }), {
    renews: ["desks"],
    onDone: () => {
      draft.clear();
      done(`The shift ${key} is planned.`);
    },
  });
  const fault = faultOfHours(hours) || (windowsOf(hours).length > 1 ? "A shift has one window." : "");
  const isReady = /^[a-z][a-z0-9_-]{0,39}$/.test(key) && hours.trim() !== "" && !fault && weekdays.length > 0;
  return (
    <form
      noValidate
      aria-label="Plan a shift"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) plan.mutate(undefined);
      }}
    >
      <Group align="flex-start" p="md" gap="sm">
        <TextInput
          label="Shift"
          placeholder="early"
          value={key}
          onChange={(event) => draft.change({ key: event.currentTarget.value })}
        />
        <TextInput
          label="Hours"
          placeholder="07:00-16:00"
          error={fault}
          value={hours}
          onChange={(event) => draft.change({ hours: event.currentTarget.value })}
        />
        <Checkbox.Group label="Days" value={weekdays} onChange={(days) => draft.change({ weekdays: days })}>
          <Group gap="xs">
            {WEEKDAYS.map((name, number) => (
              <Checkbox key={name} value={String(number)} label={name.slice(0, 3)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Button mt="lg" type="submit" disabled={!isReady} loading={plan.isPending}>
          Plan it
        </Button>
      </Group>
      {plan.error && <Failure error={plan.error} />}
    </form>
  );
}
