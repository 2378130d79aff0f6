/** The composer: the record of an escalation, what people add to it, and beside it the text as it would leave. */
import { Button, Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "@/api/act";
import { draftUpdate, type Situation, situationQuery } from "@/api/comms";
import { usePeople } from "@/api/people";
import { useMay } from "@/api/permissions";
import { useFormDraft } from "@/lib/drafts";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Ref } from "@/ui/Ref";
import { done } from "@/ui/told";
import { AddresseeFields } from "./AddresseeFields";
import styles from "./Comms.module.css";
import { EMPTY, type Faults, faultsOf, updateOf } from "./composeForm";
import { Preview } from "./Preview";
import { SituationFields } from "./SituationFields";

export function ComposePage() {
  const mayWrite = useMay()("escalation:write");
  const [{ subject }] = useUrlState();
  return (
    <Page
      name="Write an update"
      title="Write an update"
      about={
        subject && (
          <>
            About <Ref subject={subject} />
          </>
        )
      }
    >
      {!mayWrite && (
        <Empty title="Updates are written by who works on escalations">Your roles read them. Ask a lead.</Empty>
      )}
      {mayWrite && (subject ? <Compose key={subject} subject={subject} /> : <AskSubject />)}
    </Page>
  );
}

function AskSubject() {
  const [, change] = useUrlState();
  const [typed, type] = useState("");
  const subject = typed.trim().toUpperCase();
  const isFit = /^ESC-\d{4}-\d{6,}$/.test(subject);
  return (
    <form
      className={styles.tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (isFit) change({ subject });
      }}
    >
      <TextInput
        label="Escalation"
        description="The update is made of its record, as ESC-2026-000001"
        required
        w="20rem"
        value={typed}
        error={typed && !isFit && "As ESC-2026-000001."}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Group>
        <Button type="submit" disabled={!isFit}>
          Take its record
        </Button>
      </Group>
    </form>
  );
}

function Compose({ subject }: { subject: string }) {
  const record = useQuery(situationQuery(subject));
  const nameOf = usePeople();
  // The record names its owner by id; outside, that says nothing.
  if (record.data) return <ComposeForm record={{ ...record.data, owner: nameOf(record.data.owner) }} />;
  return record.error ? <Failure error={record.error} onRetry={record.refetch} /> : <Loading />;
}

function ComposeForm({ record }: { record: Situation }) {
  const navigate = useNavigate();
  const draft = useFormDraft(`comms.${record.subject}`, EMPTY);
  const [faults, setFaults] = useState<Faults>({});
  const write = useAct(() => draftUpdate(updateOf(record, draft.form)), {
    renews: ["updates"],
    onDone: (made) => {
      draft.clear();
      done(`${made.ref} is drafted. Nothing has left.`);
      navigate({ to: "/comms/$ref", params: { ref: made.ref } });
    },
  });
  const fields = { form: draft.form, change: draft.change, faults };
  return (
    <form
      noValidate
      aria-label="Update"
      className={styles.columns}
      onSubmit={(event) => {
        event.preventDefault();
        const found = faultsOf(draft.form, Date.now());
        setFaults(found);
        if (Object.keys(found).length === 0) write.mutate(undefined);
      }}
    >
      <div className={styles.stack}>
        {draft.isRestored && <p className={styles.soft}>Your draft is back: what you typed before and did not send.</p>}
        <AddresseeFields {...fields} />
        <SituationFields {...fields} record={record} />
      </div>
      <div className={`${styles.stack} ${styles.side}`}>
        <Preview record={record} form={draft.form} />
        {write.error && <Failure error={write.error} />}
        {Object.keys(faults).length > 0 && <p role="alert">Look at the marked fields; what you typed is kept.</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={draft.clear}>
            Begin anew
          </Button>
          <Button type="submit" loading={write.isPending}>
            Draft the update
          </Button>
        </Group>
      </div>
    </form>
  );
}
