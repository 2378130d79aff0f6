/** The queue: what a legal clock makes urgent first, then by value; worked by keys. */
import { Button, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { EscalationLine } from "@/api/escalations";
import { PHONE, useMedia } from "@/lib/media";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { DataTable } from "@/ui/table/DataTable";
import { COLUMNS } from "./columns";
import { EscalationCards } from "./EscalationCards";
import { EscalationFilters } from "./EscalationFilters";
import styles from "./Escalations.module.css";
import { SnoozeDialog } from "./SnoozeDialog";
import { TriageDrawer } from "./TriageDrawer";
import { useQueue } from "./useQueue";
import { useQueueActs } from "./useQueueActs";

const refOf = (line: EscalationLine) => line.ref;

export function EscalationsPage() {
  const navigate = useNavigate();
  const isPhone = useMedia(PHONE);
  const { state, queue, lines, more } = useQueue();
  const [active, setActive] = useState<string>();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const begin = () => navigate({ to: "/escalations/new" });
  const acts = useQueueActs({
    line: lines.find((line) => line.ref === active),
    selected: lines.filter((line) => selected.has(line.ref)),
    onNew: begin,
  });
  const close = () => acts.ask(undefined);
  const empty = <NoEscalations isNarrowed={Object.keys(state.filters).length > 0} />;
  const heads = <Heads mayWrite={acts.mayWrite} onNew={begin} />;
  return (
    <Page name="Escalations" title="Escalations" fills actions={heads}>
      <div className={styles.desk}>
        {isPhone ? (
          <div className={styles.phone}>
            <div className={styles.tools}>
              <TextInput
                size="xs"
                aria-label="Filter escalations"
                placeholder="Filter"
                value={state.words}
                onChange={(event) => state.change({ words: event.currentTarget.value })}
              />
              <EscalationFilters state={state} />
            </div>
            {queue.error && <Failure error={queue.error} onRetry={queue.refetch} />}
            {queue.isLoading && <Loading />}
            {queue.data && lines.length === 0 && empty}
            <EscalationCards lines={lines} hasMore={queue.hasNextPage} onMore={more} />
          </div>
        ) : (
          <DataTable
            label="Escalations"
            rows={lines}
            columns={COLUMNS}
            rowId={refOf}
            list="escalations"
            state={state}
            isFilteredByDesk
            isLoading={queue.isLoading}
            error={queue.error}
            onRetry={queue.refetch}
            hasMore={queue.hasNextPage}
            isLoadingMore={queue.isFetchingNextPage}
            onMore={more}
            active={active}
            onActive={setActive}
            onOpen={({ ref }) => navigate({ to: "/escalations/$ref", params: { ref } })}
            selected={selected}
            onSelect={select}
            actions={
              <Button size="compact-sm" variant="default" loading={acts.isBusy} onClick={acts.claim}>
                Claim the selected
              </Button>
            }
            tools={<EscalationFilters state={state} />}
            empty={empty}
          />
        )}
      </div>
      {acts.asked?.what === "snooze" && <SnoozeDialog line={acts.asked.line} onClose={close} />}
      {acts.asked?.what === "triage" && <TriageDrawer reference={acts.asked.line.ref} onClose={close} />}
    </Page>
  );
}

function Heads({ mayWrite, onNew }: { mayWrite: boolean; onNew: () => void }) {
  const navigate = useNavigate();
  const why = mayWrite ? undefined : "Your role may read escalations, not take them in.";
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => navigate({ to: "/escalations/metrics" })}>
        Metrics
      </Button>
      <Button
        size="compact-md"
        variant="default"
        disabled={!mayWrite}
        title={why}
        onClick={() => navigate({ to: "/escalations/import" })}
      >
        Import
      </Button>
      <Button size="compact-md" disabled={!mayWrite} title={why} onClick={onNew}>
        New escalation
      </Button>
    </>
  );
}

function NoEscalations({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) return <Empty title="No escalation here">Take a filter away, or look at those that are over.</Empty>;
  return (
    <Empty title="No open escalation">
      Requests of authorities, courts, the press, creators and users arrive here by mail, webhook or form. Take one in
      with <kbd>n</kbd>: its legal clocks start by themselves.
    </Empty>
  );
}
