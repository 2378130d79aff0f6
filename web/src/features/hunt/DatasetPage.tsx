/** A dataset: how it is declared, what was loaded, what was refused, and the care of its files. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { datasetQuery } from "@/api/datasets";
import { useMay } from "@/api/permissions";
import { asProblem } from "@/api/problem";
import { useUrlState } from "@/lib/url";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";
import { When } from "@/ui/When";
import { DatasetOverview } from "./DatasetOverview";
import { Declaration } from "./Declaration";
import { LoadMore } from "./LoadMore";
import { RefusedRows } from "./RefusedRows";
import { Upkeep } from "./Upkeep";
import { counted } from "./words";

export function DatasetPage() {
  const { name = "" } = useParams({ strict: false }) as { name?: string };
  const dataset = useQuery(datasetQuery(name));
  const [url, change] = useUrlState();
  const mayLoad = useMay()("data:write");
  const shown = dataset.data;
  const refused = shown?.loads.reduce((sum, load) => sum + load.quarantined, 0) ?? 0;
  return (
    <Page
      name={name}
      title={name}
      about={
        shown && (
          <>
            {counted(shown.rows, "row")} in version {shown.table_version}, changed <When at={shown.changed_at} />
          </>
        )
      }
      actions={
        shown && (
          <Button
            size="compact-sm"
            disabled={!mayLoad}
            title={mayLoad ? undefined : "Leads and administrators load data."}
            onClick={() => change({ load: "more" })}
          >
            Load more files
          </Button>
        )
      }
    >
      {dataset.isLoading && <Loading label="Reading the dataset" />}
      {dataset.error && <NotShown error={dataset.error} onRetry={dataset.refetch} />}
      {shown && (
        <Tabs
          label="Dataset"
          tabs={[
            { id: "overview", name: "Overview", content: () => <DatasetOverview dataset={shown} /> },
            { id: "declaration", name: "Declaration", content: () => <Declaration dataset={shown} /> },
            { id: "refused", name: "Refused rows", count: refused, content: () => <RefusedRows dataset={shown} /> },
            { id: "upkeep", name: "Upkeep", content: () => <Upkeep key={name} name={name} /> },
          ]}
        />
      )}
      {shown && url.load && mayLoad && (
        <LoadMore
          name={name}
          jobRef={url.job}
          onJob={(job) => change({ job })}
          onClose={() => change({ load: undefined, job: undefined })}
        />
      )}
    </Page>
  );
}

function NotShown({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (asProblem(error).status !== 404) return <Failure error={error} onRetry={onRetry} />;
  return (
    <Empty
      title="There is no such dataset"
      action={
        <Link to="/hunt" search={{ tab: "datasets" } as never}>
          All datasets
        </Link>
      }
    >
      It may have been taken out of use, wait for its first load, or lie in a compartment that you are not in.
    </Empty>
  );
}
