/** The small parts: signs, states, long work, differences and the ledger. */
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { ApiProblem } from "@/api/problem";
import { Card } from "@/ui/Card";
import { ClockChip } from "@/ui/ClockChip";
import { Confirm } from "@/ui/Confirm";
import { CopyReference } from "@/ui/CopyReference";
import { DiffView } from "@/ui/diff/DiffView";
import { Empty } from "@/ui/Empty";
import { EntityChip } from "@/ui/EntityChip";
import { Failure } from "@/ui/Failure";
import { JobLine } from "@/ui/JobProgress";
import { LedgerLines } from "@/ui/LedgerTimeline";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag, type Tone } from "@/ui/Tag";
import { done } from "@/ui/told";
import { Instant, When } from "@/ui/When";
import styles from "./GalleryPage.module.css";
import { JOBS, LEDGER } from "./invented";

const TONES: readonly Tone[] = ["plain", "accent", "good", "warn", "harm", "violet"];
const MINUTE = 60_000;
const PROBLEM = new ApiProblem(409, "taken", "Somebody else took it", "ben holds LEAD-1.", "Ask ben, or take another.");

const from = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();

export function Parts() {
  return (
    <div className={styles.columns}>
      <Signs />
      <Card title="States">
        <Loading />
        <Empty title="No leads yet" action={<Button size="compact-sm">Run a detector</Button>}>
          A lead comes from a detector, from intel or from a trend.
        </Empty>
        <Failure error={PROBLEM} onRetry={() => undefined} />
      </Card>
      <Card title="Long work">
        <div className={styles.stack}>
          {JOBS.map((job) => (
            <JobLine key={job.ref} job={job} name="Collecting" onCancel={() => undefined} />
          ))}
        </div>
      </Card>
      <Card title="Ledger">
        <LedgerLines subject="DEC-1" lines={LEDGER} />
      </Card>
      <Card title="Difference">
        <DiffView
          before="Accounts that stream one creator alone, on shared devices, for seven days."
          after="Accounts that stream one creator almost alone, on shared devices, for fourteen days."
          beforeName="Version 2"
          afterName="Version 3"
        />
      </Card>
      <Acts />
    </div>
  );
}

function Signs() {
  return (
    <Card title="Signs">
      <div className={styles.stack}>
        <Group gap="xs">
          {TONES.map((tone) => (
            <Tag key={tone} tone={tone}>
              {tone}
            </Tag>
          ))}
        </Group>
        <Group gap="xs">
          {[3000, 300, 30, -12].map((minutes) => (
            <ClockChip key={minutes} due={from(minutes)} what="First answer" />
          ))}
        </Group>
        <Group gap="md">
          <When at={from(-90)} />
          <Instant at="2026-11-29T01:02:03Z" />
          <Person id="demo-analyst" />
          <Ref subject="LEAD-1" />
          <EntityChip entity="account:listener-1" />
          <CopyReference reference="CASE-1" />
        </Group>
      </div>
    </Card>
  );
}

function Acts() {
  const [isAsking, setAsking] = useState(false);
  return (
    <Card title="Acts">
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => done("It was done.", { run: () => done("It was undone.") })}>
          Do with undo
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          Ask before
        </Button>
      </Group>
      {isAsking && (
        <Confirm
          title="Suspend 31 accounts?"
          action="Suspend"
          isHarmful
          reason="Why"
          isReasonNeeded
          onConfirm={() => setAsking(false)}
          onClose={() => setAsking(false)}
        >
          They cannot sign in until somebody reverses it. Each gets a notice.
        </Confirm>
      )}
    </Card>
  );
}
