/** The figures of escalations: how fast, how punctual, what waits; and the past under other rules. */
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type EscalationMetrics, exportMetrics, type MetricsAsked, metricsQuery } from "@/api/escalationMetrics";
import { download } from "@/lib/download";
import { useUrlState } from "@/lib/url";
import { useZone } from "@/lib/zone";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Icon } from "@/ui/Icon";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";
import { done } from "@/ui/told";
import { Instant } from "@/ui/When";
import { AttainmentCard } from "./AttainmentCard";
import { askedOf, NARROWING, periodIn } from "./asked";
import { BacklogCard } from "./BacklogCard";
import { BreachesCard } from "./BreachesCard";
import { CalendarTab } from "./CalendarTab";
import { FlowCard } from "./FlowCard";
import { GroupsCard } from "./GroupsCard";
import styles from "./Metrics.module.css";
import { MetricsChoices } from "./MetricsChoices";
import { ReplayTab } from "./ReplayTab";
import { StaffingTab } from "./StaffingTab";
import { TimesCard } from "./TimesCard";

export function MetricsPage() {
  const [url] = useUrlState();
  const chosen = useZone();
  const zone = url.zone ?? chosen;
  const asked = askedOf(url, zone);
  return (
    <Page
      name="Metrics of escalations"
      title="Metrics of escalations"
      about="Counted from the record when they are asked for, of what you may see; every time from the legal start."
      actions={<Export asked={asked} />}
    >
      <MetricsChoices zone={zone} />
      <Tabs
        label="Metrics"
        tabs={[
          { id: "figures", name: "Figures", content: () => <Figures asked={asked} /> },
          {
            id: "replay",
            name: "Under another matrix",
            content: () => <ReplayTab period={periodIn(url, zone)} />,
          },
          {
            id: "replay-calendar",
            name: "Under another calendar",
            content: () => <CalendarTab period={periodIn(url, zone)} />,
          },
          {
            id: "replay-staffing",
            name: "Under other staffing",
            content: () => <StaffingTab period={periodIn(url, zone)} />,
          },
        ]}
      />
    </Page>
  );
}

function Figures({ asked }: { asked: MetricsAsked }) {
  const metrics = useQuery(metricsQuery(asked));
  if (metrics.error) return <Failure error={metrics.error} onRetry={metrics.refetch} />;
  if (!metrics.data) return <Loading />;
  if (isEmpty(metrics.data)) return <NoFigure isNarrowed={NARROWING.some((name) => asked[name])} />;
  return <Board metrics={metrics.data} />;
}

function Board({ metrics }: { metrics: EscalationMetrics }) {
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>
        {metrics.total.escalations.toLocaleString("en")} received from <Instant at={metrics.since} /> to{" "}
        <Instant at={metrics.until} />; days and weeks as in {metrics.zone}. Intervals are of 95 %.
      </p>
      <TimesCard group={metrics.total} />
      {metrics.by !== "all" && <GroupsCard metrics={metrics} />}
      <div className={styles.halves}>
        <AttainmentCard group={metrics.total} />
        <BacklogCard backlog={metrics.backlog} />
      </div>
      <FlowCard flow={metrics.flow} zone={metrics.zone} />
      <BreachesCard breaches={metrics.breaches} />
    </div>
  );
}

function isEmpty({ total, backlog, flow }: EscalationMetrics): boolean {
  const isQuiet = flow.every((day) => day.arrivals === 0 && day.closures === 0);
  return total.escalations === 0 && total.attainment.n === 0 && backlog.open === 0 && isQuiet;
}

function NoFigure({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) return <Empty title="Nothing fits">Take a narrowing away, or look at more days.</Empty>;
  return (
    <Empty title="No figure yet">
      Nothing was received, fell due or is open in these days. Figures come by themselves once escalations are taken in.
    </Empty>
  );
}

function Export({ asked }: { asked: MetricsAsked }) {
  const take = useMutation({
    mutationFn: exportMetrics,
    onSuccess: (file) => {
      download(file, `escalation-metrics-${new Date().toISOString().slice(0, 10)}.csv`);
      done("The figures were exported. The ledger says that you took them.");
    },
  });
  return (
    <Button
      size="compact-md"
      variant="default"
      title="A row a group, as CSV. The ledger will say that you took it."
      leftSection={<Icon name="download" size={13} />}
      loading={take.isPending}
      onClick={() => take.mutate(asked)}
    >
      Export
    </Button>
  );
}
