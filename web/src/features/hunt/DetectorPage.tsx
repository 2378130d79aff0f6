/** A detector: how it reads the data, when it is wrong, whether it passes its own cases, and a hunt with it. */
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type Detector, detectorQuery } from "@/api/detectors";
import { asProblem } from "@/api/problem";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Prose } from "@/ui/prose/Prose";
import { Tag } from "@/ui/Tag";
import { Facts } from "./Facts";
import styles from "./Hunt.module.css";
import { RunForm } from "./RunForm";
import { spanOf } from "./span";
import { Trials } from "./Trials";

export function DetectorPage() {
  const { name = "" } = useParams({ strict: false }) as { name?: string };
  const detector = useQuery(detectorQuery(name));
  const title = detector.data?.title ?? name;
  return (
    <Page name={title} title={title} about={detector.data?.behaviour}>
      {detector.isLoading && <Loading label="Reading the detector" />}
      {detector.error && <NotShown error={detector.error} onRetry={detector.refetch} />}
      {detector.data && (
        <div className={styles.aside}>
          <div className={styles.stack}>
            <Card title="What it does">
              <Prose text={detector.data.documentation} />
            </Card>
            <Innocent detector={detector.data} />
            <Trials name={detector.data.id} />
          </div>
          <div className={styles.stack}>
            <RunForm key={detector.data.id} detector={detector.data} />
            <Card title="In short">
              <Facts label="In short" facts={factsOf(detector.data)} />
            </Card>
          </div>
        </div>
      )}
    </Page>
  );
}

function factsOf(detector: Detector) {
  return [
    ["Name", `${detector.id}, version ${detector.version}`],
    ["Family", detector.family],
    ["Needs", detector.needs.join(", ").replaceAll("|", " or ")],
    ["Reads if there", detector.columns.join(", ") || "–"],
    ["Policy", detector.clause ?? "–"],
    ["Tactics", detector.tactics.join(", ") || "–"],
    ["Runs every", spanOf(detector.tick_seconds)],
    ["Looks back", spanOf(detector.look_back_seconds)],
    [
      "Care",
      detector.victim_prone ? (
        <Tag key="care" tone="warn">
          may name victims
        </Tag>
      ) : (
        "–"
      ),
    ],
  ] as const;
}

/** What could explain a lead innocently: what is measured against it, and what it reads wrongly. */
function Innocent({ detector }: { detector: Detector }) {
  return (
    <div className={styles.halves}>
      <Card title="Counter-evidence it measures">
        <List items={detector.counter_evidence} none="None is measured." />
      </Card>
      <Card title="What it takes for abuse, wrongly">
        <List items={detector.false_positives} none="None is known yet." />
      </Card>
    </div>
  );
}

function List({ items, none }: { items: readonly string[]; none: string }) {
  if (items.length === 0) return <p className={styles.soft}>{none}</p>;
  return (
    <ul className={styles.plain}>
      {items.map((item) => (
        <li key={item}>{item.replaceAll("_", " ")}</li>
      ))}
    </ul>
  );
}

function NotShown({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (asProblem(error).status !== 404) return <Failure error={error} onRetry={onRetry} />;
  return (
    <Empty
      title="There is no such detector"
      action={
        <Link to="/hunt" search={{ tab: "detectors" } as never}>
          All detectors
        </Link>
      }
    >
      It may have another name here, or its package is not installed on this desk.
    </Empty>
  );
}
