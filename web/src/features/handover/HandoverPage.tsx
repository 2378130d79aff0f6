/** One handover: its items by what expires first, each answered in one's own words, and what differs from the last. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type Handover, handoverQuery } from "@/api/handovers";
import { useUrlState } from "@/lib/url";
import { DetailLayout } from "@/ui/DetailLayout";
import { Failure } from "@/ui/Failure";
import { LedgerTimeline } from "@/ui/LedgerTimeline";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { DifferenceTab } from "./DifferenceTab";
import { HandoverActs } from "./HandoverActs";
import { ItemsTab } from "./ItemsTab";
import { Paper } from "./Paper";
import { Passing } from "./Passing";
import { useDeskName } from "./useDeskName";
import { STATES, tally } from "./words";

export function HandoverPage() {
  const { ref = "" } = useParams({ strict: false });
  const [{ view }] = useUrlState();
  const handover = useQuery(handoverQuery(ref));
  if (handover.data && view === "print") return <Paper handover={handover.data} />;
  if (handover.data) return <HandoverRead key={ref} handover={handover.data} />;
  return (
    <Page name={ref} title={ref}>
      {handover.error ? <Failure error={handover.error} onRetry={handover.refetch} /> : <Loading />}
    </Page>
  );
}

function HandoverRead({ handover }: { handover: Handover }) {
  const { state, from_desk, to_desk } = handover;
  const deskOf = useDeskName();
  return (
    <DetailLayout
      reference={handover.ref}
      title={`Handover from ${deskOf(from_desk)} to ${deskOf(to_desk)}`}
      tags={<Tag tone={STATES[state].tone}>{STATES[state].name}</Tag>}
      about={
        <>
          {state !== "draft" && <span>{tally(handover)}</span>}
          <span>
            shift begins <When at={handover.shift_begins} />, ends <When at={handover.shift_ends} />, led by{" "}
            {handover.receiving_lead ? <Person id={handover.receiving_lead} /> : "whoever is there"}, drafted by{" "}
            <Person id={handover.drafted_by} />
          </span>
        </>
      }
      actions={<HandoverActs handover={handover} />}
      tabs={[
        { id: "items", name: "Items", count: handover.items.length, content: () => <ItemsTab handover={handover} /> },
        { id: "difference", name: "Since the last one", content: () => <DifferenceTab handover={handover} /> },
        { id: "ledger", name: "Ledger", content: () => <LedgerTimeline subject={handover.ref} /> },
      ]}
    >
      <Passing handover={handover} />
    </DetailLayout>
  );
}
