/** The ledger of one thing: who did what, when and why, the newest first. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type HistoryLine, historyQuery } from "@/api/history";
import { Empty } from "./Empty";
import { Failure } from "./Failure";
import styles from "./LedgerTimeline.module.css";
import { Loading } from "./Loading";
import { Person } from "./Person";
import { When } from "./When";

export function LedgerTimeline({ subject }: { subject: string }) {
  const history = useInfiniteQuery(historyQuery(subject));
  const lines = history.data?.pages.flatMap((page) => page.items) ?? [];
  if (history.isLoading) return <Loading label="Reading the ledger" />;
  if (history.error && lines.length === 0) return <Failure error={history.error} onRetry={history.refetch} />;
  if (lines.length === 0) return <Empty title="The ledger holds nothing of it yet">Each change is written here.</Empty>;
  return (
    <>
      <LedgerLines subject={subject} lines={lines} />
      {history.error && <Failure error={history.error} onRetry={history.fetchNextPage} />}
      {history.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => history.fetchNextPage()}
        >
          Show older
        </Button>
      )}
    </>
  );
}

/** Entries of the ledger as they are given. */
export function LedgerLines({ subject, lines }: { subject: string; lines: readonly HistoryLine[] }) {
  return (
    <ol className={styles.lines} aria-label={`Ledger of ${subject}`}>
      {lines.map((line) => (
        <Line key={JSON.stringify(line)} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { line: HistoryLine }) {
  const details = Object.entries(line.details ?? {});
  return (
    <li className={styles.line}>
      <span className={styles.when}>
        <When at={line.at} />
      </span>
      <div className={styles.what}>
        <p>
          <strong>{inWords(line.verb)}</strong> by <Person id={line.by} />
        </p>
        {line.reason && <blockquote className={styles.reason}>{line.reason}</blockquote>}
        {details.length > 0 && (
          <details>
            <summary>What changed</summary>
            <dl className={styles.details}>
              {details.map(([name, value]) => (
                <div key={name}>
                  <dt>{name.replaceAll("_", " ")}</dt>
                  <dd>{typeof value === "string" ? value : JSON.stringify(value)}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  );
}

/** "lead.verdict_given" as "Lead: verdict given". */
function inWords(verb: string): string {
  const [noun = "", ...act] = verb.replaceAll("_", " ").split(".");
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}${act.length ? `: ${act.join(" ")}` : ""}`;
}
