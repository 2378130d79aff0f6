/** The hours of a calendar's week, a field a day. */
import { Button, TextInput } from "@mantine/core";
import { useAct } from "@/api/act";
import { type Calendar, changeWeek } from "@/api/desks";
import { useFormDraft } from "@/lib/drafts";
import { WEEKDAYS } from "@/lib/workHours";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { done } from "@/ui/told";
import styles from "../admin.module.css";
import { faultOfHours, windowsOf } from "./hours";

export function WeekForm({ calendar, mayChange }: { calendar: Calendar; mayChange: boolean }) {
  const stored = calendar.week.map((day) => day.join(", "));
  const draft = useFormDraft(`calendar.${calendar.name}.week.${calendar.version}`, { days: stored, reason: "" });
  const { days, reason } = draft.form;
  const change = useAct(() => changeWeek(calendar, days.map(windowsOf), reason.trim()), {
    renews: ["calendars", "desks"],
    onDone: () => {
      draft.clear();
      done(`The week of ${calendar.name} is changed.`);
    },
  });
  const faults = days.map(faultOfHours);
  const isChanged = days.join(";") !== stored.join(";");
  const isReady = isChanged && faults.every((fault) => !fault) && reason.trim() !== "";
  return (
    <Card title={`The week of ${calendar.name}, in ${calendar.zone}`}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) change.mutate(undefined);
        }}
      >
        {WEEKDAYS.map((weekday, place) => (
          <TextInput
            key={weekday}
            label={weekday}
            placeholder="no work"
            readOnly={!mayChange}
            error={faults[place]}
            value={days[place] ?? ""}
            onChange={(event) => draft.change({ days: days.with(place, event.currentTarget.value) })}
          />
        ))}
        {mayChange && (
          <>
            <TextInput
              label="Why it changes"
              required={isChanged}
              maxLength={500}
              value={reason}
              onChange={(event) => draft.change({ reason: event.currentTarget.value })}
            />
            {change.error && <Failure error={change.error} />}
            <Button type="submit" disabled={!isReady} loading={change.isPending}>
              Change the week
            </Button>
          </>
        )}
      </form>
    </Card>
  );
}
