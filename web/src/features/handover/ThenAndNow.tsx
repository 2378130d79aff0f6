/** How the escalation stood when the note was written, beside how it stands now; what differs is marked in words. */
import { useQuery } from "@tanstack/react-query";
import { type Escalation, escalationQuery } from "@/api/escalations";
import type { Handover, HandoverItem } from "@/api/handovers";
import { usePeople } from "@/api/people";
import { absolute } from "@/lib/time";
import { useZone } from "@/lib/zone";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import styles from "./Handover.module.css";
import { spelt } from "./words";

type ThenAndNowProps = { handover: Handover; item: HandoverItem };
type Line = { what: string; before: string; now: string };

export function ThenAndNow({ handover, item }: ThenAndNowProps) {
  const escalation = useQuery(escalationQuery(item.escalation));
  const nameOf = usePeople();
  const zone = useZone();
  const then = handover.state === "draft" ? "When drafted" : "When frozen";
  const lines = escalation.data && linesOf(item, escalation.data, nameOf, (at) => absolute(at, zone));
  return (
    <section aria-label={`${then} and now`}>
      <h3>{then}, and now</h3>
      {escalation.error && <Failure error={escalation.error} onRetry={escalation.refetch} />}
      {escalation.isLoading && <Loading />}
      {lines && (
        <div className={styles.scrolls}>
          <table className={styles.table} aria-label={`${then} and now`}>
            <thead>
              <tr>
                <td />
                <th scope="col">{then}</th>
                <th scope="col">Now</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.what}>
                  <th scope="row">{line.what}</th>
                  <td>{line.before}</td>
                  <td>{line.before === line.now ? line.now : <strong>{line.now} (changed)</strong>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function linesOf(
  item: HandoverItem,
  now: Escalation,
  nameOf: (id: string) => string,
  at: (at: string) => string,
): Line[] {
  const then = item.snapshot;
  const person = (id: string | null) => (id ? nameOf(id) : "nobody");
  const due = (time: string | null | undefined) => (time ? at(time) : "no time yet");
  const clocks = then.clocks.map((clock) => {
    const running = now.clocks.find((one) => one.ref === clock.ref);
    const ended = running && running.state !== "running" ? `, ${spelt(running.state)}` : "";
    return {
      what: `${clock.name}${clock.is_legal ? " (legal)" : ""}`,
      before: due(clock.due_at),
      now: running ? `${due(running.due_at)}${ended}` : "not there any more",
    };
  });
  const known = new Set(then.clocks.map((clock) => clock.ref));
  const started = now.clocks
    .filter((one) => !known.has(one.ref))
    .map((one) => ({ what: one.name, before: "not there yet", now: due(one.due_at) }));
  return [
    { what: "State", before: spelt(then.state), now: spelt(now.state) },
    { what: "Severity", before: then.severity ?? "none yet", now: now.severity ?? "none yet" },
    { what: "Publicity", before: spelt(then.publicity), now: spelt(now.publicity) },
    { what: "Owner", before: person(item.owner), now: person(now.assignee) },
    ...clocks,
    ...started,
  ];
}
