/** An escalation: its clocks, why it stands where it stands, and all that is done about it. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type Escalation, escalationQuery } from "@/api/escalations";
import { useMay } from "@/api/permissions";
import { Caution } from "@/ui/Caution";
import { DetailLayout } from "@/ui/DetailLayout";
import { CLASSES, REQUESTERS } from "@/ui/demandWords";
import { Failure } from "@/ui/Failure";
import { LedgerTimeline } from "@/ui/LedgerTimeline";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Ref } from "@/ui/Ref";
import { SeverityTag } from "@/ui/SeverityTag";
import type { Tab } from "@/ui/Tabs";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { AlikeTab } from "./AlikeTab";
import { ClockStrip } from "./ClockStrip";
import { ConversationTab } from "./ConversationTab";
import { Holder } from "./columns";
import { EscalationActs } from "./EscalationActs";
import styles from "./Escalations.module.css";
import { ItemsTab } from "./ItemsTab";
import { LinksTab } from "./LinksTab";
import { MeasuresTab } from "./MeasuresTab";
import { PeopleTab } from "./PeopleTab";
import { PriorityCard } from "./PriorityCard";
import { RequestTab } from "./RequestTab";
import { isReviewed, ReviewTab } from "./ReviewTab";
import { SeverityRequest } from "./SeverityRequest";
import { TasksTab } from "./TasksTab";
import { DISPOSITIONS, FLAGS, OVER, PUBLICITY, STATES, spelt } from "./words";

export function EscalationPage() {
  const { ref = "" } = useParams({ strict: false });
  const asked = useQuery(escalationQuery(ref));
  const shown = asked.data;
  if (shown) return <Workspace shown={shown} />;
  return (
    <Page name={ref} title={ref}>
      {asked.error ? <Failure error={asked.error} onRetry={asked.refetch} /> : <Loading />}
    </Page>
  );
}

function Workspace({ shown }: { shown: Escalation }) {
  const mayWrite = useMay()("escalation:write");
  // Of what is over nothing is changed; it is reopened first.
  const isOpen = mayWrite && !OVER.includes(shown.state);
  return (
    <DetailLayout
      reference={shown.ref}
      title={shown.title}
      tags={<Tags shown={shown} />}
      about={<About shown={shown} />}
      actions={<EscalationActs shown={shown} mayWrite={mayWrite} />}
      tabs={tabsOf(shown, isOpen, mayWrite)}
    >
      {shown.no_tipping_off && (
        <Caution title="No tipping-off">
          Those it is about must not learn of it. Answer nobody but the requester, and name it to nobody who need not
          know.
        </Caution>
      )}
      <SeverityRequest shown={shown} mayWrite={mayWrite} />
      <ClockStrip clocks={shown.clocks} />
      <PriorityCard shown={shown} />
    </DetailLayout>
  );
}

function tabsOf(shown: Escalation, isOpen: boolean, mayWrite: boolean): Tab[] {
  const given = { shown, isOpen };
  const openTasks = shown.tasks.filter((task) => task.state === "open").length;
  return [
    { id: "request", name: "Request", content: () => <RequestTab {...given} /> },
    { id: "items", name: "Items", count: shown.items.length, content: () => <ItemsTab {...given} /> },
    { id: "talk", name: "Conversation", content: () => <ConversationTab shown={shown} mayWrite={mayWrite} /> },
    { id: "tasks", name: "Tasks", count: openTasks, content: () => <TasksTab {...given} /> },
    {
      id: "measures",
      name: "First measures",
      count: shown.containments.length,
      content: () => <MeasuresTab {...given} />,
    },
    { id: "people", name: "People", content: () => <PeopleTab {...given} /> },
    { id: "links", name: "Links", count: shown.links.length, content: () => <LinksTab {...given} /> },
    { id: "alike", name: "Alike", content: () => <AlikeTab {...given} /> },
    ...(isReviewed(shown)
      ? [{ id: "review", name: "Review", content: () => <ReviewTab reference={shown.ref} /> }]
      : []),
    { id: "history", name: "History", content: () => <LedgerTimeline subject={shown.ref} /> },
  ];
}

function Tags({ shown }: { shown: Escalation }) {
  return (
    <>
      <Tag tone={STATES[shown.state].tone}>{STATES[shown.state].name}</Tag>
      <SeverityTag severity={shown.severity} />
      {shown.is_hard && <Tag tone="accent">legal clock</Tag>}
      {shown.publicity !== "none" && <Tag tone="violet">{PUBLICITY[shown.publicity]}</Tag>}
      {shown.flags.map((flag) => (
        <Tag key={flag} tone="warn">
          {FLAGS[flag]}
        </Tag>
      ))}
      {shown.compartment && <Tag tone="violet">Compartment {shown.compartment}</Tag>}
      {shown.disposition && <Tag>{DISPOSITIONS[shown.disposition]}</Tag>}
    </>
  );
}

function About({ shown }: { shown: Escalation }) {
  return (
    <span className={styles.soft}>
      {CLASSES[shown.demand_class]}
      {shown.jurisdictions.length > 0 && ` in ${shown.jurisdictions.join(", ")}`} · from{" "}
      {shown.requester.organisation || REQUESTERS[shown.requester.kind].toLowerCase()} · received{" "}
      <When at={shown.received_at} /> · held by <Holder line={shown} />
      {shown.state === "waiting" && ` · waits for ${spelt(shown.waiting_for)}`}
      {shown.state === "waiting" && shown.waiting_until && (
        <>
          {" "}
          until <When at={shown.waiting_until} />
        </>
      )}
      {shown.snoozed_until && Date.parse(shown.snoozed_until) > Date.now() && (
        <>
          {" "}
          · put off until <When at={shown.snoozed_until} />
        </>
      )}
      {shown.duplicate_of && (
        <>
          {" "}
          · duplicate of <Ref subject={shown.duplicate_of} />
        </>
      )}
    </span>
  );
}
