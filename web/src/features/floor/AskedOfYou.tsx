/** Times to call that somebody asks oneself to take: accepted or declined in one's own words. */
import { Button, Group } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { useMay } from "@/api/permissions";
import { answerSwap, type Swap, type SwapAnswer, swapsQuery } from "@/api/swaps";
import { forgetDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { done } from "@/ui/told";
import { Instant } from "@/ui/When";
import styles from "./Floor.module.css";

type Answer = { swap: Swap; act: SwapAnswer };
const TITLES = { accept: "Take this time", decline: "Not take this time" } as const;
const ACTIONS = { accept: "Accept", decline: "Decline" } as const;
const DONE = { accept: "It is yours: you are called then.", decline: "It stays where it is." } as const;

/** Nothing at all while nobody asks: it is rare, and teaches in Admin. */
export function AskedOfYou() {
  const mayBeCalled = useMay()("escalation:write");
  const asked = useInfiniteQuery({ ...swapsQuery({ is_open: true, is_of_me: true }), enabled: mayBeCalled });
  const [answering, answer] = useState<Answer>();
  const send = useAct((words: string) => (answering ? sent(answering, words) : Promise.reject()), {
    renews: ["swaps", "desks", "notifications"],
    onDone: () => {
      if (!answering) return;
      forgetDraft(draftOf(answering));
      done(DONE[answering.act]);
      answer(undefined);
    },
  });
  if (!mayBeCalled) return null;
  if (asked.error && !asked.data) return <Failure error={asked.error} onRetry={asked.refetch} />;
  const swaps = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const begin = (swap: Swap, act: SwapAnswer) => {
    send.reset();
    answer({ swap, act });
  };
  if (swaps.length === 0 && !answering) return null;
  return (
    <Card title="Asked of you" count={swaps.length} flush>
      <ul className={styles.items} aria-label="Asked of you">
        {swaps.map((one) => (
          <li key={one.ref} className={`${styles.item} ${styles.wraps}`}>
            <Told swap={one} />
            <Group gap="xs">
              <Button size="compact-sm" aria-label={`Accept ${one.ref}`} onClick={() => begin(one, "accept")}>
                Accept
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Decline ${one.ref}`}
                onClick={() => begin(one, "decline")}
              >
                Decline
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {answering && (
        <Confirm
          title={TITLES[answering.act]}
          action={ACTIONS[answering.act]}
          reason="In your own words"
          isReasonNeeded
          draft={draftOf(answering)}
          isBusy={send.isPending}
          error={send.error}
          onConfirm={(words) => send.mutate(words)}
          onClose={() => answer(undefined)}
        >
          <Told swap={answering.swap} />
        </Confirm>
      )}
    </Card>
  );
}

function Told({ swap }: { swap: Swap }) {
  return (
    <span className={styles.words}>
      <span className={styles.main}>
        <Person id={swap.from_person} />, {swap.desk}: <Instant at={swap.starts} /> until <Instant at={swap.ends} />
      </span>
      {swap.back_starts && swap.back_ends && (
        <span>
          In return for yours, <Instant at={swap.back_starts} /> until <Instant at={swap.back_ends} />
        </span>
      )}
      <span className={styles.soft}>
        {swap.ref}: {swap.reason}
      </span>
    </span>
  );
}

const draftOf = ({ swap, act }: Answer) => `swap.${swap.ref}.${act}`;
const sent = ({ swap, act }: Answer, words: string) => answerSwap(swap, act, words);
