/** What is asked for over and over: when it is due next, who made it, and how to end it. */
import { Button } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { removeSchedule, type Schedule, schedulesQuery } from "@/api/jobs";
import { useMay } from "@/api/permissions";
import { useUrlState } from "@/lib/url";
import { Confirm } from "@/ui/Confirm";
import { Empty } from "@/ui/Empty";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { done } from "@/ui/told";
import { When } from "@/ui/When";
import { cronSays } from "./cron";
import { ScheduleForm } from "./ScheduleForm";
import { JOB_KIND } from "./words";

const COLUMNS: readonly Column<Schedule>[] = [
  { id: "ref", header: "Schedule", width: 6, text: (one) => one.ref },
  { id: "kind", header: "Does", width: 12, text: (one) => JOB_KIND[one.kind] ?? one.kind },
  { id: "what", header: "With", width: 12, text: (one) => String(one.form.detector ?? one.form.dataset ?? "–") },
  { id: "subject", header: "About", text: (one) => one.subject, cell: (one) => <Ref subject={one.subject} /> },
  { id: "cron", header: "When", width: 16, text: (one) => `${cronSays(one.cron)}, ${one.zone}` },
  { id: "next", header: "Next", width: 6, text: (one) => one.next_at, cell: (one) => <When at={one.next_at} /> },
  { id: "by", header: "By", width: 8, text: (one) => one.by, cell: (one) => <Person id={one.by} /> },
];

function endColumn(mayEnd: boolean, onEnd: (schedule: Schedule) => void): Column<Schedule> {
  return {
    id: "end",
    header: "End",
    width: 5,
    text: () => "",
    cell: (one) => (
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`End ${one.ref}`}
        disabled={!mayEnd}
        onClick={() => onEnd(one)}
      >
        End
      </Button>
    ),
  };
}

export function ScheduleList() {
  const schedules = useInfiniteQuery(schedulesQuery);
  const state = useTableState([], "", "schedules");
  const [url, change] = useUrlState();
  const [active, setActive] = useState<string>();
  const [ending, setEnding] = useState<Schedule>();
  const mayWrite = useMay()("job:write");
  const columns = useMemo(() => [...COLUMNS, endColumn(mayWrite, setEnding)], [mayWrite]);
  return (
    <>
      <DataTable
        label="Schedules"
        rows={schedules.data?.pages.flatMap((page) => page.items) ?? []}
        columns={columns}
        rowId={(one) => one.ref}
        state={state}
        isLoading={schedules.isLoading}
        error={schedules.error}
        onRetry={schedules.refetch}
        hasMore={schedules.hasNextPage}
        onMore={() => !schedules.isFetchingNextPage && schedules.fetchNextPage()}
        active={active}
        onActive={setActive}
        empty={
          <Empty title="Nothing is asked for by itself">
            A schedule asks for a job at times that you name: a hunt every night, small files put together every week.
          </Empty>
        }
        tools={
          <Button
            size="compact-sm"
            disabled={!mayWrite}
            title={mayWrite ? undefined : "Viewers make no schedules."}
            onClick={() => change({ add: "schedule" })}
          >
            Add a schedule
          </Button>
        }
      />
      {url.add === "schedule" && <ScheduleForm onClose={() => change({ add: undefined, detector: undefined })} />}
      {ending && <End schedule={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function End({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (reason: string) => removeSchedule(schedule.ref, reason),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ["schedules"] });
      done(`${schedule.ref} is ended.`);
      onClose();
    },
  });
  return (
    <Confirm
      title={`End ${schedule.ref}?`}
      action="End it"
      reason="Reason"
      isReasonNeeded
      isBusy={end.isPending}
      onConfirm={(reason) => end.mutate(reason)}
      onClose={onClose}
    >
      It asks for no further job. The jobs that it asked for stay. To have it back, make it anew.
    </Confirm>
  );
}
