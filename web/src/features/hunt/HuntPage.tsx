/** The room for looking oneself: datasets, detectors, what was run, and long work. */
import { useUrlState } from "@/lib/url";
import { Page } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";
import { AddDataset } from "./AddDataset";
import { DatasetList } from "./DatasetList";
import { DetectorList } from "./DetectorList";
import styles from "./Hunt.module.css";
import { JobList } from "./JobList";
import { RunList } from "./RunList";
import { ScheduleList } from "./ScheduleList";

export function HuntPage() {
  const [url] = useUrlState();
  if (url.add === "dataset") return <AddDataset />;
  return (
    <Page
      name="Hunt"
      title="Hunt"
      about="Your own data, and what looks through it for abuse that nobody reported."
      fills
    >
      <div className={styles.tabs}>
        <Tabs
          label="Hunt"
          tabs={[
            { id: "datasets", name: "Datasets", content: () => <DatasetList /> },
            { id: "detectors", name: "Detectors", content: () => <DetectorList /> },
            { id: "runs", name: "Runs", content: () => <RunList /> },
            { id: "jobs", name: "Jobs", content: () => <JobList /> },
            { id: "schedules", name: "Schedules", content: () => <ScheduleList /> },
          ]}
        />
      </div>
    </Page>
  );
}
