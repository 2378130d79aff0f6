/** The audit of ownership: every running grave or legal clock has an owner who is on shift or on call, or stands here. */
import { useQuery } from "@tanstack/react-query";
import { ownershipQuery } from "@/api/handovers";
import { Card } from "@/ui/Card";
import { ClockChip } from "@/ui/ClockChip";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { When } from "@/ui/When";
import styles from "./Handover.module.css";

export function OwnershipTab() {
  const audit = useQuery(ownershipQuery);
  if (audit.error) return <Failure error={audit.error} onRetry={audit.refetch} />;
  if (!audit.data) return <Loading />;
  const { looked_at, unowned, audited_at } = audit.data;
  return (
    <Card title="Clocks without an owner who is there" count={unowned.length} flush>
      <div className={styles.scrolls}>
        {unowned.length === 0 ? (
          <Empty title="Every grave or legal clock has an owner who is there">
            A grave or legal clock whose owner is neither on shift nor on call appears here.
          </Empty>
        ) : (
          <table className={styles.table} aria-label="Clocks without an owner who is there">
            <thead>
              <tr>
                <th scope="col">Escalation</th>
                <th scope="col">Owner</th>
                <th scope="col">Why</th>
                <th scope="col">Due first</th>
              </tr>
            </thead>
            <tbody>
              {unowned.map((one) => (
                <tr key={one.escalation}>
                  <td>
                    <Ref subject={one.escalation} />
                  </td>
                  <td>{one.assignee ? <Person id={one.assignee} /> : "nobody"}</td>
                  <td>{one.why}</td>
                  <td>{one.due_at ? <ClockChip due={one.due_at} what="Its first clock" /> : "no time yet"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className={styles.foot}>
          Looked at {looked_at.toLocaleString("en")} escalations, <When at={audited_at} />.
        </p>
      </div>
    </Card>
  );
}
