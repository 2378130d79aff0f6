/** Sources of webhooks: which systems may hand requests in, how they write, and whether they may now. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type IntakeSource, sourcesQuery } from "@/api/intake";
import { directoryQuery } from "@/api/people";
import { Card } from "@/ui/Card";
import { CopyReference } from "@/ui/CopyReference";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "../admin.module.css";
import { AddSource } from "./AddSource";
import { SourceActs } from "./SourceActs";
import { SHAPES } from "./words";

export function SourcesTab() {
  const sources = useQuery(sourcesQuery);
  const [isAdding, setAdding] = useState(false);
  return (
    <div className={styles.stack}>
      <p className={`${styles.soft} ${styles.words}`}>
        A source posts signed messages to its own address, acts in its own name, and may do nothing but hand in. What
        cannot be verified gets one and the same refusal and is kept nowhere: ask whoever sends it for their log.
      </p>
      <Card
        title="Sources"
        count={sources.data?.length}
        flush
        actions={
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            Add a source
          </Button>
        }
      >
        {sources.error && <Failure error={sources.error} onRetry={sources.refetch} />}
        {sources.isLoading && <Loading />}
        {sources.data?.length === 0 && (
          <Empty title="No source yet">
            Requests come by mail, form and file. A source lets another system hand them in by a signed webhook.
          </Empty>
        )}
        {sources.data && sources.data.length > 0 && <SourceTable sources={sources.data} />}
      </Card>
      {isAdding && <AddSource onClose={() => setAdding(false)} />}
    </div>
  );
}

function SourceTable({ sources }: { sources: readonly IntakeSource[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <div className={styles.scrolls} tabIndex={0}>
      <table className={styles.table} aria-label="Sources">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">It writes</th>
            <th scope="col">Address</th>
            <th scope="col">State</th>
            <th scope="col">Added</th>
            <th scope="col">What came in</th>
            <th scope="col">Acts</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((one) => (
            <tr key={one.name}>
              <td>{one.name}</td>
              <td>{SHAPES[one.shape].name}</td>
              <td>
                <CopyReference reference={one.address} />
              </td>
              <td>
                {one.disabled_at ? (
                  <Tag tone="plain">
                    off since <When at={one.disabled_at} />
                  </Tag>
                ) : (
                  <Tag tone="good">may hand in</Tag>
                )}
              </td>
              <td>
                <When at={one.at} />
              </td>
              <td>
                <CameIn source={one} />
              </td>
              <td>
                <SourceActs source={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a source handed in stands in the ledger, under its own name. */
function CameIn({ source }: { source: IntakeSource }) {
  const directory = useQuery(directoryQuery);
  const actor = directory.data?.find((one) => one.name === `source ${source.name}`)?.id;
  if (!actor) return <span className={styles.soft}>–</span>;
  return (
    <Link
      to="/admin"
      search={{ tab: "ledger", actor, verb: "escalation.received" } as never}
      aria-label={`In the ledger: ${source.name}`}
    >
      In the ledger
    </Link>
  );
}
