/** The groups beside each other: one time of each, and how punctual it was. */
import { NativeSelect } from "@mantine/core";
import type { EscalationMetrics } from "@/api/escalationMetrics";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Head, Numbers, Scrolling } from "./Scrolling";
import { spreadCells } from "./TimesCard";
import { BY, countOf, groupName, percentOf, slackOf, TIMES, type TimeName } from "./words";

const COLUMNS = ["Received", "Happened", "Median", "p85", "p95", "Mean", "Met of due", "Attainment", "Median slack"];

export function GroupsCard({ metrics }: { metrics: EscalationMetrics }) {
  const [url, change] = useUrlState();
  const [name, word] = TIMES.find(([one]) => one === url.time) ?? TIMES[0];
  return (
    <Card
      title={`${word} ${BY[metrics.by].toLowerCase()}`}
      count={metrics.groups.length}
      flush
      actions={
        <NativeSelect
          size="xs"
          aria-label="Which time"
          value={name}
          data={TIMES.map(([value, label]) => ({ value, label }))}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      }
    >
      <Groups metrics={metrics} name={name} />
    </Card>
  );
}

function Groups({ metrics, name }: { metrics: EscalationMetrics; name: TimeName }) {
  return (
    <Scrolling label="Groups">
      <Head columns={["Group", ...COLUMNS]} />
      <tbody>
        {metrics.groups.map((group) => (
          <tr key={group.key}>
            <th scope="row">{groupName(metrics.by, group.key)}</th>
            <Numbers
              of={[
                group.escalations.toLocaleString("en"),
                countOf(group[name].reached),
                ...spreadCells(group[name]),
                countOf(group.attainment),
                percentOf(group.attainment),
                slackOf(group.slack.median),
              ]}
            />
          </tr>
        ))}
      </tbody>
    </Scrolling>
  );
}
