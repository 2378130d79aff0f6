/** What a hunt found, what it set aside, what it may have missed, and all that it takes to repeat it. */
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Hunt } from "@/api/hunts";
import { Card } from "@/ui/Card";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Instant, When } from "@/ui/When";
import { Facts } from "./Facts";
import { FilesRead } from "./FilesRead";
import styles from "./Hunt.module.css";
import { HuntLeads } from "./HuntLeads";
import { counted } from "./words";

const FILES = ["leads", "members", "edges", "exemplars"];

export function HuntRun({ hunt }: { hunt: Hunt }) {
  return (
    <div className={styles.aside}>
      <div className={styles.stack}>
        <HuntLeads hunt={hunt} />
        {hunt.limits.length > 0 && <Sentences title="What it may have missed" lines={hunt.limits} />}
        {hunt.set_aside.length > 0 && <Sentences title="Set aside, for a reason" lines={hunt.set_aside} />}
        <FilesRead title="Files it read" files={hunt.files} />
      </div>
      <div className={styles.stack}>
        <Card
          title="How it ran"
          actions={
            <Link
              to="/hunt/detectors/$name"
              params={{ name: hunt.detector }}
              search={{ dataset: hunt.dataset } as never}
            >
              Hunt again
            </Link>
          }
        >
          <Facts label="How it ran" facts={factsOf(hunt)} />
        </Card>
        <Card title="Parameters">
          <Facts
            label="Parameters"
            facts={Object.entries(hunt.parameters).map(([name, value]) => [name, String(value)] as const)}
          />
        </Card>
        <Card title="Its tables">
          <ul className={styles.plain}>
            {FILES.map((file) => (
              <li key={file}>
                <Anchor href={`/api/hunts/${hunt.run}/files/${file}.parquet`} download={`${hunt.run}-${file}.parquet`}>
                  Download {file} (Parquet)
                </Anchor>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}

function factsOf(hunt: Hunt) {
  return [
    ["Detector", `${hunt.detector}, version ${hunt.detector_version}`],
    [
      "Dataset",
      <span key="dataset">
        <Ref subject={`dataset:${hunt.dataset}`} />, version {hunt.table_version}
      </span>,
    ],
    ["From", <Instant key="from" at={hunt.window_start} />],
    ["Until", <Instant key="until" at={hunt.window_end} />],
    ["Rows read", counted(hunt.rows_read, "row")],
    ["Links", counted(hunt.edges, "edge")],
    ["Took", `${hunt.seconds.toLocaleString("en", { maximumFractionDigits: 2 })} s`],
    ["By", <Person key="by" id={hunt.by} />],
    ["At", <When key="at" at={hunt.at} />],
    ["Engine", `${hunt.engine_version}, code ${hunt.code_version}`],
    [
      "Result hash",
      <span key="hash" className={styles.mono}>
        {hunt.result_hash}
      </span>,
    ],
  ] as const;
}

function Sentences({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Card title={title} count={lines.length}>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
