/** Long work: what waits, runs and has ended, and one job in detail beside it. */
import { Drawer, Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { JOB_STATES, type Job, jobsQuery } from "@/api/jobs";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import type { Column } from "@/ui/table/column";
import { DataTable } from "@/ui/table/DataTable";
import { useTableState } from "@/ui/table/useTableState";
import { When } from "@/ui/When";
import { JobDetail } from "./JobDetail";
import { JOB_KIND, JOB_STATE } from "./words";

const COLUMNS: readonly Column<Job>[] = [
  { id: "ref", header: "Job", width: 6, text: (one) => one.ref, cell: (one) => <Ref subject={one.ref} /> },
  { id: "kind", header: "Does", width: 12, text: (one) => JOB_KIND[one.kind] ?? one.kind },
  { id: "subject", header: "About", text: (one) => one.subject, cell: (one) => <Ref subject={one.subject} /> },
  {
    id: "state",
    header: "State",
    width: 6,
    text: (one) => JOB_STATE[one.state][0],
    cell: (one) => <Tag tone={JOB_STATE[one.state][1]}>{JOB_STATE[one.state][0]}</Tag>,
  },
  { id: "doing", header: "Doing", width: 12, text: (one) => one.doing || "–" },
  {
    id: "progress",
    header: "Done",
    width: 4,
    align: "right",
    text: (one) => `${Math.round(one.progress * 100)} %`,
    value: (one) => one.progress,
  },
  { id: "by", header: "By", width: 8, text: (one) => one.by, cell: (one) => <Person id={one.by} /> },
  { id: "at", header: "Asked", width: 6, text: (one) => one.at, cell: (one) => <When at={one.at} /> },
];

export function JobList() {
  const state = useTableState(["state"], "", "jobs");
  const jobs = useInfiniteQuery(jobsQuery(state.filters.state));
  const [url, change] = useUrlState();
  const [active, setActive] = useState<string>();
  return (
    <>
      <DataTable
        label="Jobs"
        rows={jobs.data?.pages.flatMap((page) => page.items) ?? []}
        columns={COLUMNS}
        rowId={(one) => one.ref}
        state={state}
        isLoading={jobs.isLoading}
        error={jobs.error}
        onRetry={jobs.refetch}
        hasMore={jobs.hasNextPage}
        onMore={() => !jobs.isFetchingNextPage && jobs.fetchNextPage()}
        active={active}
        onActive={setActive}
        list="jobs"
        exportAs={{ list: "jobs", filters: state.filters }}
        onOpen={(one) => change({ job: one.ref }, { replace: false })}
        empty={<Empty title="No job">Loads, hunts, reports and bundles run as jobs, and stay here when done.</Empty>}
        tools={
          <Select
            size="xs"
            aria-label="State of the job"
            placeholder="Every state"
            clearable
            value={state.filters.state ?? null}
            data={JOB_STATES.map((value) => ({ value, label: JOB_STATE[value][0] }))}
            onChange={(value) => change({ state: value ?? undefined })}
          />
        }
      />
      <Drawer
        opened={Boolean(url.job)}
        onClose={() => change({ job: undefined })}
        position="right"
        title={url.job}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {url.job && <JobDetail jobRef={url.job} />}
      </Drawer>
    </>
  );
}
