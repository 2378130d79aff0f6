/** The hours of an entity's week against its cohort, in one dataset and role. */
import { Group, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Dossier, heatQuery } from "@/api/entities";
import { useUrlState } from "@/lib/url";
import { useZone } from "@/lib/zone";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { HeatMap } from "@/ui/heat/HeatMap";
import { Loading } from "@/ui/Loading";
import { When } from "@/ui/When";
import styles from "./Dossier.module.css";

export function Rhythm({ dossier }: { dossier: Dossier }) {
  const zone = useZone();
  const [url, change] = useUrlState();
  const timed = dossier.presence.filter((one) => one.first !== null).toSorted((one, other) => other.rows - one.rows);
  const places = timed.map((one) => `${one.dataset} as ${one.role}`);
  const chosen = timed[Math.max(0, places.indexOf(url.in ?? ""))];
  if (!chosen)
    return (
      <Empty title="No hours to show">
        No dataset that holds it says when. A dataset whose declaration names a time column brings it here.
      </Empty>
    );
  const place = `${chosen.dataset} as ${chosen.role}`;
  return (
    <Card
      title={`When it appears in ${chosen.dataset}`}
      actions={
        <Group gap="xs">
          <Select
            size="xs"
            aria-label="Dataset and role"
            data={places}
            value={place}
            allowDeselect={false}
            onChange={(value) => change({ in: value ?? undefined })}
          />
        </Group>
      }
    >
      <Hours entity={dossier.entity} place={{ dataset: chosen.dataset, role: chosen.role, zone }} />
    </Card>
  );
}

type Place = { dataset: string; role: string; zone: string };

function Hours({ entity, place }: { entity: string; place: Place }) {
  const heat = useQuery(heatQuery(entity, place));
  if (heat.error) return <Failure error={heat.error} onRetry={heat.refetch} />;
  if (!heat.data) return <Loading label="Counting hours" />;
  const { entity_rows: rows, cohort_rows: cohortRows, cohort_entities: others } = heat.data;
  return (
    <div className={styles.stack}>
      <p>
        {rows.toLocaleString("en")} rows of its own against {cohortRows.toLocaleString("en")} rows of{" "}
        {others.toLocaleString("en")} others, by hour in {heat.data.zone}. {heat.data.cohort_is}
      </p>
      <p className={styles.soft}>
        From <When at={heat.data.first} /> to <When at={heat.data.last} />
        {heat.data.masked.length > 0 && `; not looked at: ${heat.data.masked.join(", ")}`}
      </p>
      <HeatMap
        title={`When it appears in ${place.dataset}, as ${place.role}`}
        what="rows"
        zone={heat.data.zone}
        counts={heat.data.entity}
        cohort={heat.data.cohort}
        cohortName={`${others.toLocaleString("en")} others`}
      />
    </div>
  );
}
