/** Adding a dataset: a file, what its columns are, a name, and the load with what it refused. */
import { Button, Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { guessQuery } from "@/api/datasets";
import { useMay } from "@/api/permissions";
import { asProblem } from "@/api/problem";
import { useDraft } from "@/lib/drafts";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import styles from "./Hunt.module.css";
import { MappingForm } from "./MappingForm";

export function AddDataset() {
  const mayAdd = useMay()("data:write");
  return (
    <Page
      name="Add a dataset"
      title="Add a dataset"
      about="Say where the file is, correct what the desk makes of its columns, and load it."
      actions={
        <Link to="/hunt" search={{ tab: "datasets" } as never}>
          All datasets
        </Link>
      }
    >
      {mayAdd ? (
        <Steps />
      ) : (
        <Empty title="Leads and administrators add data">Ask one of them, or show them this page.</Empty>
      )}
    </Page>
  );
}

function Steps() {
  const [url, change] = useUrlState();
  const path = url.path ?? "";
  const guess = useQuery(guessQuery(path));
  const typed = useDraft("dataset.path", path);
  return (
    <>
      <Card title="1. The file">
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.text.trim() === path) guess.refetch();
            else change({ path: typed.text.trim(), job: undefined });
          }}
        >
          <Group align="end" gap="sm">
            <TextInput
              className={styles.grows}
              label="Path on the desk's machine"
              description="CSV, JSON lines or Parquet, also .gz, .zst or .zip; below an import folder of the desk."
              placeholder="plays/2026-11.csv"
              required
              value={typed.text}
              onChange={(event) => typed.write(event.currentTarget.value)}
            />
            <Button type="submit" loading={guess.isFetching} disabled={!typed.text.trim()}>
              Look at it
            </Button>
          </Group>
          <p className={styles.soft}>Nothing is written yet: the desk reads the first 2,000 rows and proposes.</p>
        </form>
        {guess.error && <NotRead error={guess.error} />}
      </Card>
      {guess.isLoading && path && <Loading label="Reading the first rows" />}
      {guess.data && <MappingForm key={path} path={path} guess={guess.data} onLoading={(job) => change({ job })} />}
    </>
  );
}

function NotRead({ error }: { error: unknown }) {
  const problem = asProblem(error);
  return (
    <>
      <Failure error={error} />
      {problem.code === "outside_import_roots" && (
        <p className={styles.soft}>
          An import folder is one that the setting import_roots (WATCHFLOOR_IMPORT_ROOTS) of the desk names. A desk
          reads no other file for a browser, whoever asks, so that nobody can look around on its machine. A path may be
          relative: it begins at such a folder. What you typed is kept.
        </p>
      )}
    </>
  );
}
