/** One item of evidence: what it is, how it was had, what happened to it, and what it holds. */
import { Button } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { caseQuery } from "@/api/cases";
import { type Evidence, evidenceQuery, sealEvidence, verifyEvidence } from "@/api/evidence";
import { useHasRole } from "@/api/session";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { EvidenceViewer } from "@/ui/evidence/EvidenceViewer";
import { labelWords } from "@/ui/evidence/labels";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Tag } from "@/ui/Tag";
import { CustodyCard } from "./record/CustodyCard";
import { HoldingCard } from "./record/HoldingCard";
import { QueryCard } from "./record/QueryCard";
import styles from "./record/Record.module.css";
import { RecordCard } from "./record/RecordCard";
import { useCaseChange } from "./useCaseChange";
import { EVIDENCE_TONE, plain } from "./words";

export function EvidencePage() {
  const { ref = "" } = useParams({ strict: false });
  const asked = useQuery(evidenceQuery(ref));
  const item = asked.data;
  return (
    <Page
      name={ref}
      title={item ? `${ref} · ${item.title}` : ref}
      about={item && <About item={item} />}
      actions={item && <Acts item={item} />}
    >
      {asked.error && <Failure error={asked.error} onRetry={asked.refetch} />}
      {asked.isLoading && <Loading />}
      {item && <Parts item={item} />}
    </Page>
  );
}

function About({ item }: { item: Evidence }) {
  const [{ case: from }] = useUrlState();
  return (
    <>
      <Tag tone={EVIDENCE_TONE[item.state]}>{item.state}</Tag> {plain(item.kind)}{" "}
      {item.labels.map((label) => (
        <Tag key={label} tone="warn">
          {labelWords(label)}
        </Tag>
      ))}
      {from && (
        <>
          {" "}
          · opened from{" "}
          <Link to="/cases/$ref" params={{ ref: from }} search={{ tab: "evidence" } as never}>
            {from}
          </Link>
        </>
      )}
    </>
  );
}

function Acts({ item }: { item: Evidence }) {
  const mayWork = useHasRole("specialist", "lead");
  const [isSealing, askToSeal] = useState(false);
  const verify = useCaseChange({
    run: () => verifyEvidence(item.ref),
    said: () => `${item.ref} is whole: its content and its record are what they were.`,
  });
  const seal = useCaseChange({
    run: () => sealEvidence(item),
    said: () => `${item.ref} is sealed.`,
    onDone: () => askToSeal(false),
  });
  return (
    <>
      <Button size="compact-md" variant="default" loading={verify.isPending} onClick={() => verify.mutate(undefined)}>
        Verify
      </Button>
      {item.state === "draft" && (
        <Button
          size="compact-md"
          disabled={!mayWork}
          title={mayWork ? undefined : "Specialists and leads seal evidence."}
          onClick={() => askToSeal(true)}
        >
          Seal
        </Button>
      )}
      {isSealing && (
        <Confirm
          title={`Seal ${item.ref}`}
          action="Seal"
          isBusy={seal.isPending}
          onConfirm={() => seal.mutate(undefined)}
          onClose={() => askToSeal(false)}
        >
          Its content is checked once more and then closed for ever. Nothing of it can be changed afterwards, and this
          cannot be undone.
        </Confirm>
      )}
    </>
  );
}

function Parts({ item }: { item: Evidence }) {
  const transcript = useTranscript(item);
  return (
    <div className={styles.parts}>
      <div className={styles.main}>
        <HoldingCard item={item} />
        <Card title="Content">
          <EvidenceViewer key={item.ref} item={item} transcript={transcript} />
        </Card>
        {item.query && <QueryCard query={item.query} />}
      </div>
      <div className={styles.side}>
        <RecordCard item={item} />
        <CustodyCard item={item} />
      </div>
    </div>
  );
}

/** What says in words what an item holds, among the evidence of the case that one came from. */
function useTranscript(item: Evidence): Evidence | undefined {
  const [{ case: from = "" }] = useUrlState();
  const shown = useQuery({ ...caseQuery(from), enabled: from !== "" });
  const others = useQueries({ queries: (shown.data?.evidence ?? []).map((ref) => evidenceQuery(ref)) });
  return others
    .flatMap(({ data }) => (data ? [data] : []))
    .find((one) => one.derived_from === item.ref && one.media_type?.startsWith("text/"));
}
