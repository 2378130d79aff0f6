/** A case: one workspace from the first lead to what was decided. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type Case, caseQuery } from "@/api/cases";
import { useHasRole } from "@/api/session";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Person } from "@/ui/Person";
import { Tabs } from "@/ui/Tabs";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { BriefTab } from "./brief/BriefTab";
import { CaseActs } from "./brief/CaseActs";
import { DecisionsTab } from "./decisions/DecisionsTab";
import { EvidenceTab } from "./evidence/EvidenceTab";
import { FindingsTab } from "./findings/FindingsTab";
import { LinksTab } from "./links/LinksTab";
import { NotesTab } from "./notes/NotesTab";
import { ReportTab } from "./report/ReportTab";
import { TimelineTab } from "./timeline/TimelineTab";
import { DISPOSITIONS, IMPACTS, plain, STATE_TONE } from "./words";

export function CasePage() {
  const { ref = "" } = useParams({ strict: false });
  const asked = useQuery(caseQuery(ref));
  const mayWork = useHasRole("specialist", "lead");
  const shown = asked.data;
  return (
    <Page
      name={ref}
      title={shown ? `${ref} · ${shown.title}` : ref}
      about={shown && <About shown={shown} />}
      actions={shown && <CaseActs shown={shown} mayWork={mayWork} />}
    >
      {asked.error && <Failure error={asked.error} onRetry={asked.refetch} />}
      {asked.isLoading && <Loading />}
      {shown && <Workspace shown={shown} mayWork={mayWork} />}
    </Page>
  );
}

function About({ shown }: { shown: Case }) {
  return (
    <>
      <Tag tone={STATE_TONE[shown.state]}>{shown.state}</Tag>{" "}
      {shown.disposition && (
        <Tag tone={shown.disposition === "confirmed_violation" ? "harm" : "plain"}>
          {DISPOSITIONS[shown.disposition].name}
        </Tag>
      )}{" "}
      {shown.compartment && <Tag tone="violet">Compartment {shown.compartment}</Tag>} {shown.impact}:{" "}
      {IMPACTS[shown.impact].toLowerCase()} · {plain(shown.type)} · led by <Person id={shown.lead} /> · opened{" "}
      <When at={shown.opened_at} />
    </>
  );
}

function Workspace({ shown, mayWork }: { shown: Case; mayWork: boolean }) {
  // Of a closed case nothing is changed; it is reopened first.
  const isOpen = mayWork && shown.state !== "closed";
  const given = { shown, isOpen };
  return (
    <Tabs
      label={`Parts of ${shown.ref}`}
      tabs={[
        { id: "brief", name: "Brief", content: () => <BriefTab {...given} /> },
        { id: "findings", name: "Findings", count: shown.findings.length, content: () => <FindingsTab {...given} /> },
        { id: "evidence", name: "Evidence", count: shown.evidence.length, content: () => <EvidenceTab {...given} /> },
        { id: "timeline", name: "Timeline", content: () => <TimelineTab shown={shown} /> },
        { id: "notes", name: "Notes", content: () => <NotesTab {...given} /> },
        { id: "decisions", name: "Decisions", content: () => <DecisionsTab {...given} /> },
        { id: "report", name: "Report", content: () => <ReportTab shown={shown} /> },
        { id: "links", name: "Links", content: () => <LinksTab shown={shown} /> },
      ]}
    />
  );
}
