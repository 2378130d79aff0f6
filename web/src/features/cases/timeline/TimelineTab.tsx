/** The timeline: everything that happened in a case, the newest first. */
import { Button, Chip, Group, Stack, Switch } from "@mantine/core";
import { useInfiniteQuery, useQueries, useQuery } from "@tanstack/react-query";
import { type Case, caseDecisionsQuery, notesQuery } from "@/api/cases";
import { evidenceQuery } from "@/api/evidence";
import { findingsQuery } from "@/api/findings";
import { historyQuery } from "@/api/history";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { LedgerTimeline } from "@/ui/LedgerTimeline";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag, type Tone } from "@/ui/Tag";
import { Instant, When } from "@/ui/When";
import { eventsOf, KINDS, type Kind } from "./events";
import styles from "./Timeline.module.css";

const TONES: Record<Kind, Tone> = {
  case: "plain",
  evidence: "accent",
  finding: "good",
  note: "plain",
  decision: "violet",
};

export function TimelineTab({ shown }: { shown: Case }) {
  const [state, change] = useUrlState();
  const history = useInfiniteQuery(historyQuery(shown.ref));
  const findings = useQuery(findingsQuery(shown.ref));
  const notes = useQuery(notesQuery(shown.ref));
  const decisions = useQuery(caseDecisionsQuery(shown.ref));
  const evidence = useQueries({ queries: shown.evidence.map((ref) => evidenceQuery(ref)) });
  const kinds = state.kinds?.split(",") ?? [...KINDS];
  const events = eventsOf({
    shown,
    history: history.data?.pages.flatMap((page) => page.items) ?? [],
    evidence: evidence.flatMap(({ data }) => (data ? [data] : [])),
    findings: findings.data ?? [],
    notes: notes.data ?? [],
    decisions: decisions.data ?? [],
  }).filter((event) => kinds.includes(event.kind));
  const ledger = (
    <Switch
      label="The ledger of the case alone"
      checked={state.ledger === "yes"}
      onChange={(event) => change({ ledger: event.currentTarget.checked ? "yes" : undefined })}
    />
  );
  if (state.ledger === "yes")
    return (
      <Stack gap="md">
        {ledger}
        <LedgerTimeline subject={shown.ref} />
      </Stack>
    );
  return (
    <Stack gap="md">
      {ledger}
      <Chip.Group multiple value={kinds} onChange={(chosen) => change({ kinds: chosen.join(",") || "none" })}>
        <Group gap="xs" role="group" aria-label="What is shown">
          {KINDS.map((kind) => (
            <Chip key={kind} value={kind} size="xs">
              {kind}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {history.error && (
        <p className={styles.soft} role="status">
          The ledger of the case cannot be read now; the rest is shown.
        </p>
      )}
      {events.length === 0 && <Empty title="Nothing of these kinds happened yet" />}
      <ol className={styles.line} aria-label={`What happened in ${shown.ref}`}>
        {events.map((event, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two things may happen to one subject at one instant.
          <li key={`${event.at} ${event.subject} ${event.what} ${place}`}>
            <span className={styles.at}>
              <Instant at={event.at} />
              <span className={styles.soft}>
                <When at={event.at} />
              </span>
            </span>
            <span className={styles.what}>
              <Tag tone={TONES[event.kind]}>{event.kind}</Tag> <Ref subject={event.subject} />{" "}
              {event.more && `and ${event.more} more `}
              {event.what}
              {event.by && (
                <span className={styles.soft}>
                  {" "}
                  by <Person id={event.by} />
                </span>
              )}
              {event.why && <span className={styles.why}>{event.why}</span>}
            </span>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            loading={history.isFetchingNextPage}
            onClick={() => history.fetchNextPage()}
          >
            Show older
          </Button>
        </div>
      )}
    </Stack>
  );
}
