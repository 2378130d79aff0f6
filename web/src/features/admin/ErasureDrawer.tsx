/** One erasure: what it would touch, who stands for it, and step by step what was done. */
import { Drawer, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Erasure, erasureQuery } from "@/api/erasures";
import { Card } from "@/ui/Card";
import { EntityChip } from "@/ui/EntityChip";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./admin.module.css";
import { ErasureActs } from "./ErasureActs";
import { ErasurePlan } from "./ErasurePlan";

export function ErasureDrawer({ subject, onClose }: { subject: string; onClose: () => void }) {
  const erasure = useQuery(erasureQuery(subject));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={subject}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {erasure.error && <Failure error={erasure.error} onRetry={erasure.refetch} />}
      {erasure.isLoading && <Loading />}
      {erasure.data && <ErasureRead erasure={erasure.data} />}
    </Drawer>
  );
}

function ErasureRead({ erasure }: { erasure: Erasure }) {
  const isAhead = erasure.state === "requested" || erasure.state === "confirmed";
  return (
    <Stack gap="md">
      <dl className={styles.facts}>
        <dt>State</dt>
        <dd>
          <Tag>{erasure.state}</Tag>
        </dd>
        <dt>Who</dt>
        <dd className={styles.line}>
          {erasure.entities.map((entity) => (
            <EntityChip key={entity} entity={entity} />
          ))}
          {erasure.entities.length === 0 && "Named nowhere any more; known by keyed digests alone."}
        </dd>
        <dt>Ground</dt>
        <dd>{erasure.basis.replaceAll("_", " ")}</dd>
        <dt>Reason</dt>
        <dd>{erasure.reason}</dd>
        <dt>Asked for</dt>
        <dd>
          by <Person id={erasure.requested_by} />, <When at={erasure.requested_at} />
        </dd>
        <dt>Confirmed</dt>
        <dd>
          {erasure.confirmed_at ? (
            <>
              by <Person id={erasure.confirmed_by} />, <When at={erasure.confirmed_at} />
            </>
          ) : (
            "not yet: somebody else confirms it"
          )}
        </dd>
      </dl>
      <ErasureActs erasure={erasure} />
      {isAhead && <ErasurePlan subject={erasure.ref} />}
      {erasure.steps.length > 0 && <Certificate erasure={erasure} />}
    </Stack>
  );
}

function Certificate({ erasure }: { erasure: Erasure }) {
  return (
    <Card title={erasure.state === "done" ? "Certificate" : "Steps so far"}>
      <ol className={styles.list} aria-label="Steps">
        {erasure.steps.map((step) => (
          <li key={`${step.step} ${step.at}`}>
            <strong>{step.step}</strong>{" "}
            {Object.entries(step.counts)
              .map(([what, count]) => `${what} ${count.toLocaleString("en")}`)
              .join(", ")}{" "}
            <span className={styles.soft}>
              <When at={step.at} />
            </span>
          </li>
        ))}
      </ol>
      {erasure.steps_left.length > 0 && (
        <p className={styles.soft}>{`Still to do: ${erasure.steps_left.join(", ")}.`}</p>
      )}
    </Card>
  );
}
