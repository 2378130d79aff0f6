/** What links the members of a lead: each pair that shares something, and why it counts. */
import { useQuery } from "@tanstack/react-query";
import { leadLinksQuery } from "@/api/leads";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { EntityChip } from "@/ui/EntityChip";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import styles from "./Leads.module.css";

const SHOWN = 200;

export function LeadLinks({ subject }: { subject: string }) {
  const links = useQuery(leadLinksQuery(subject));
  if (links.error) return <Failure error={links.error} onRetry={links.refetch} />;
  if (!links.data) return <Loading />;
  const { edges, is_cut: isCut, empty, set_aside: aside } = links.data;
  if (edges.length === 0) {
    return (
      <Empty title="Nothing links these members">
        {empty.join(" ") || "They share nothing that is rare enough to count."}
      </Empty>
    );
  }
  const strongest = edges.toSorted((one, other) => other.weight - one.weight).slice(0, SHOWN);
  return (
    <Card title="Links, the strongest first" count={edges.length} flush>
      {isCut && <p className={styles.inset}>There are more links than are told here.</p>}
      {aside.map((sentence) => (
        <p key={sentence} className={styles.inset}>
          Set aside: {sentence}
        </p>
      ))}
      <table className={styles.members}>
        <thead>
          <tr>
            <th scope="col">One</th>
            <th scope="col">Other</th>
            <th scope="col">Why</th>
            <th scope="col" className={styles.figure}>
              Weight
            </th>
          </tr>
        </thead>
        <tbody>
          {strongest.map((edge) => (
            <tr key={`${edge.source} ${edge.target} ${edge.why}`}>
              <td>
                <EntityChip entity={edge.source} />
              </td>
              <td>
                <EntityChip entity={edge.target} />
              </td>
              <td>{edge.why}</td>
              <td className={styles.figure}>{edge.weight.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
