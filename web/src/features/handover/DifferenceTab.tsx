/** What is new, gone and changed since the handover before. */
import { useQuery } from "@tanstack/react-query";
import { differenceQuery, type Handover } from "@/api/handovers";
import { usePeople } from "@/api/people";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Ref } from "@/ui/Ref";
import styles from "./Handover.module.css";

export function DifferenceTab({ handover }: { handover: Handover }) {
  const difference = useQuery(differenceQuery(handover.ref));
  const nameOf = usePeople();
  if (difference.error) return <Failure error={difference.error} onRetry={difference.refetch} />;
  if (!difference.data) return <Loading />;
  const { previous, added, gone, changed } = difference.data;
  if (!previous) {
    return <Empty title="There was none before">From the next one on, what changed between two stands here.</Empty>;
  }
  return (
    <div className={styles.lists}>
      <p>
        Against <Ref subject={previous} />.
      </p>
      <Refs title="New" refs={added} none="Nothing came in." />
      <Refs title="Gone" refs={gone} none="Nothing was ended." />
      <Card title="Changed" count={changed.length}>
        {changed.length === 0 && <p className={styles.soft}>Nothing that is in both changed.</p>}
        <ul className={styles.plain} aria-label="Changed">
          {changed.map((one) => (
            <li key={one.escalation}>
              <Ref subject={one.escalation} /> {named(one.says, nameOf)}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

/** The ids of people in it as names; the rest as it is. */
function named(says: string, nameOf: (id: string) => string): string {
  return says
    .split(" ")
    .map((word) => {
      const bare = word.replace(/;$/, "");
      return nameOf(bare) + word.slice(bare.length);
    })
    .join(" ");
}

function Refs({ title, refs, none }: { title: string; refs: readonly string[]; none: string }) {
  return (
    <Card title={title} count={refs.length}>
      {refs.length === 0 && <p className={styles.soft}>{none}</p>}
      <ul className={styles.plain} aria-label={title}>
        {refs.map((ref) => (
          <li key={ref}>
            <Ref subject={ref} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
