/** The record of a clock: every due time it had, its stretches, and what it said when. */
import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type ClockWhole, clockQuery } from "@/api/clocks";
import { duration } from "@/lib/time";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Instant } from "@/ui/When";
import styles from "./ClockStrip.module.css";
import { spelt } from "./words";

export function ClockDrawer({ reference, onClose }: { reference: string; onClose: () => void }) {
  const asked = useQuery(clockQuery(reference));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={`History of ${reference}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {asked.error && <Failure error={asked.error} onRetry={asked.refetch} />}
      {asked.isLoading && <Loading />}
      {asked.data && <Record clock={asked.data} />}
    </Drawer>
  );
}

function Record({ clock }: { clock: ClockWhole }) {
  const { definition } = clock;
  return (
    <div className={styles.clocks}>
      <p>
        <strong>{clock.name}</strong>, {spelt(clock.clock_class)}, counts in {definition.zone}
        {definition.calendar && ` by the calendar ${definition.calendar}`}.{" "}
        {definition.budget && `${definition.budget.value.toLocaleString("en")} ${spelt(definition.budget.unit)}.`}{" "}
        {clock.start_source && `Started by ${clock.start_source}.`} {clock.end_reason}
        {clock.parent && (
          <>
            {" "}
            It follows <Ref subject={clock.parent} />.
          </>
        )}
      </p>
      <Lines title="Due times">
        {clock.due_times.map((one) => (
          <li key={one.at}>
            {one.due_at ? <Instant at={one.due_at} /> : "none"}: {one.reason}
            {one.source && ` (${one.source})`}, by <Person id={one.by} />, <Instant at={one.at} />
          </li>
        ))}
      </Lines>
      <Lines title="Stretches">
        {clock.segments.map((one) => (
          <li key={one.begins}>
            {one.is_paused ? "Stood still" : "Ran"} from <Instant at={one.begins} />
            {one.ends && (
              <>
                {" "}
                to <Instant at={one.ends} />
              </>
            )}
            {one.reason && `: ${one.reason}`}
          </li>
        ))}
      </Lines>
      <Lines title="What it said">
        {clock.firings.length === 0 && <li>Nothing yet.</li>}
        {clock.firings.map((one) => (
          <li key={one.mark}>
            {spelt(one.mark)}, for <Instant at={one.due_for} />
            {one.late_by >= 60 && `, said ${duration(one.late_by * 1_000)} late`}
          </li>
        ))}
      </Lines>
    </div>
  );
}

function Lines({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card title={title}>
      <ul className={styles.lines}>{children}</ul>
    </Card>
  );
}
