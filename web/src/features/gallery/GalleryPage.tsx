/** Every part of the console with invented data, light and dark; for who builds and who judges it. */
import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { Card } from "@/ui/Card";
import { Chart } from "@/ui/chart/Chart";
import { GraphView } from "@/ui/graph/GraphView";
import { HeatMap } from "@/ui/heat/HeatMap";
import { Page } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";
import styles from "./GalleryPage.module.css";
import { COHORT, GRAPH, PRECISION, REPORTS, WEEK } from "./invented";
import { LongList } from "./LongList";
import { Parts } from "./Parts";

const SCHEMES = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "auto", label: "As the system" },
];

export function GalleryPage() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Page
      name="Gallery"
      title="Gallery"
      about="Each part of the console with invented data."
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Colours"
          value={colorScheme}
          onChange={(value) => setColorScheme(value as "light" | "dark" | "auto")}
          data={SCHEMES}
        />
      }
    >
      <Tabs
        label="Kinds of parts"
        tabs={[
          { id: "parts", name: "Parts", content: () => <Parts /> },
          { id: "list", name: "Long list", content: () => <LongList /> },
          { id: "charts", name: "Charts", content: () => <Charts /> },
          { id: "graph", name: "Graph", content: () => <GraphView data={GRAPH} label="Links of an invented case" /> },
        ]}
      />
    </Page>
  );
}

function Charts() {
  return (
    <div className={styles.stack}>
      <div className={styles.columns}>
        <Card title="A line with its interval">
          <Chart {...REPORTS} />
        </Card>
        <Card title="Bars with whiskers">
          <Chart {...PRECISION} />
        </Card>
      </div>
      <Card title="A week">
        <HeatMap
          title="It plays at night, when the cohort sleeps"
          what="streams"
          zone="Asia/Tokyo"
          counts={WEEK}
          cohort={COHORT}
          cohortName="1,204 accounts of the same market"
        />
      </Card>
    </div>
  );
}
