/** What the past would have been under another matrix: a version, with promises lowered or raised; nothing is written. */
import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useAct } from "@/api/act";
import { replayMatrix } from "@/api/escalationMetrics";
import { type MatrixVersion, matricesQuery } from "@/api/escalations";
import { useFormDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import type { Days } from "./asked";
import { HoursTable } from "./HoursTable";
import styles from "./Metrics.module.css";
import { Replayed } from "./Replayed";
import { type Changed, faultOfHours, withHours } from "./replaying";

type ReplayTabProps = { period: Partial<Days> };

export function ReplayTab({ period }: ReplayTabProps) {
  const matrices = useQuery(matricesQuery);
  if (matrices.error) return <Failure error={matrices.error} onRetry={matrices.refetch} />;
  const inForce = matrices.data?.[0];
  if (!matrices.data || !inForce) return <Loading />;
  // Another period begins anew: what is shown never belongs to other days than those above it.
  return <Replaying key={JSON.stringify(period)} period={period} versions={matrices.data} inForce={inForce} />;
}

type ReplayingProps = ReplayTabProps & { versions: readonly MatrixVersion[]; inForce: MatrixVersion };

function Replaying({ period, versions, inForce }: ReplayingProps) {
  const draft = useFormDraft("replay", { version: String(inForce.version), changed: {} as Changed });
  const { changed } = draft.form;
  const shown = versions.find((one) => String(one.version) === draft.form.version) ?? inForce;
  const run = useAct(() => replayMatrix(withHours(shown.content, changed), period.since, period.until), { renews: [] });
  const fault = faultOfHours(changed);
  const isAsInForce = shown === inForce && Object.keys(changed).length === 0;
  const change = (part: Partial<typeof draft.form>) => {
    run.reset();
    draft.change(part);
  };
  return (
    <div className={styles.stack}>
      <Card title="What would it have been under another matrix?">
        <form
          className={styles.stack}
          aria-label="Another matrix"
          onSubmit={(event) => {
            event.preventDefault();
            if (!fault) run.mutate(undefined);
          }}
        >
          <p className={styles.soft}>
            The record of the days above is counted again, beside the matrix in force: all escalations that you may see,
            without the narrowing. Pauses, calendars and staffing are left out. Nothing is written.
          </p>
          <span className={styles.choices}>
            <NativeSelect
              size="xs"
              label="Version of the matrix"
              value={String(shown.version)}
              data={versions.map((one) => ({ value: String(one.version), label: nameOf(one, inForce) }))}
              onChange={(event) => change({ version: event.currentTarget.value, changed: {} })}
            />
            {Object.keys(changed).length > 0 && (
              <Button size="compact-sm" variant="subtle" onClick={() => change({ changed: {} })}>
                As the version has it
              </Button>
            )}
          </span>
          <HoursTable matrix={shown.content} changed={changed} onChange={(next) => change({ changed: next })} />
          {fault && <p role="alert">{fault}</p>}
          {isAsInForce && <p className={styles.soft}>It is the one in force: choose another, or change its hours.</p>}
          <span>
            <Button type="submit" size="compact-md" disabled={Boolean(fault)} loading={run.isPending}>
              Replay
            </Button>
          </span>
        </form>
        {run.error && <Failure error={run.error} />}
      </Card>
      {run.data && <Replayed replay={run.data} />}
    </div>
  );
}

function nameOf(one: MatrixVersion, inForce: MatrixVersion): string {
  const name = one.version === 0 ? "As it ships" : `Version ${one.version}`;
  return one === inForce ? `${name}, in force` : name;
}
