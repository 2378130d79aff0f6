/** Where actions and news go, for administrators: each place with its state, and what may be done with it. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Destination, destinationsQuery } from "@/api/outbox";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Tag, type Tone } from "@/ui/Tag";
import { When } from "@/ui/When";
import { AddDestination } from "./AddDestination";
import { DestinationActs } from "./DestinationActs";
import styles from "./room.module.css";

const TONES: Record<Destination["state"], Tone> = { active: "good", paused: "warn", removed: "plain" };

export function DestinationsCard() {
  const destinations = useQuery(destinationsQuery);
  const [isAdding, setAdding] = useState(false);
  return (
    <Card
      title="Destinations"
      count={destinations.data?.length}
      flush
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          Add a destination
        </Button>
      }
    >
      {destinations.error && <Failure error={destinations.error} onRetry={destinations.refetch} />}
      {destinations.isLoading && <Loading />}
      {destinations.data?.length === 0 && (
        <Empty title="No destination yet">
          Actions leave as signed files until an administrator adds a place that takes them.
        </Empty>
      )}
      {destinations.data && destinations.data.length > 0 && <DestinationTable destinations={destinations.data} />}
      {isAdding && <AddDestination onClose={() => setAdding(false)} />}
    </Card>
  );
}

function DestinationTable({ destinations }: { destinations: readonly Destination[] }) {
  return (
    <div className={styles.scrolls}>
      <table className={styles.table} aria-label="Destinations">
        <thead>
          <tr>
            <th>Name</th>
            <th>Address</th>
            <th>Takes</th>
            <th>State</th>
            <th data-align="right">Secrets</th>
            <th>Acts</th>
          </tr>
        </thead>
        <tbody>
          {destinations.map((one) => (
            <tr key={one.name}>
              <td>{one.name}</td>
              <td>{one.url}</td>
              <td>{one.takes.map((kind) => `${kind}s`).join(", ")}</td>
              <td>
                <Tag tone={TONES[one.state]}>{one.state}</Tag>
                {one.rests_until && (
                  <span className={styles.soft}>
                    {" "}
                    rests until <When at={one.rests_until} />
                  </span>
                )}
              </td>
              <td data-align="right">{one.secrets}</td>
              <td>
                <DestinationActs destination={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
