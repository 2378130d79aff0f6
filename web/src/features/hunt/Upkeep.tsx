/** The care of a dataset's stored files: check them, make postings, put small ones together. */
import { Button, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type Checked, checkDataset, compactDataset, indexDataset } from "@/api/datasets";
import type { Job } from "@/api/jobs";
import { useMay } from "@/api/permissions";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Tag } from "@/ui/Tag";
import { Facts } from "./Facts";
import styles from "./Hunt.module.css";
import { JobWatch } from "./JobWatch";
import { counted } from "./words";

export function Upkeep({ name }: { name: string }) {
  const check = useMutation({ mutationFn: () => checkDataset(name), meta: { showsItsError: true } });
  return (
    <Stack gap="md">
      <Card
        title="Check"
        actions={
          <Button size="compact-sm" variant="default" loading={check.isPending} onClick={() => check.mutate()}>
            Check the files
          </Button>
        }
      >
        <p className={styles.soft}>
          Every stored file is hashed again and compared with the record. Nothing is changed.
        </p>
        {check.error && <Failure error={check.error} onRetry={() => check.mutate()} />}
        {check.data && <CheckResult checked={check.data} />}
      </Card>
      <Tending
        title="Postings"
        action="Make postings"
        asked="index"
        start={() => indexDataset(name)}
        about="By postings a dossier finds an entity without reading the table. This makes those that are missing or damaged."
      />
      <Tending
        title="Small files"
        action="Put them together"
        asked="compact"
        start={() => compactDataset(name)}
        about="Many small files are written into few, as a new version with the same rows. Old versions stay as they are."
      />
    </Stack>
  );
}

type TendingProps = { title: string; action: string; asked: string; about: string; start: () => Promise<Job> };

function Tending({ title, action, asked, about, start }: TendingProps) {
  const mayTend = useMay()("data:write");
  const [url, change] = useUrlState();
  const job = url[asked];
  const ask = useMutation({
    mutationFn: start,
    meta: { showsItsError: true },
    onSuccess: (queued) => change({ [asked]: queued.ref }),
  });
  return (
    <Card
      title={title}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          disabled={!mayTend}
          title={mayTend ? undefined : "Leads and administrators tend data."}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {action}
        </Button>
      }
    >
      <Stack gap="sm">
        <p className={styles.soft}>{about}</p>
        {ask.error && <Failure error={ask.error} onRetry={() => ask.mutate()} />}
        {job && (
          <JobWatch key={job} jobRef={job}>
            {(ended) => <Facts label={`What came of ${ended.ref}`} facts={said(ended.result)} />}
          </JobWatch>
        )}
      </Stack>
    </Card>
  );
}

function CheckResult({ checked }: { checked: Checked }) {
  const isWhole = checked.broken.length === 0;
  return (
    <Stack gap="xs" role="status">
      <p>
        <Tag tone={isWhole ? "good" : "warn"}>{isWhole ? "all whole" : "damaged"}</Tag> {counted(checked.files, "file")}{" "}
        of version {checked.table_version} checked.
      </p>
      <Names title="Gone or changed: bring them back from a copy" names={checked.broken} />
      <Names title="Without postings: make them below" names={checked.without_postings} />
      <Names title="Columns to look at" names={checked.notes} />
    </Stack>
  );
}

function Names({ title, names }: { title: ReactNode; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul className={styles.plain}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

function said(result: Job["result"]) {
  return Object.entries(result ?? {}).map(
    ([name, value]) =>
      [name.replaceAll("_", " "), Array.isArray(value) ? value.join(", ") || "none" : String(value)] as const,
  );
}
