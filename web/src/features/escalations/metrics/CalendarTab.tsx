/** What the past would have been under another calendar: its clocks counted again; nothing is written. */
import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useAct } from "@/api/act";
import { type CalendarLine, calendarsQuery } from "@/api/desks";
import { replayCalendar } from "@/api/escalationMetrics";
import { useDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import type { Days } from "./asked";
import { CalendarReplayed } from "./CalendarReplayed";
import styles from "./Metrics.module.css";

type CalendarTabProps = { period: Partial<Days> };

export function CalendarTab({ period }: CalendarTabProps) {
  const calendars = useQuery(calendarsQuery);
  if (calendars.error) return <Failure error={calendars.error} onRetry={calendars.refetch} />;
  if (!calendars.data) return <Loading />;
  const [first] = calendars.data;
  if (!first)
    return (
      <Empty title="No calendar yet">A lead adds one under Admin, Desks and calendars; then it is tried here.</Empty>
    );
  // Another period begins anew: what is shown never belongs to other days than those above it.
  return <Replaying key={JSON.stringify(period)} period={period} calendars={calendars.data} first={first} />;
}

type ReplayingProps = CalendarTabProps & { calendars: readonly CalendarLine[]; first: CalendarLine };

function Replaying({ period, calendars, first }: ReplayingProps) {
  const draft = useDraft("replay.calendar", first.name);
  const chosen = calendars.find((one) => one.name === draft.text) ?? first;
  const run = useAct(() => replayCalendar(chosen.name, period.since, period.until), { renews: [] });
  return (
    <div className={styles.stack}>
      <Card title="What would it have been under another calendar?">
        <form
          className={styles.stack}
          aria-label="Another calendar"
          onSubmit={(event) => {
            event.preventDefault();
            run.mutate(undefined);
          }}
        >
          <p className={styles.soft}>
            Every clock of what was received in the days above, legal or promised, that counts business hours or days is
            counted again by this calendar as it stands now, with its pauses as recorded: all escalations that you may
            see, without the narrowing. What people would have done otherwise is left out. Nothing is written.
          </p>
          <span className={styles.choices}>
            <NativeSelect
              size="xs"
              label="Calendar"
              value={chosen.name}
              data={calendars.map((one) => ({ value: one.name, label: `${one.name} (${one.zone})` }))}
              onChange={(event) => {
                run.reset();
                draft.write(event.currentTarget.value);
              }}
            />
            <Button type="submit" size="compact-md" loading={run.isPending}>
              Replay
            </Button>
          </span>
        </form>
        {run.error && <Failure error={run.error} />}
      </Card>
      {run.data && <CalendarReplayed replay={run.data} />}
    </div>
  );
}
