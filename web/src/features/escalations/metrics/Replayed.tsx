/** Before and after: the promises kept, what is newly late, and who would have stood elsewhere. */
import type { Replay } from "@/api/escalationMetrics";
import { counted } from "@/lib/counted";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Ref } from "@/ui/Ref";
import { Instant } from "@/ui/When";
import styles from "./Metrics.module.css";
import { Head, Numbers, Scrolling } from "./Scrolling";
import { countOf, percentOf, pointOf } from "./words";

const COLUMNS = [
  "Promise",
  "Kept as it is",
  "Share",
  "Kept under it",
  "Share under it",
  "Newly late",
  "No longer late",
];

export function Replayed({ replay }: { replay: Replay }) {
  if (replay.escalations === 0)
    return <Empty title="Nothing to replay">Nothing was received in these days. Choose others above.</Empty>;
  const sum = (name: "newly_late" | "no_longer_late") => replay.promises.reduce((all, one) => all + one[name], 0);
  return (
    <div className={styles.stack} role="status">
      <Card title={pointOf(sum("newly_late"), sum("no_longer_late"))} flush>
        <Scrolling label="Promises under both">
          <caption className={styles.soft}>
            {counted(replay.escalations, "escalation")} received from <Instant at={replay.since} /> to{" "}
            <Instant at={replay.until} />; only promises whose time is over count, with their 95 % intervals
          </caption>
          <Head columns={COLUMNS} />
          <tbody>
            {replay.promises.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <Numbers of={[countOf(one.before), percentOf(one.before), countOf(one.after), percentOf(one.after)]} />
                <td data-align="right" data-late={one.newly_late > 0}>
                  {one.newly_late.toLocaleString("en")}
                </td>
                <Numbers of={[one.no_longer_late.toLocaleString("en")]} />
              </tr>
            ))}
          </tbody>
        </Scrolling>
      </Card>
      <div className={styles.halves}>
        <Severities replay={replay} />
        <Order replay={replay} />
      </div>
    </div>
  );
}

function Severities({ replay }: { replay: Replay }) {
  const other = replay.severities.filter((one) => one.before !== one.after);
  const n = other.reduce((sum, one) => sum + one.n, 0);
  return (
    <Card title="Another severity" count={n}>
      {n === 0 && <p className={styles.soft}>All {replay.escalations.toLocaleString("en")} keep theirs.</p>}
      <ul className={styles.plain} aria-label="Another severity">
        {other.map((one) => (
          <li key={`${one.before} ${one.after}`}>
            {one.before} becomes {one.after}: {one.n.toLocaleString("en")} of {replay.escalations.toLocaleString("en")}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Order({ replay }: { replay: Replay }) {
  return (
    <Card title="Another place in the queue" count={replay.moved}>
      <p>
        {replay.moved.toLocaleString("en")} of {replay.escalations.toLocaleString("en")} would have stood elsewhere.
      </p>
      {replay.new_in_head.length > 0 && (
        <p className={styles.line}>
          Newly among the first 50:
          {replay.new_in_head.map((ref) => (
            <Ref key={ref} subject={ref} />
          ))}
        </p>
      )}
    </Card>
  );
}
