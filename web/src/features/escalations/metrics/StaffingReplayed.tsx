/** The same arrivals under two staffings: promises, the queues, who differs most, and what the model does not know. */
import type { StaffingReplay } from "@/api/escalationMetrics";
import { counted } from "@/lib/counted";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Ref } from "@/ui/Ref";
import { Instant } from "@/ui/When";
import styles from "./Metrics.module.css";
import { Head, Numbers, Scrolling } from "./Scrolling";
import { StaffedQueues } from "./StaffedQueues";
import { countOf, percentOf, pointOf } from "./words";

const COLUMNS = [
  "Promise",
  "Kept on record",
  "Share",
  "Model, as it is",
  "Share as it is",
  "Model, instead",
  "Share instead",
  "Newly late",
  "No longer late",
];

export function StaffingReplayed({ replay }: { replay: StaffingReplay }) {
  if (replay.escalations === 0)
    return <Empty title="Nothing to replay">Nothing was received in these days. Choose others above.</Empty>;
  return (
    <div className={styles.stack} role="status">
      <Promises replay={replay} />
      <StaffedQueues baseline={replay.baseline} other={replay.other} />
      <Card title="What the model leaves out">
        <ul className={styles.plain} aria-label="What the model leaves out">
          {replay.left_out.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Card>
      {replay.rows.length > 0 && <Rows replay={replay} />}
    </div>
  );
}

function Promises({ replay }: { replay: StaffingReplay }) {
  const sum = (name: "newly_late" | "no_longer_late") => replay.promises.reduce((all, one) => all + one[name], 0);
  return (
    <Card title={`In the model: ${pointOf(sum("newly_late"), sum("no_longer_late"))}`} flush>
      <Scrolling label="Promises under both staffings">
        <caption className={styles.soft}>
          {counted(replay.escalations, "escalation")} received from <Instant at={replay.since} /> to{" "}
          <Instant at={replay.until} />; only promises whose time is over count, with their 95 % intervals. Where the
          record and the model as it is lie far apart, the model knows too little.
        </caption>
        <Head columns={COLUMNS} />
        <tbody>
          {replay.promises.map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <Numbers
                of={[one.recorded, one.baseline, one.other].flatMap((kept) => [countOf(kept), percentOf(kept)])}
              />
              <td data-align="right" data-late={one.newly_late > 0}>
                {one.newly_late.toLocaleString("en")}
              </td>
              <Numbers of={[one.no_longer_late.toLocaleString("en")]} />
            </tr>
          ))}
        </tbody>
      </Scrolling>
    </Card>
  );
}

function Rows({ replay }: { replay: StaffingReplay }) {
  return (
    <Card title="Who would have been taken at another time" flush>
      <Scrolling label="Who differs most">
        <caption className={styles.soft}>The first touch of the {replay.rows.length} that differ most</caption>
        <Head
          columns={["Escalation", "Severity", "Received", "On record", "Model, as it is", "Model, instead"]}
          words={["Severity", "Received", "On record", "Model, as it is", "Model, instead"]}
        />
        <tbody>
          {replay.rows.map((one) => (
            <tr key={one.escalation}>
              <th scope="row">
                <Ref subject={one.escalation} />
              </th>
              <td>{one.severity}</td>
              <td>
                <Instant at={one.received_at} />
              </td>
              {(["recorded", "baseline", "other"] as const).map((side) => (
                <td key={side}>
                  <Touched at={one[side].first_touch_at} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Scrolling>
    </Card>
  );
}

function Touched({ at }: { at: string | null }) {
  return at ? <Instant at={at} /> : <>never</>;
}
