/** How far an import is, and what came of it. */
import { Anchor, Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { MissingColumns } from "@/api/intake";
import { type Job, jobQuery } from "@/api/jobs";
import { Card } from "@/ui/Card";
import { JobProgress } from "@/ui/JobProgress";
import styles from "./Importing.module.css";
import { Missing } from "./Missing";
import { tally } from "./words";

type ImportedProps = { job: string; file: string | undefined; onAgain: () => void };

export function Imported({ job: ref, file, onAgain }: ImportedProps) {
  const client = useQueryClient();
  const job = useQuery(jobQuery(ref)).data;
  const renew = () => client.invalidateQueries({ queryKey: ["escalations"] });
  return (
    <div className={styles.stack}>
      <Card
        title={file ? `Taking in ${file}` : "Taking in a file"}
        actions={
          <Button size="compact-sm" variant="default" onClick={onAgain}>
            Another file
          </Button>
        }
      >
        <JobProgress job={ref} name="Import" onDone={renew} />
        {job?.state === "cancelled" && (
          <p>Rows that were taken in before stay; take the file in again, and the others follow.</p>
        )}
      </Card>
      {job?.state === "done" && <Result job={job} />}
    </div>
  );
}

type Refused = { line: number; says: string };

function Result({ job }: { job: Job }) {
  const result = job.result ?? {};
  const refused = (result.first_refused ?? []) as Refused[];
  return (
    <Card title="What came of it">
      <div className={styles.stack}>
        <p>
          <strong>{tally(result)}.</strong>{" "}
          <Link to="/escalations" search={{ order: "newest" } as never}>
            See the newest in the queue
          </Link>
        </p>
        <Missing columns={(result.warnings ?? []) as MissingColumns[]} />
        {refused.length > 0 && (
          <ul className={styles.list} aria-label="Refused rows">
            {refused.map((one) => (
              <li key={one.line}>
                Line {one.line}: {one.says}
              </li>
            ))}
          </ul>
        )}
        {job.file && (
          <p>
            <Anchor href={`/api/jobs/${job.ref}/file`} download={job.file.name}>
              Download every refused line with its reason
            </Anchor>
            . Correct them in your table, and take it in again: what is here already comes no second time.
          </p>
        )}
      </div>
    </Card>
  );
}
