/** Priority: the matrix in force, how the queue is weighed, and every version that was before. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type MatrixVersion, matricesQuery } from "@/api/escalations";
import { useMay } from "@/api/permissions";
import { useDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { SeverityGrid } from "@/ui/SeverityGrid";
import { When } from "@/ui/When";
import styles from "../admin.module.css";
import { MatrixForm } from "./MatrixForm";
import { AtLeast, DemandsTable, WeightsList } from "./Shown";

export function PriorityTab() {
  const matrices = useQuery(matricesQuery);
  const mayChange = useMay()("desk:write");
  const kept = useDraft("matrix");
  const [isEditing, edit] = useState(kept.text !== "");
  const [looked, look] = useState<number>();
  if (matrices.error) return <Failure error={matrices.error} onRetry={matrices.refetch} />;
  const inForce = matrices.data?.[0];
  if (!matrices.data || !inForce) return <Loading label="Loading the matrix" />;
  if (isEditing && mayChange) return <MatrixForm shown={inForce} onClose={() => edit(false)} />;
  const shown = matrices.data.find((one) => one.version === looked) ?? inForce;
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>
        Impact and urgency give the severity. Publicity makes updates more frequent and nothing graver. A legal clock
        that grows short comes before all of it.
        {!mayChange && " Leads and administrators change it."}
      </p>
      <Card
        title={
          shown === inForce ? `In force: version ${shown.version}` : `Version ${shown.version}, no longer in force`
        }
        actions={
          mayChange && (
            <Button size="compact-sm" variant="default" onClick={() => edit(true)}>
              Edit the matrix
            </Button>
          )
        }
      >
        <div className={styles.stack}>
          <SeverityGrid>{(impact, urgency) => shown.content.severity[impact][urgency]}</SeverityGrid>
          <AtLeast matrix={shown.content} />
          <DemandsTable matrix={shown.content} />
          <WeightsList matrix={shown.content} />
        </div>
      </Card>
      <Versions versions={matrices.data} shown={shown} onLook={look} />
    </div>
  );
}

type VersionsProps = {
  versions: readonly MatrixVersion[];
  shown: MatrixVersion;
  onLook: (version: number) => void;
};

function Versions({ versions, shown, onLook }: VersionsProps) {
  return (
    <Card title="Versions" count={versions.length}>
      <ol className={styles.items} aria-label="Versions of the matrix">
        {versions.map((one) => (
          <li key={one.version} className={styles.line}>
            <strong>{one.version === 0 ? "As it ships" : `Version ${one.version}`}</strong>
            {one.by && (
              <span className={styles.soft}>
                <Person id={one.by} />, <When at={one.at} />
              </span>
            )}
            <span>{one.version > 0 && one.reason}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${one.version === shown.version ? "Shown:" : "Look at"} version ${one.version}`}
              disabled={one.version === shown.version}
              onClick={() => onLook(one.version)}
            >
              {one.version === shown.version ? "Shown" : "Look"}
            </Button>
          </li>
        ))}
      </ol>
    </Card>
  );
}
