/** One calendar: its week, the days that differ from it, and what a newer library of holidays would change. */
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { type Calendar, type CalendarDay, calendarQuery, removeDay } from "@/api/desks";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Tag } from "@/ui/Tag";
import { done } from "@/ui/told";
import styles from "../admin.module.css";
import { ToldTable } from "../Told";
import { ActWithReason } from "./ActWithReason";
import { SetDay } from "./SetDay";
import { Upgrade } from "./Upgrade";
import { WeekForm } from "./WeekForm";

export function CalendarPart({ name, mayChange }: { name: string; mayChange: boolean }) {
  const calendar = useQuery(calendarQuery(name));
  const now = String(new Date().getFullYear());
  const [year, setYear] = useState(now);
  if (calendar.error) return <Failure error={calendar.error} onRetry={calendar.refetch} />;
  if (!calendar.data) return <Loading label="Loading the calendar" />;
  const shown = calendar.data;
  const years = [...new Set([now, ...shown.days.map((day) => day.day.slice(0, 4))])].sort();
  const days = shown.days.filter((day) => day.day.startsWith(year));
  return (
    <>
      <WeekForm key={shown.version} calendar={shown} mayChange={mayChange} />
      <Card title="Days that differ from the week" flush actions={mayChange && <SetDay calendar={shown} />}>
        <div className={styles.stack}>
          <NativeSelect
            label="Year"
            mx="md"
            value={year}
            data={years}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          <ToldTable
            label="Days"
            told={{ ...calendar, data: days }}
            heads={["Day", "What", "Kind", "Says who", ""]}
            empty={<Empty title={`No day of ${year} differs`}>Holidays are stored for the years around now.</Empty>}
            rowId={(day) => day.day}
            cells={(day) => [
              day.day,
              <DayName key="name" day={day} />,
              day.kind === "off" ? "off" : "worked",
              day.source === "manual" ? `a person: ${day.reason}` : "the library of holidays",
              mayChange && day.source === "manual" && <TakeBack key="act" calendar={shown} day={day.day} />,
            ]}
          />
        </div>
      </Card>
      <Upgrade calendar={shown} mayChange={mayChange} />
    </>
  );
}

function DayName({ day }: { day: CalendarDay }) {
  return (
    <span className={styles.line}>
      {day.name}
      {day.is_estimated && <Tag tone="warn">estimated</Tag>}
      {day.replaces && <span className={styles.soft}>stands over {day.replaces}</span>}
    </span>
  );
}

function TakeBack({ calendar, day }: { calendar: Calendar; day: string }) {
  const act = useAct((reason: string) => removeDay(calendar, day, reason), {
    renews: ["calendars", "desks"],
    onDone: () => done(`What was said of ${day} is taken back.`),
  });
  return (
    <ActWithReason name={`Take back ${day}`} action="Take back" draft={`calendar.${calendar.name}.${day}`} act={act}>
      What the library of holidays says of the day counts again.
    </ActWithReason>
  );
}
