/** One message: what is sent, each try, and what a person may do where it was given up. */
import { Button, Drawer, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { type MessageWhole, messageQuery, retryMessage, skipMessage } from "@/api/outbox";
import { useMay } from "@/api/permissions";
import { forgetDraft } from "@/lib/drafts";
import { useUrlState } from "@/lib/url";
import { Caution } from "@/ui/Caution";
import { Confirm } from "@/ui/Confirm";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import { done } from "@/ui/told";
import { When } from "@/ui/When";
import { MESSAGE_TONES, MESSAGE_WORDS } from "./MessagesTable";
import styles from "./room.module.css";

export function MessageDrawer() {
  const [{ message }, change] = useUrlState();
  return (
    <Drawer
      opened={Boolean(message)}
      onClose={() => change({ message: undefined })}
      position="right"
      size="lg"
      title={message}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {message && <MessageRead key={message} subject={message} />}
    </Drawer>
  );
}

function MessageRead({ subject }: { subject: string }) {
  const message = useQuery(messageQuery(subject));
  if (message.error) return <Failure error={message.error} onRetry={message.refetch} />;
  if (!message.data) return <Loading />;
  const { data } = message;
  return (
    <Stack gap="md">
      {data.state === "dead" && (
        <Caution title="The desk gave it up">
          {`After ${data.attempts} tries: ${data.error}. It arrives only if somebody sends it again.`}
        </Caution>
      )}
      <dl className={styles.facts}>
        <dt>State</dt>
        <dd>
          <Tag tone={MESSAGE_TONES[data.state]}>{MESSAGE_WORDS[data.state]}</Tag>{" "}
          {data.simulation && <Tag tone="violet">simulation</Tag>}
        </dd>
        <dt>To</dt>
        <dd>{data.destination}</dd>
        <dt>About</dt>
        <dd>
          <Ref subject={data.about} />, {data.topic}
        </dd>
        <dt>Posted</dt>
        <dd>
          <When at={data.posted_at} />
        </dd>
        {data.state === "waiting" && (
          <>
            <dt>Next try</dt>
            <dd>
              <When at={data.next_at} />
            </dd>
          </>
        )}
        {data.skip_reason && (
          <>
            <dt>Skipped</dt>
            <dd>{data.skip_reason}</dd>
          </>
        )}
        <dt>Key</dt>
        <dd>{data.idempotency_key}</dd>
      </dl>
      <MessageActs message={data} />
      <Tries message={data} />
      <section aria-label="What is sent">
        <h3>What is sent</h3>
        <pre className={styles.body}>{data.body}</pre>
      </section>
      {data.receipt && (
        <section aria-label="Receipt">
          <h3>Receipt</h3>
          <pre className={styles.body}>{JSON.stringify(data.receipt, null, 2)}</pre>
        </section>
      )}
    </Stack>
  );
}

function Tries({ message }: { message: MessageWhole }) {
  if (message.tries.length === 0) return <p className={styles.soft}>It was not tried yet.</p>;
  return (
    <table className={styles.table} aria-label="Tries">
      <thead>
        <tr>
          <th>Try</th>
          <th>When</th>
          <th data-align="right">Status</th>
          <th data-align="right">Seconds</th>
          <th>Error</th>
        </tr>
      </thead>
      <tbody>
        {message.tries.map((one) => (
          <tr key={one.number}>
            <td>{one.number}</td>
            <td>
              <When at={one.at} />
            </td>
            <td data-align="right">{one.status ?? "–"}</td>
            <td data-align="right">{one.seconds.toFixed(2)}</td>
            <td>{one.error || "none"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MessageActs({ message }: { message: MessageWhole }) {
  const may = useMay();
  const [isSkipping, setSkipping] = useState(false);
  const draft = `message.${message.ref}.skip`;
  const renews = ["messages", "actions", "decisions"];
  const again = useAct(() => retryMessage(message.ref), {
    renews,
    isToldAside: true,
    onDone: () => done(`${message.ref} is sent again.`),
  });
  const skip = useAct((reason: string) => skipMessage(message.ref, reason), {
    renews,
    onDone: () => {
      forgetDraft(draft);
      setSkipping(false);
      done(`${message.ref} is skipped.`);
    },
  });
  if (message.state !== "waiting" && message.state !== "dead") return null;
  const why = may("delivery:write") ? undefined : "Your roles do not let you change deliveries.";
  return (
    <>
      <Group gap="xs">
        <Button disabled={Boolean(why)} loading={again.isPending} onClick={() => again.mutate(undefined)}>
          Send again now
        </Button>
        <Button variant="default" disabled={Boolean(why)} onClick={() => setSkipping(true)}>
          Skip
        </Button>
        {why && <span className={styles.soft}>{why}</span>}
      </Group>
      {isSkipping && (
        <Confirm
          title={`Skip ${message.ref}`}
          action="Skip"
          isHarmful
          reason="Why it is skipped"
          isReasonNeeded
          draft={draft}
          isBusy={skip.isPending}
          error={skip.error}
          onConfirm={(reason) => skip.mutate(reason)}
          onClose={() => setSkipping(false)}
        >
          {`It is never sent to ${message.destination}. Its action counts as given up, and later messages about the same entity go on.`}
        </Confirm>
      )}
    </>
  );
}
