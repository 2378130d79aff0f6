/** Which duties were not kept in time, and where; the most broken ones first. */
import type { EscalationMetrics } from "@/api/escalationMetrics";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Tag } from "@/ui/Tag";
import { Head, Numbers, Scrolling } from "./Scrolling";
import { countOf, groupName, percentOf } from "./words";

export function BreachesCard({ breaches }: { breaches: EscalationMetrics["breaches"] }) {
  return (
    <Card title="Breaches by jurisdiction" count={breaches.filter((one) => one.breached.hits > 0).length} flush>
      {breaches.length === 0 && (
        <Empty title="Nothing fell due">In these days no clock of such an escalation ran out.</Empty>
      )}
      {breaches.length > 0 && (
        <Scrolling label="Breaches">
          <Head columns={["Where", "Duty", "Kind", "Broken of due", "Share"]} words={["Duty", "Kind"]} />
          <tbody>
            {breaches.map((one) => (
              <tr key={`${one.jurisdiction} ${one.duty}`}>
                <th scope="row">{groupName("jurisdiction", one.jurisdiction)}</th>
                <td>{one.duty}</td>
                <td>
                  <Tag tone={one.is_legal ? "accent" : "plain"}>{one.is_legal ? "law" : "promise of ours"}</Tag>
                </td>
                <Numbers of={[countOf(one.breached), percentOf(one.breached)]} />
              </tr>
            ))}
          </tbody>
        </Scrolling>
      )}
    </Card>
  );
}
