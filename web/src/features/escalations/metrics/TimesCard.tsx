/** How long it took to touch, contain, decide and respond, from the legal start. */
import type { MetricsGroup, TimeSpread } from "@/api/escalationMetrics";
import { Card } from "@/ui/Card";
import { Head, Numbers, Scrolling } from "./Scrolling";
import { countOf, percentOf, TIMES, time } from "./words";

const SPREAD = ["Median", "p85", "p95", "Mean"];

/** The middle, what 85 and 95 of 100 stay below, and the mean. */
export function spreadCells({ median, p85, p95, mean }: TimeSpread): string[] {
  return [median, p85, p95, mean].map(time);
}

export function TimesCard({ group }: { group: MetricsGroup }) {
  return (
    <Card title="How long it took" flush>
      <Scrolling label="How long it took">
        <Head columns={["To", ...SPREAD, "Happened", "Share"]} />
        <tbody>
          {TIMES.map(([name, word]) => (
            <tr key={name}>
              <th scope="row">{word}</th>
              <Numbers
                of={[...spreadCells(group[name]), countOf(group[name].reached), percentOf(group[name].reached)]}
              />
            </tr>
          ))}
        </tbody>
      </Scrolling>
    </Card>
  );
}
