/** What came and what ended, day by day. */
import type { EscalationMetrics } from "@/api/escalationMetrics";
import { Card } from "@/ui/Card";
import { Chart } from "@/ui/chart/Chart";

type Flow = EscalationMetrics["flow"];

/** The sentence that the days make: "12 came and 9 ended: 3 more wait". */
export function pointOf(flow: Flow): string {
  const came = flow.reduce((sum, day) => sum + day.arrivals, 0);
  const ended = flow.reduce((sum, day) => sum + day.closures, 0);
  const more = came - ended;
  const so = more === 0 ? "as many wait as before" : `${Math.abs(more)} ${more > 0 ? "more" : "fewer"} wait`;
  return `${came.toLocaleString("en")} came and ${ended.toLocaleString("en")} ended: ${so}`;
}

export function FlowCard({ flow, zone }: { flow: Flow; zone: string }) {
  return (
    <Card title="Arrivals and closures">
      <Chart
        title={pointOf(flow)}
        n={`n = ${flow.length} days in ${zone}`}
        x={{ kind: "name", label: "Day", values: flow.map((day) => day.day) }}
        y={{ label: "Escalations", unit: "a day", format: "count", min: 0 }}
        series={[
          { id: "arrivals", label: "Came", values: flow.map((day) => day.arrivals), shape: "bars" },
          { id: "closures", label: "Ended", values: flow.map((day) => day.closures), tone: "good" },
        ]}
      />
    </Card>
  );
}
