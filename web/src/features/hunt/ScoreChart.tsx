/** How strong the leads of a hunt are, from the strongest to the weakest. */
import type { LeadLine } from "@/api/leads";
import { Card } from "@/ui/Card";
import { Chart } from "@/ui/chart/Chart";

const STRONG = 0.5;

export function ScoreChart({ leads }: { leads: readonly LeadLine[] }) {
  const scores = leads.map((lead) => lead.score).toSorted((one, other) => other - one);
  const strong = scores.filter((score) => score >= STRONG).length;
  return (
    <Card title="Their strength">
      <Chart
        title={`${strong} of ${scores.length} leads score ${STRONG} or more`}
        n={`n = ${scores.length} leads`}
        x={{ kind: "number", label: "Rank", format: "count", values: scores.map((_, place) => place + 1) }}
        y={{ label: "Score", min: 0, max: 1 }}
        series={[{ id: "score", label: "Score", values: scores, shape: "bars" }]}
      />
    </Card>
  );
}
