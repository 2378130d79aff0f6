/** The whole note on paper: every item in order, without anything to press but how to print it and go back. */
import { Button } from "@mantine/core";
import type { Handover, HandoverItem } from "@/api/handovers";
import { useUrlState } from "@/lib/url";
import { Page } from "@/ui/Page";
import { Person } from "@/ui/Person";
import { Instant } from "@/ui/When";
import styles from "./Handover.module.css";
import { ItemWords } from "./ItemWords";
import { useDeskName } from "./useDeskName";
import { ANSWERS, ILLNESS, STATES } from "./words";

export function Paper({ handover }: { handover: Handover }) {
  const [, change] = useUrlState();
  const deskOf = useDeskName();
  const main = handover.items.filter((one) => !one.is_addendum);
  const added = handover.items.filter((one) => one.is_addendum);
  return (
    <Page
      name={`${handover.ref} for paper`}
      title={`${handover.ref}: ${deskOf(handover.from_desk)} to ${deskOf(handover.to_desk)}`}
      about={
        <>
          {STATES[handover.state].name}; shift <Instant at={handover.shift_begins} /> to{" "}
          <Instant at={handover.shift_ends} />
        </>
      }
      actions={
        <span className={`${styles.screen} ${styles.line}`}>
          <Button size="compact-sm" onClick={() => window.print()}>
            Print
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => change({ view: undefined })}>
            Back to the note
          </Button>
        </span>
      }
    >
      <div className={styles.paper}>
        <Articles title="Items" items={main} />
        <Articles title="Addendum" items={added} />
      </div>
    </Page>
  );
}

function Articles({ title, items }: { title: string; items: readonly HandoverItem[] }) {
  return (
    <>
      <h2>{title}</h2>
      {items.length === 0 && <p className={styles.soft}>None.</p>}
      {items.map((item) => (
        <article key={item.number} aria-label={item.escalation} className={styles.tight}>
          <h3>
            {item.number}. {item.escalation}: {item.snapshot.title}
          </h3>
          <p>
            {ILLNESS[item.illness].name}; expires first:{" "}
            {item.expires_at ? <Instant at={item.expires_at} /> : "nothing runs"}; owner:{" "}
            {item.owner ? <Person id={item.owner} /> : "nobody"}; {ANSWERS[item.state].name}
            {item.answered_by && (
              <>
                {" "}
                by <Person id={item.answered_by} />
              </>
            )}
          </p>
          <ItemWords item={item} />
          {item.synthesis && <p className={styles.quote}>{item.synthesis}</p>}
        </article>
      ))}
    </>
  );
}
