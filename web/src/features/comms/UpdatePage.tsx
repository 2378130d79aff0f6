/** One update: exactly what is approved and sent, to whom it goes, how it arrived, and what may be done with it now. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type Update, updateQuery } from "@/api/comms";
import { Card } from "@/ui/Card";
import { Caution } from "@/ui/Caution";
import { AUDIENCES, KINDS, LOCALES } from "@/ui/commsWords";
import { DetailLayout } from "@/ui/DetailLayout";
import { Failure } from "@/ui/Failure";
import { LedgerTimeline } from "@/ui/LedgerTimeline";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { ChangedNotice } from "./ChangedNotice";
import styles from "./Comms.module.css";
import { Deliveries } from "./Deliveries";
import { UpdateActs } from "./UpdateActs";
import { STATES } from "./words";

export function UpdatePage() {
  const { ref = "" } = useParams({ strict: false });
  const update = useQuery(updateQuery(ref));
  if (update.data) return <UpdateRead key={ref} update={update.data} />;
  return (
    <Page name={ref} title={ref}>
      {update.error ? <Failure error={update.error} onRetry={update.refetch} /> : <Loading />}
    </Page>
  );
}

function UpdateRead({ update }: { update: Update }) {
  // What was read: an approval binds this and nothing that came since.
  const [read, setRead] = useState(update);
  const isChanged = read.payload_hash !== update.payload_hash;
  const whole = (
    <div className={styles.read}>
      <Card title="The text">
        <article className={styles.tight} aria-label="The text">
          {update.note && <Caution title="Language">{update.note}</Caution>}
          <h3>{update.title}</h3>
          <pre className={styles.letter}>{update.text}</pre>
        </article>
      </Card>
      <div className={styles.stack}>
        <ApprovalCard update={update} isChanged={isChanged} onSaved={setRead} />
        <Deliveries update={update} />
      </div>
    </div>
  );
  return (
    <DetailLayout
      reference={update.ref}
      title={update.title}
      tags={
        <>
          <Tag tone={STATES[update.state].tone}>{STATES[update.state].name}</Tag>
          {update.is_for_press && <Tag tone="warn">for the press</Tag>}
        </>
      }
      about={
        <>
          about <Ref subject={update.subject} /> {KINDS[update.kind].toLowerCase()} for{" "}
          {AUDIENCES[update.audience].toLowerCase()}, {LOCALES[update.locale]}
        </>
      }
      tabs={[
        { id: "update", name: "Update", content: () => whole },
        { id: "ledger", name: "Ledger", content: () => <LedgerTimeline subject={update.ref} /> },
      ]}
    >
      {isChanged && <ChangedNotice read={read} now={update} onRead={() => setRead(update)} />}
    </DetailLayout>
  );
}

type ApprovalCardProps = { update: Update; isChanged: boolean; onSaved: (update: Update) => void };

function ApprovalCard({ update, isChanged, onSaved }: ApprovalCardProps) {
  return (
    <Card title="Approval" actions={<Tag>{update.needs_approval ? "needed" : "not needed"}</Tag>}>
      <div className={styles.tight}>
        <p className={styles.soft}>What an approval binds: title, text, where it goes and the time of the next one.</p>
        <output className={styles.hash} aria-label="Hash that an approval binds">
          {update.payload_hash}
        </output>
        {update.sent_hash && (
          <p className={styles.why}>
            {update.sent_hash === update.payload_hash ? "Exactly this left" : `What left: ${update.sent_hash}`},{" "}
            <When at={update.sent_at} /> by <Person id={update.sent_by} />.
          </p>
        )}
        <p>
          Written by{" "}
          {update.editors.map((one, place) => (
            <span key={one}>
              {place > 0 && ", "}
              <Person id={one} />
            </span>
          ))}
          . They may not approve it.
        </p>
        {update.next_update_at && (
          <p>
            Next update: <When at={update.next_update_at} />.
          </p>
        )}
        <UpdateActs update={update} isChanged={isChanged} onSaved={onSaved} />
      </div>
    </Card>
  );
}
