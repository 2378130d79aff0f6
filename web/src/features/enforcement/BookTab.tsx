/** The policy book: find a clause, read it whole, and see what changed between two versions. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useRef } from "react";
import { type Clause, clausesQuery, MEASURES } from "@/api/policies";
import { useShortcuts } from "@/lib/shortcuts";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Tag } from "@/ui/Tag";
import { BookDifference } from "./BookDifference";
import styles from "./book.module.css";
import { ClauseText } from "./ClauseText";
import { spelt } from "./words";

export function BookTab() {
  const clauses = useQuery(clausesQuery());
  const [{ compare }, change] = useUrlState();
  if (clauses.error) return <Failure error={clauses.error} onRetry={clauses.refetch} />;
  if (!clauses.data) return <Loading />;
  const versions = versionsOf(clauses.data);
  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <span className={styles.soft}>{`Version ${clauses.data[0]?.version ?? "unknown"} is in force.`}</span>
        <Button
          size="compact-sm"
          variant={compare ? "light" : "default"}
          aria-pressed={Boolean(compare)}
          onClick={() => change({ compare: compare ? undefined : "1" })}
        >
          {compare ? "Back to the clauses" : "What changed between versions"}
        </Button>
      </div>
      {compare ? <BookDifference versions={versions} /> : <Clauses clauses={clauses.data} />}
    </div>
  );
}

/** The versions that the book in force still speaks of, the newest first. */
function versionsOf(clauses: readonly Clause[]): string[] {
  const named = new Set(clauses.flatMap((clause) => [clause.version, clause.text_since]));
  return [...named].toSorted((one, other) => other.localeCompare(one, "en", { numeric: true }));
}

function Clauses({ clauses }: { clauses: readonly Clause[] }) {
  const [{ q = "", clause: chosen, measure }, change] = useUrlState();
  const words = useDeferredValue(q);
  const field = useRef<HTMLInputElement>(null);
  const found = clauses.filter((clause) => fits(clause, words, measure));
  const open = found.find((clause) => clause.id === chosen) ?? found[0];
  const move = (by: number) => {
    const next = found[(open ? found.indexOf(open) : -1) + by];
    if (next) change({ clause: next.id });
  };
  useShortcuts([
    { keys: "/", label: "Search the policy book", group: "List", run: () => field.current?.focus() },
    { keys: "j", label: "Next clause", group: "List", run: () => move(1) },
    { keys: "k", label: "Clause before", group: "List", run: () => move(-1) },
  ]);
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          ref={field}
          size="xs"
          aria-label="Search the policy book"
          placeholder="Search  /"
          value={q}
          onChange={(event) => change({ q: event.currentTarget.value })}
          onKeyDown={(event) => event.key === "Escape" && field.current?.blur()}
        />
        <NativeSelect
          size="xs"
          aria-label="Allowed measure"
          data={[
            { value: "", label: "Any measure" },
            ...MEASURES.map((one) => ({ value: one, label: `Allows ${spelt(one).toLowerCase()}` })),
          ]}
          value={measure ?? ""}
          onChange={(event) => change({ measure: event.currentTarget.value })}
        />
        <span role="status" className={styles.soft}>{`${found.length} of ${clauses.length} clauses`}</span>
      </div>
      {open ? (
        <div className={styles.columns}>
          <ul className={styles.list} aria-label="Clauses">
            {found.map((clause) => (
              <li key={clause.id}>
                <button
                  type="button"
                  className={styles.entry}
                  aria-current={clause === open}
                  onClick={() => change({ clause: clause.id })}
                >
                  <code>{clause.id}</code>
                  <span className={styles.name}>{clause.title}</span>
                  <Tag>{clause.severity}</Tag>
                </button>
              </li>
            ))}
          </ul>
          <Card
            title={`${open.id} ${open.title}`}
            actions={
              <span className={styles.tools}>
                <Tag>{open.severity}</Tag>
                <Tag>{spelt(open.family)}</Tag>
                {open.four_eyes && <Tag tone="accent">four eyes</Tag>}
              </span>
            }
          >
            <p className={styles.harm}>{open.harm}</p>
            <ClauseText clause={open} level={3} />
          </Card>
        </div>
      ) : (
        <Empty title="No clause fits">Take a word or the measure away.</Empty>
      )}
    </>
  );
}

function fits(clause: Clause, words: string, measure?: string): boolean {
  if (measure && !clause.allowed_actions.some((one) => one === measure)) return false;
  const parts = [clause.id, clause.title, clause.family, clause.severity, clause.harm, clause.text];
  const text = [...parts, ...clause.examples, ...clause.counter_examples, ...clause.evidence_needed]
    .join(" ")
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
