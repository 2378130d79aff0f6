/** The modelled queue of two staffings, side by side. */
import type { StaffedQueue } from "@/api/escalationMetrics";
import { Card } from "@/ui/Card";
import { Instant } from "@/ui/When";
import { Head, Scrolling } from "./Scrolling";
import { time } from "./words";

type StaffedQueuesProps = { baseline: StaffedQueue; other: StaffedQueue };

const LINES: readonly (readonly [string, (queue: StaffedQueue) => string])[] = [
  ["Staffed hours", (queue) => Math.round(queue.staffed_hours).toLocaleString("en")],
  ["At work, share of them", (queue) => (queue.utilisation === null ? "–" : percent(queue.utilisation))],
  ["Wait for the first touch, median", (queue) => time(queue.first_touch.median)],
  ["Wait for the first touch, 95 % within", (queue) => time(queue.first_touch.p95)],
  ["Until the decision, median", (queue) => time(queue.decide.median)],
  ["Not reached within four weeks", (queue) => missed(queue).toLocaleString("en")],
];

export function StaffedQueues({ baseline, other }: StaffedQueuesProps) {
  return (
    <Card title={`The longest queue: ${baseline.longest_queue} as it is, ${other.longest_queue} instead`} flush>
      <Scrolling label="Both queues">
        <Head columns={["In the model", "As it is", "Instead"]} />
        <tbody>
          {LINES.map(([name, say]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-align="right">{say(baseline)}</td>
              <td data-align="right">{say(other)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">The queue was longest</th>
            {[baseline, other].map((queue, place) => (
              <td key={place === 0 ? "baseline" : "other"} data-align="right">
                {queue.longest_queue_at ? <Instant at={queue.longest_queue_at} /> : "–"}
              </td>
            ))}
          </tr>
        </tbody>
      </Scrolling>
    </Card>
  );
}

const percent = (share: number) => `${(share * 100).toLocaleString("en", { maximumFractionDigits: 1 })} %`;
const missed = ({ first_touch }: StaffedQueue) => first_touch.reached.n - first_touch.reached.hits;
