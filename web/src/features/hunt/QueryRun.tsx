/** A query that was run: its words, the versions it read, and whether it gives the same again. */
import { Alert, Button, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Query, repeatRun } from "@/api/hunts";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { Facts } from "./Facts";
import { FilesRead } from "./FilesRead";
import styles from "./Hunt.module.css";
import { counted, QUERY_STATUS } from "./words";

export function QueryRun({ run }: { run: Query }) {
  const client = useQueryClient();
  const repeat = useMutation({
    mutationFn: () => repeatRun(run.run),
    meta: { showsItsError: true },
    onSuccess: () => client.invalidateQueries({ queryKey: ["runs", "list"] }),
  });
  return (
    <div className={styles.aside}>
      <div className={styles.stack}>
        <Card
          title="Query"
          actions={
            <Button size="compact-sm" variant="default" loading={repeat.isPending} onClick={() => repeat.mutate()}>
              Run it again
            </Button>
          }
        >
          <div className={styles.stack}>
            {run.problem && (
              <Alert color="red" variant="light" title="It did not end well">
                {run.problem}
              </Alert>
            )}
            <pre className={styles.code}>{dedented(run.query)}</pre>
            {run.parameters.length > 0 && (
              <p className={styles.mono}>
                {counted(run.parameters.length, "parameter")}: {run.parameters.map(String).join(", ")}
              </p>
            )}
            {repeat.error && <Failure error={repeat.error} onRetry={() => repeat.mutate()} />}
            {repeat.data && <Repeated again={repeat.data} />}
          </div>
        </Card>
        {run.snapshots.map((used) => (
          <FilesRead
            key={used.dataset}
            title={`Files of ${used.dataset}, version ${used.version}`}
            files={used.files}
          />
        ))}
      </div>
      <Card title="How it ran">
        <Facts label="How it ran" facts={factsOf(run)} />
      </Card>
    </div>
  );
}

function Repeated({ again }: { again: Query }) {
  const isEqual = again.status === "equal";
  return (
    <Group gap="xs" role="status">
      <Tag tone={QUERY_STATUS[again.status]?.[1]}>{again.status}</Tag>
      <span>
        {isEqual
          ? "On the versions it read it gives the same, to the last bit."
          : again.problem || "It does not give the same. Do not cite it before somebody has found out why."}
      </span>
      <Ref subject={again.run} />
    </Group>
  );
}

function factsOf(run: Query) {
  const unmasked = Object.entries(run.unmasked).flatMap(([name, columns]) => columns.map((one) => `${name}.${one}`));
  return [
    ["Kind", run.kind === "recompute" ? "a repetition" : "a person's own query"],
    ...(run.repeats ? [["Repeats", <Ref key="repeats" subject={run.repeats} />] as const] : []),
    ["Rows", counted(run.rows, "row")],
    ["Rows read", counted(run.rows_read, "row")],
    ["Took", `${run.seconds.toLocaleString("en", { maximumFractionDigits: 2 })} s`],
    ["By", <Person key="by" id={run.by} />],
    ["At", <When key="at" at={run.at} />],
    ["Engine", `${run.engine_version}, code ${run.code_version}`],
    ...(unmasked.length > 0 ? [["Looked at", unmasked.join(", ")] as const] : []),
    [
      "Result hash",
      <span key="hash" className={styles.mono}>
        {run.result_hash || "–"}
      </span>,
    ],
  ] as const;
}

/** A query without the blanks that all its lines begin with. */
function dedented(query: string): string {
  const lines = query
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  const widths = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const width = Math.min(...widths, 200);
  return lines.map((line) => line.slice(width)).join("\n");
}
