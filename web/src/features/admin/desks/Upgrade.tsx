/** What the installed library of holidays would change in a calendar; nothing changes until somebody says so. */
import { useQuery } from "@tanstack/react-query";
import { useAct } from "@/api/act";
import { applyUpgrade, type Calendar, upgradeQuery } from "@/api/desks";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { done } from "@/ui/told";
import { ToldTable } from "../Told";
import { ActWithReason } from "./ActWithReason";

export function Upgrade({ calendar, mayChange }: { calendar: Calendar; mayChange: boolean }) {
  const upgrade = useQuery(upgradeQuery(calendar.name));
  const act = useAct((reason: string) => applyUpgrade(calendar, reason), {
    renews: ["calendars", "desks"],
    onDone: () => done(`${calendar.name} holds what the library says now.`),
  });
  if (!calendar.country) return null;
  const changes = upgrade.data?.changes ?? [];
  return (
    <Card
      title="What the library of holidays says now"
      flush
      actions={
        mayChange &&
        changes.length > 0 && (
          <ActWithReason
            name={`Apply ${changes.length} changes`}
            action="Apply"
            draft={`calendar.${calendar.name}.up`}
            act={act}
          >
            Due times that are counted by this calendar from now on use the new days. What people said of days stays.
          </ActWithReason>
        )
      }
    >
      <ToldTable
        label="Changes"
        told={{ ...upgrade, data: upgrade.data && changes }}
        heads={["Day", "Stored", "The library now"]}
        empty={<Empty title="Nothing else than what is stored">{`Version ${upgrade.data?.release ?? ""}.`}</Empty>}
        rowId={(one) => one.day}
        cells={(one) => [one.day, one.before ?? "no day off", one.after ?? "no day off"]}
      />
    </Card>
  );
}
