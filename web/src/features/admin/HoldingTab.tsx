/** Holding: outside material that waits for cleared people. Nothing of it is ever shown here. */
import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { evidenceQuery } from "@/api/evidence";
import { type Held, holdingQuery } from "@/api/holding";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./admin.module.css";
import { HoldingActs } from "./HoldingActs";

export function HoldingTab() {
  const holding = useInfiniteQuery(holdingQuery);
  if (holding.error) return <Failure error={holding.error} onRetry={holding.refetch} />;
  if (!holding.data) return <Loading />;
  const held = holding.data.pages.flatMap((page) => page.items);
  return (
    <div className={styles.stack}>
      <p className={styles.words}>
        You judge by where an item lies, never by a preview: this page shows none. Open it only where your procedure
        says so, on a machine that is meant for it.
      </p>
      {held.length === 0 && (
        <Empty title="Nothing is held">
          What comes from outside, or as an upload, waits here until a cleared person who did not bring it has judged
          it.
        </Empty>
      )}
      <ul className={styles.items} aria-label="Held material">
        {held.map((one) => (
          <li key={one.evidence}>
            <HeldItem held={one} />
          </li>
        ))}
      </ul>
      {holding.hasNextPage && (
        <Button variant="default" loading={holding.isFetchingNextPage} onClick={() => holding.fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}

function HeldItem({ held }: { held: Held }) {
  const record = useQuery(evidenceQuery(held.evidence));
  const isStopped = held.state === "stopped";
  return (
    <Card
      title={held.evidence}
      actions={<Tag tone={isStopped ? "harm" : "accent"}>{isStopped ? "stopped" : held.state}</Tag>}
    >
      <dl className={styles.facts}>
        <dt>Why it is held</dt>
        <dd>{held.why || "it was stopped"}</dd>
        <dt>Where it lies</dt>
        <dd className={styles.hash}>
          {held.locator ?? record.data?.locator ?? (record.data?.source || "not recorded")}
        </dd>
        <dt>SHA-256</dt>
        <dd className={styles.hash}>{held.sha256}</dd>
        <dt>Kind and size</dt>
        <dd>{`${held.media_type ?? "unknown kind"}, ${held.size?.toLocaleString("en") ?? "unknown"} bytes`}</dd>
        <dt>Brought by</dt>
        <dd>
          <Person id={held.collected_by} />
        </dd>
        {held.decided_at && (
          <>
            <dt>Judged</dt>
            <dd>
              {held.verdict} by <Person id={held.decided_by} />, <When at={held.decided_at} />: {held.reason}
            </dd>
          </>
        )}
        {held.instructed_at && (
          <>
            <dt>Legal says</dt>
            <dd>
              {held.instruction} <span className={styles.soft}>Report {held.report_reference}, by </span>
              <Person id={held.instructed_by} />
            </dd>
          </>
        )}
      </dl>
      <HoldingActs held={held} />
    </Card>
  );
}
