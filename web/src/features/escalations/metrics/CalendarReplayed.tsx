/** Past clocks by the calendar they had and by another one, a row a duty or promise. */
import type { CalendarReplay } from "@/api/escalationMetrics";
import { counted } from "@/lib/counted";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Instant } from "@/ui/When";
import styles from "./Metrics.module.css";
import { Head, Numbers, Scrolling } from "./Scrolling";
import { countOf, percentOf, pointOf } from "./words";

const COLUMNS = [
  "Duty or promise",
  "Counted by",
  "Clocks",
  "Other due time",
  "Kept as it is",
  "Share",
  "Kept under it",
  "Share under it",
  "Newly late",
  "No longer late",
];

type Compared = Pick<CalendarReplay, "before" | "after" | "newly_late" | "no_longer_late">;

export function CalendarReplayed({ replay }: { replay: CalendarReplay }) {
  if (replay.escalations === 0)
    return <Empty title="Nothing to replay">Nothing was received in these days. Choose others above.</Empty>;
  const n = replay.clocks - replay.untouched;
  return (
    <div className={styles.stack} role="status">
      <p className={styles.soft}>
        Of {counted(replay.clocks, "clock")} of {counted(replay.escalations, "escalation")} received from{" "}
        <Instant at={replay.since} /> to <Instant at={replay.until} />, no calendar touches{" "}
        {replay.untouched.toLocaleString("en")}: they count every hour or day.
      </p>
      {replay.years_missing.length > 0 && (
        <p>
          {replay.calendar} has no holidays of {replay.years_missing.join(", ")}: days off of those years count as
          worked.
        </p>
      )}
      {n === 0 ? (
        <Empty title="No calendar counts here">No clock of these days counts business hours or days.</Empty>
      ) : (
        <Duties replay={replay} n={n} />
      )}
    </div>
  );
}

function Duties({ replay, n }: { replay: CalendarReplay; n: number }) {
  const moved = replay.duties.reduce((sum, one) => sum + one.moved, 0);
  return (
    <Card title={pointOf(replay.newly_late, replay.no_longer_late)} flush>
      <Scrolling label="Clocks under both">
        <caption className={styles.soft}>
          {counted(n, "clock")} counted again by {replay.calendar}; only those whose time is over count, with their 95 %
          intervals
        </caption>
        <Head columns={COLUMNS} words={["Counted by"]} />
        <tbody>
          {replay.duties.map((one) => (
            <tr key={`${one.duty} ${one.calendar}`}>
              <th scope="row">{one.duty}</th>
              <td>{one.calendar ?? "every day"}</td>
              <Numbers of={[one.clocks.toLocaleString("en"), one.moved.toLocaleString("en")]} />
              <Both of={one} />
            </tr>
          ))}
          {replay.duties.length > 1 && (
            <tr>
              <th scope="row">All together</th>
              <td />
              <Numbers of={[n.toLocaleString("en"), moved.toLocaleString("en")]} />
              <Both of={replay} />
            </tr>
          )}
        </tbody>
      </Scrolling>
    </Card>
  );
}

function Both({ of }: { of: Compared }) {
  return (
    <>
      <Numbers of={[countOf(of.before), percentOf(of.before), countOf(of.after), percentOf(of.after)]} />
      <td data-align="right" data-late={of.newly_late > 0}>
        {of.newly_late.toLocaleString("en")}
      </td>
      <Numbers of={[of.no_longer_late.toLocaleString("en")]} />
    </>
  );
}
