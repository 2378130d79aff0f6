/** One lead by itself: its claim, its members, what links them, and what was done with it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { leadQuery } from "@/api/leads";
import { PHONE, useMedia } from "@/lib/media";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tabs } from "@/ui/Tabs";
import { ActButtons } from "./ActButtons";
import { Claim } from "./Claim";
import { Dialogs } from "./Dialogs";
import { LeadLedger } from "./LeadLedger";
import { LeadLinks } from "./LeadLinks";
import styles from "./Leads.module.css";
import { StandingTag } from "./Standing";
import { useLeadActs } from "./useLeadActs";
import { useTriage } from "./useTriage";

export function LeadPage() {
  const { ref = "" } = useParams({ strict: false });
  const client = useQueryClient();
  const { data: lead, error, isLoading, refetch } = useQuery(leadQuery(ref));
  const isPhone = useMedia(PHONE);
  const triage = useTriage();
  const acts = useLeadActs({ lead, triage });
  if (!lead) {
    return (
      <Page name={ref} title={ref}>
        {error && <Failure error={error} onRetry={refetch} />}
        {isLoading && <Loading />}
      </Page>
    );
  }
  const claim = { lead, triage, mayWrite: !acts.why };
  return (
    <Page
      name={`${ref} ${lead.title}`}
      title={lead.title}
      about={
        <span className={styles.facts}>
          <Ref subject={ref} /> <StandingTag lead={lead} />
          {lead.assignee && (
            <span>
              claimed by <Person id={lead.assignee} />
            </span>
          )}
        </span>
      }
      actions={<ActButtons acts={acts} />}
    >
      <div className={styles.tabs}>
        <Tabs
          label="Of the lead"
          tabs={[
            { id: "claim", name: "Claim", content: () => <Stacked>{<Claim {...claim} parts="claim" />}</Stacked> },
            {
              id: "members",
              name: "Members",
              count: lead.members.length,
              content: () => <Stacked>{<Claim {...claim} parts="members" />}</Stacked>,
            },
            { id: "links", name: "Links", content: () => <LeadLinks subject={ref} /> },
            { id: "ledger", name: "Ledger", content: () => <LeadLedger subject={ref} /> },
          ]}
        />
      </div>
      {isPhone && <ActButtons acts={acts} label="Judge after reading" />}
      <Dialogs
        acts={acts}
        onShown={() => undefined}
        onCased={() => client.invalidateQueries({ queryKey: ["leads"] })}
      />
    </Page>
  );
}

function Stacked({ children }: { children: React.ReactNode }) {
  return <div className={styles.stacked}>{children}</div>;
}
