/** The outbox: how many messages stand where, who takes them, and each with its tries. */
import { useQuery } from "@tanstack/react-query";
import { outboxQuery } from "@/api/outbox";
import { useMay } from "@/api/permissions";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { When } from "@/ui/When";
import { DestinationsCard } from "./DestinationsCard";
import { MessageDrawer } from "./MessageDrawer";
import { MessagesTable } from "./MessagesTable";
import styles from "./room.module.css";

export function OutboxTab() {
  const may = useMay();
  if (!may("delivery:read")) {
    return (
      <Empty title="The outbox is not for your roles">Ask an administrator for a role that reads deliveries.</Empty>
    );
  }
  return (
    <div className={styles.stack}>
      <Summary />
      {may("destination:admin") && <DestinationsCard />}
      <div className={styles.messages}>
        <MessagesTable />
      </div>
      <MessageDrawer />
    </div>
  );
}

function Summary() {
  const outbox = useQuery(outboxQuery);
  if (outbox.error) return <Failure error={outbox.error} onRetry={outbox.refetch} />;
  if (!outbox.data) return <Loading />;
  const { waiting, delivered, dead, skipped, oldest_waiting } = outbox.data;
  return (
    <Card title="Messages">
      <dl className={styles.counts}>
        <div data-tone={dead > 0 ? "warn" : undefined}>
          <dt>given up, somebody must look</dt>
          <dd>{dead.toLocaleString("en")}</dd>
        </div>
        <div>
          <dt>waiting</dt>
          <dd>{waiting.toLocaleString("en")}</dd>
        </div>
        <div>
          <dt>delivered</dt>
          <dd>{delivered.toLocaleString("en")}</dd>
        </div>
        <div>
          <dt>skipped by a person</dt>
          <dd>{skipped.toLocaleString("en")}</dd>
        </div>
        {oldest_waiting && (
          <div>
            <dt>oldest that waits</dt>
            <dd>
              <When at={oldest_waiting} />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
