/** What the ledger holds of an entity, for whoever may read it. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { historyQuery } from "@/api/history";
import { asProblem } from "@/api/problem";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { LedgerTimeline } from "@/ui/LedgerTimeline";

export function History({ subject }: { subject: string }) {
  const history = useInfiniteQuery(historyQuery(subject));
  const problem = history.error && asProblem(history.error);
  if (problem?.code === "role")
    return (
      <Empty title="The ledger of an entity is not open to you">
        Leads, Legal and auditors read it. What happened in a case or a lead stands in its own history.
      </Empty>
    );
  if (problem?.status === 404)
    return (
      <Empty title="The ledger says nothing of it">What names it stands in the histories of leads and cases.</Empty>
    );
  return (
    <Card title="History">
      <LedgerTimeline subject={subject} />
    </Card>
  );
}
