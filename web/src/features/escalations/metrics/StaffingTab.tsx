/** What other people at other hours would have made of the same arrivals: a model of the queue; nothing is written. */
import { Button } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useAct } from "@/api/act";
import { type Desk, deskQuery, desksQuery } from "@/api/desks";
import { replayStaffing } from "@/api/escalationMetrics";
import { useFormDraft } from "@/lib/drafts";
import { useZone } from "@/lib/zone";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import type { Days } from "./asked";
import styles from "./Metrics.module.css";
import { ShiftRows } from "./ShiftRows";
import { StaffingReplayed } from "./StaffingReplayed";
import { faultOfShifts, type Staffings, shiftsOf, shiftsOfDesks } from "./staffing";

/** The lot of the queue is drawn alike each time. */
const SEED = 20_261;
const ROWS = 20;

type StaffingTabProps = { period: Partial<Days> };

export function StaffingTab({ period }: StaffingTabProps) {
  const lines = useQuery(desksQuery);
  // The list of desks has no shifts: each desk tells its own.
  const desks = useQueries({ queries: (lines.data ?? []).map((one) => deskQuery(one.key)) });
  const failed = [lines, ...desks].find((one) => one.error);
  if (failed?.error) return <Failure error={failed.error} onRetry={failed.refetch} />;
  const known = desks.flatMap((one) => one.data ?? []);
  if (!lines.data || known.length < lines.data.length) return <Loading />;
  // Another period begins anew: what is shown never belongs to other days than those above it.
  return <Replaying key={JSON.stringify(period)} period={period} desks={known} />;
}

function Replaying({ period, desks }: StaffingTabProps & { desks: readonly Desk[] }) {
  const zone = useZone();
  const planned = shiftsOfDesks(desks, zone);
  const draft = useFormDraft<Staffings>("replay.staffing", { baseline: planned, other: planned });
  const { baseline, other } = draft.form;
  const run = useAct(
    () => replayStaffing({ ...period, baseline: shiftsOf(baseline), other: shiftsOf(other), seed: SEED, rows: ROWS }),
    { renews: [] },
  );
  const change = (part: Partial<Staffings>) => {
    run.reset();
    draft.change(part);
  };
  const fault = faultOfShifts(baseline) || faultOfShifts(other);
  return (
    <div className={styles.stack}>
      <Card title="What would it have been under other staffing?">
        <form
          className={styles.stack}
          aria-label="Other staffing"
          onSubmit={(event) => {
            event.preventDefault();
            if (!fault) run.mutate(undefined);
          }}
        >
          <p className={styles.soft}>
            A model works off what was received in the days above in the order of the queue, once with the people that
            there are and once with others. It begins with the shifts of the desks, one person each: set how many work.
            Nothing is written.
          </p>
          <div className={styles.halves}>
            <ShiftRows name="As it is" zone={zone} rows={baseline} onChange={(rows) => change({ baseline: rows })} />
            <ShiftRows name="Instead" zone={zone} rows={other} onChange={(rows) => change({ other: rows })} />
          </div>
          {fault && <p role="alert">{fault}</p>}
          <span className={styles.choices}>
            <Button type="submit" size="compact-md" disabled={Boolean(fault)} loading={run.isPending}>
              Replay
            </Button>
            <Button size="compact-md" variant="subtle" onClick={() => change({ baseline: planned, other: planned })}>
              As the desks plan
            </Button>
          </span>
        </form>
        {run.error && <Failure error={run.error} />}
      </Card>
      {run.data && <StaffingReplayed replay={run.data} />}
    </div>
  );
}
