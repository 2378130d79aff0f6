/** How many clocks that fell due were met in time, and what was left of them when they were. */
import type { MetricsGroup } from "@/api/escalationMetrics";
import { counted } from "@/lib/counted";
import { Card } from "@/ui/Card";
import styles from "./Metrics.module.css";
import { Head, Scrolling } from "./Scrolling";
import { countOf, percentOf, slackOf } from "./words";

export function AttainmentCard({ group }: { group: MetricsGroup }) {
  const { attainment, slack, reopened } = group;
  const points = [
    ["The least", slack.least],
    ["5 of 100 had less than", slack.p5],
    ["A quarter had less than", slack.p25],
    ["Half had less than", slack.median],
    ["Three quarters had less than", slack.p75],
    ["95 of 100 had less than", slack.p95],
    ["The most", slack.most],
  ] as const;
  return (
    <Card title="Clocks that fell due">
      <div className={styles.stack}>
        <dl className={styles.figures}>
          <div>
            <dt>met in time, {percentOf(attainment)}</dt>
            <dd>{countOf(attainment)}</dd>
          </div>
          <div>
            <dt>reopened, {percentOf(reopened)}</dt>
            <dd>{countOf(reopened)}</dd>
          </div>
        </dl>
        <Scrolling label="Slack when they were kept">
          <caption className={styles.soft}>What was left when {counted(slack.n, "clock")} ended</caption>
          <Head columns={["Of them", "Slack"]} />
          <tbody>
            {points.map(([name, seconds]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-align="right" data-late={(seconds ?? 0) < 0}>
                  {slackOf(seconds)}
                </td>
              </tr>
            ))}
          </tbody>
        </Scrolling>
      </div>
    </Card>
  );
}
