/** How the desk is: what must hold for it to work, and what it counts. */
import { useQuery } from "@tanstack/react-query";
import { healthQuery } from "@/api/admin";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Tag } from "@/ui/Tag";
import styles from "./admin.module.css";
import { ToldTable } from "./Told";

export function HealthTab() {
  const health = useQuery(healthQuery);
  const ready = health.data?.ready;
  return (
    <div className={styles.stack}>
      <Card
        title="Checks"
        flush
        actions={
          ready !== undefined && (
            <Tag tone={ready ? "good" : "warn"}>{ready ? "the desk is ready" : "the desk is not ready"}</Tag>
          )
        }
      >
        <ToldTable
          label="Checks"
          told={{ ...health, data: health.data?.checks }}
          heads={["Check", "State", "Detail"]}
          empty={<Empty title="No check is made" />}
          rowId={(one) => one.name}
          cells={(one) => [
            one.name,
            <Tag key="state" tone={one.ok ? "good" : "warn"}>
              {one.ok ? "holds" : "fails"}
            </Tag>,
            one.detail || "–",
          ]}
        />
      </Card>
      {health.data && (
        <Card title="Gauges" flush>
          <ToldTable
            label="Gauges"
            told={{ ...health, data: health.data.gauges }}
            heads={["Gauge", "Value", "What it counts"]}
            numbers={["Value"]}
            empty={<Empty title="Nothing is counted" />}
            rowId={(one) => one.name}
            cells={(one) => [
              <code key="name">{one.name}</code>,
              one.value.toLocaleString("en", { maximumFractionDigits: 2 }),
              one.help,
            ]}
          />
        </Card>
      )}
    </div>
  );
}
