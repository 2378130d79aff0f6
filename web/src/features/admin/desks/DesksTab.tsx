/** Desks and calendars: who works where and when, and what nobody covers. */
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { calendarsQuery, desksQuery } from "@/api/desks";
import { useMay } from "@/api/permissions";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import styles from "../admin.module.css";
import { AddCalendar } from "./AddCalendar";
import { AddDesk } from "./AddDesk";
import { CalendarPart } from "./CalendarPart";
import { DeskPart } from "./DeskPart";

export function DesksTab() {
  const desks = useQuery(desksQuery);
  const calendars = useQuery(calendarsQuery);
  const [chosen, change] = useUrlState();
  const mayChange = useMay()("desk:write");
  if (desks.error) return <Failure error={desks.error} onRetry={desks.refetch} />;
  if (calendars.error) return <Failure error={calendars.error} onRetry={calendars.refetch} />;
  if (!desks.data || !calendars.data) return <Loading label="Loading desks and calendars" />;
  const desk = desks.data.find((one) => one.key === chosen.desk) ?? desks.data[0];
  const calendar = calendars.data.find((one) => one.name === (chosen.calendar ?? desk?.calendar)) ?? calendars.data[0];
  return (
    <div className={styles.stack}>
      {!mayChange && <p className={styles.soft}>Everybody sees who works when. Leads and administrators change it.</p>}
      <Card title="Desks" count={desks.data.length} actions={mayChange && <AddDesk calendars={calendars.data} />}>
        {desk ? (
          <NativeSelect
            label="Desk"
            value={desk.key}
            data={desks.data.map((one) => ({ value: one.key, label: `${one.name} (${one.zone})` }))}
            onChange={(event) => change({ desk: event.currentTarget.value, calendar: undefined })}
          />
        ) : (
          <Empty title="No desk yet">A desk is a team in one place. It works by a calendar, so make that first.</Empty>
        )}
      </Card>
      {desk && <DeskPart key={`desk ${desk.key}`} name={desk.key} mayChange={mayChange} />}
      <Card title="Calendars" count={calendars.data.length} actions={mayChange && <AddCalendar />}>
        {calendar ? (
          <NativeSelect
            label="Calendar"
            value={calendar.name}
            data={calendars.data.map((one) => ({ value: one.name, label: `${one.name} (${one.zone})` }))}
            onChange={(event) => change({ calendar: event.currentTarget.value })}
          />
        ) : (
          <Empty title="No calendar yet">A calendar has the hours of a week and the holidays of a country.</Empty>
        )}
      </Card>
      {calendar && <CalendarPart key={`calendar ${calendar.name}`} name={calendar.name} mayChange={mayChange} />}
    </div>
  );
}
