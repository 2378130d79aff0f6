/** The mapping of a file, corrected by hand, and its load under a name. */
import { Button, Group, Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Guess, loadDataset } from "@/api/datasets";
import { useMe } from "@/api/session";
import { useFormDraft } from "@/lib/drafts";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { ColumnTable } from "./ColumnTable";
import { FirstRows } from "./FirstRows";
import styles from "./Hunt.module.css";
import { Loaded } from "./Loaded";
import { declarationOf, planOf, problemsOf, withColumn } from "./mapping";

type MappingFormProps = { path: string; guess: Guess; onLoading: (job: string) => void };

export function MappingForm({ path, guess, onLoading }: MappingFormProps) {
  const me = useMe();
  const [url] = useUrlState();
  const client = useQueryClient();
  const initial = { ...planOf(guess), message: "", compartment: "" };
  const { form: plan, change, clear, isRestored } = useFormDraft(`dataset.${path}`, initial);
  const problems = problemsOf(plan);
  const load = useMutation({
    mutationFn: () =>
      loadDataset(plan.name, {
        paths: [path],
        declaration: declarationOf(plan, guess),
        message: plan.message.trim(),
        ...(plan.compartment && { compartment: plan.compartment }),
      }),
    meta: { showsItsError: true },
    onSuccess: (job) => {
      client.invalidateQueries({ queryKey: ["datasets"] });
      onLoading(job.ref);
    },
  });
  return (
    <>
      <Card
        title="2. Its columns"
        count={plan.columns.length}
        flush
        actions={
          isRestored && (
            <Button size="compact-sm" variant="default" onClick={clear}>
              Back to the proposal
            </Button>
          )
        }
      >
        <ColumnTable plan={plan} onChange={(name, part) => change(withColumn(plan, name, part))} />
      </Card>
      <Card title="First rows" count={guess.rows.length} flush>
        <FirstRows plan={plan} rows={guess.rows} />
      </Card>
      <Card title="3. Load it">
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault();
            if (problems.length === 0) load.mutate();
          }}
        >
          <Group align="start" gap="sm" grow>
            <TextInput
              label="Name"
              required
              description="Lower case, such as sign_ins"
              value={plan.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              label="Message"
              description="What it is and where it comes from; the record keeps it"
              maxLength={500}
              value={plan.message}
              onChange={(event) => change({ message: event.currentTarget.value })}
            />
            {me.compartments.length > 0 && (
              <Select
                label="Compartment"
                description="Who alone may see it"
                placeholder="The whole desk"
                clearable
                data={me.compartments}
                value={plan.compartment || null}
                onChange={(compartment) => change({ compartment: compartment ?? "" })}
              />
            )}
          </Group>
          {problems.length > 0 && (
            <ul className={styles.problems} aria-label="What is missing yet">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
          {load.error && <Failure error={load.error} />}
          <Group justify="flex-end">
            <Button type="submit" disabled={problems.length > 0} loading={load.isPending}>
              Load it
            </Button>
          </Group>
        </form>
        {url.job && <Loaded key={url.job} jobRef={url.job} />}
      </Card>
    </>
  );
}
