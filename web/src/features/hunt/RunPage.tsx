/** A run: what was asked of which version of the data, and what came of it. */
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { runQuery } from "@/api/hunts";
import { asProblem } from "@/api/problem";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Tag } from "@/ui/Tag";
import { HuntRun } from "./HuntRun";
import { QueryRun } from "./QueryRun";
import { HUNT_STATUS, QUERY_STATUS } from "./words";

export function RunPage() {
  const { ref = "" } = useParams({ strict: false }) as { ref?: string };
  const run = useQuery(runQuery(ref));
  const status =
    run.data?.is === "hunt" ? HUNT_STATUS[run.data.hunt.status] : QUERY_STATUS[run.data?.query.status ?? ""];
  return (
    <Page
      name={ref}
      title={
        <>
          {ref} {status && <Tag tone={status[1]}>{status[0]}</Tag>}
        </>
      }
      about={run.data?.is === "hunt" ? run.data.hunt.hypothesis : undefined}
    >
      {run.isLoading && <Loading label="Reading the run" />}
      {run.error && <NotShown error={run.error} onRetry={run.refetch} />}
      {run.data?.is === "hunt" && <HuntRun hunt={run.data.hunt} />}
      {run.data?.is === "query" && <QueryRun key={ref} run={run.data.query} />}
    </Page>
  );
}

function NotShown({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (asProblem(error).status !== 404) return <Failure error={error} onRetry={onRetry} />;
  return (
    <Empty
      title="There is no such run"
      action={
        <Link to="/hunt" search={{ tab: "runs" } as never}>
          All runs
        </Link>
      }
    >
      Check the number. A run over data that you may not see is not shown to you.
    </Empty>
  );
}
