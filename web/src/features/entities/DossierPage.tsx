/** The dossier of an entity: what the data knows of it, its hours, its links, and what the desk did. */
import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { dossierQuery } from "@/api/entities";
import { useMay } from "@/api/permissions";
import { asProblem } from "@/api/problem";
import { CopyReference } from "@/ui/CopyReference";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { AddToCase } from "./AddToCase";
import styles from "./Dossier.module.css";
import { History } from "./History";
import { Linked } from "./Linked";
import { Overview } from "./Overview";
import { Rhythm } from "./Rhythm";

export function DossierPage() {
  const { kind = "", _splat = "" } = useParams({ strict: false }) as { kind?: string; _splat?: string };
  const entity = `${kind}:${_splat}`;
  return <DossierOf key={entity} entity={entity} />;
}

function DossierOf({ entity }: { entity: string }) {
  const dossier = useQuery(dossierQuery(entity));
  const [isAdding, setIsAdding] = useState(false);
  const mayWrite = useMay()("case:write");
  const noted = dossier.data?.noted;
  const about = (
    <Group gap="xs" component="span">
      {noted?.label && <strong>{noted.label}</strong>}
      {noted ? (
        <span>
          First noted by the desk <When at={noted.first_noted} />, last <When at={noted.last_noted} />
        </span>
      ) : (
        dossier.data && <span>No lead or case of this desk names it yet.</span>
      )}
      {dossier.data?.simulation && <Tag tone="violet">Simulated data</Tag>}
    </Group>
  );
  return (
    <Page
      name={entity}
      title={<span className={styles.name}>{entity}</span>}
      about={about}
      actions={
        <>
          <CopyReference reference={entity} />
          {dossier.data && (
            <Button
              size="compact-sm"
              disabled={!mayWrite}
              title={mayWrite ? undefined : "Specialists and leads add entities to cases."}
              onClick={() => setIsAdding(true)}
            >
              Add to a case
            </Button>
          )}
        </>
      }
    >
      {dossier.isLoading && <Loading label="Looking through the data" />}
      {dossier.error && <NotShown error={dossier.error} onRetry={dossier.refetch} />}
      {dossier.data && (
        <Tabs
          label="Dossier"
          tabs={[
            { id: "overview", name: "Overview", content: () => <Overview dossier={dossier.data} /> },
            { id: "rhythm", name: "Rhythm", content: () => <Rhythm dossier={dossier.data} /> },
            { id: "links", name: "Links", content: () => <Linked entity={entity} /> },
            { id: "history", name: "History", content: () => <History subject={entity} /> },
          ]}
        />
      )}
      {isAdding && <AddToCase entity={entity} onClose={() => setIsAdding(false)} />}
    </Page>
  );
}

function NotShown({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (asProblem(error).status !== 404) return <Failure error={error} onRetry={onRetry} />;
  return (
    <Empty title="It is in no data and in no case" action={<Link to="/entities">Search everything</Link>}>
      Check the kind and the id, to the letter: upper and lower case differ. An id that stands only in a sensitive
      column, or in a dataset that you may not read, is not shown here.
    </Empty>
  );
}
