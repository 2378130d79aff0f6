/** Evidence from a query: it is run first, looked at, and then collected with everything that makes it again. */
import { Alert, Button, Group, Modal, MultiSelect, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Case } from "@/api/cases";
import { datasetsQuery } from "@/api/datasets";
import { collectQuery, runQuery } from "@/api/evidence";
import { useFormDraft } from "@/lib/drafts";
import { Failure } from "@/ui/Failure";
import { useCaseChange } from "../useCaseChange";
import { Columns } from "./Columns";
import { Described, UNDESCRIBED } from "./Described";
import styles from "./Evidence.module.css";
import { ResultTable } from "./ResultTable";

const EMPTY = { sql: "", datasets: [] as string[], ...UNDESCRIBED };

export function CollectQuery({ shown, onClose }: { shown: Case; onClose: () => void }) {
  const draft = useFormDraft(`query.${shown.ref}`, EMPTY);
  const { form, change } = draft;
  const known = useQuery(datasetsQuery);
  const versions = form.datasets.map((name) => ({
    name,
    // The version that was looked at is the one that is collected.
    version: known.data?.find((one) => one.name === name)?.table_version ?? null,
  }));
  const run = useMutation({
    mutationFn: () => runQuery({ sql: form.sql, datasets: versions, parameters: [], row_limit: 100_000 }),
    meta: { showsItsError: true },
  });
  const collect = useCaseChange({
    run: () =>
      collectQuery(shown.ref, {
        sql: form.sql,
        datasets: versions,
        parameters: [],
        title: form.title.trim(),
        labels: form.labels,
        marking: form.marking,
      }),
    said: (item) => `${item.ref} is collected. Seal it when it is right.`,
    onDone: () => {
      draft.clear();
      onClose();
    },
    showsItsError: true,
  });
  const isAsking = form.sql.trim() !== "" && form.datasets.length > 0;
  const edit = (part: Partial<typeof EMPTY>) => {
    change(part);
    run.reset();
  };
  return (
    <Modal opened onClose={onClose} size="72rem" title="Collect a query" closeButtonProps={{ "aria-label": "Close" }}>
      <Stack gap="md">
        <div className={styles.editor}>
          <Stack gap="sm">
            <MultiSelect
              label="Datasets"
              description="What the query reads."
              required
              searchable
              data={(known.data ?? []).map((one) => one.name)}
              value={form.datasets}
              onChange={(datasets) => edit({ datasets })}
              error={known.error ? "The datasets cannot be listed now." : undefined}
            />
            <Textarea
              label="SQL"
              description="One SELECT. Order its rows, so that a finding can name one."
              required
              autosize
              minRows={7}
              maxRows={18}
              spellCheck={false}
              data-autofocus
              classNames={{ input: styles.sql }}
              value={form.sql}
              onChange={(event) => edit({ sql: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && isAsking) run.mutate();
              }}
            />
          </Stack>
          <Columns names={form.datasets} />
        </div>
        <Group>
          <Button variant="default" disabled={!isAsking} loading={run.isPending} onClick={() => run.mutate()}>
            Run it
          </Button>
          <Text size="sm" c="dimmed">
            Ctrl Enter. The run is kept, also where it fails.
          </Text>
        </Group>
        {run.error && <Failure error={run.error} />}
        {run.data && <ResultTable result={run.data} />}
        {run.data?.rows.length === 0 && (
          <Alert title="No row">An empty result can be evidence too: it says that there is none.</Alert>
        )}
        <Described form={form} onChange={change} />
        {collect.error && <Failure error={collect.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Close, and keep what I typed
          </Button>
          <Button
            disabled={!run.data || !form.title.trim()}
            title={run.data ? undefined : "Run it first, and look at its rows."}
            loading={collect.isPending}
            onClick={() => collect.mutate(undefined)}
          >
            Collect
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
