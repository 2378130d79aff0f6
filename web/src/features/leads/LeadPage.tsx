/** One lead by itself: its claim, its members, what links them, and what was done with it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { leadQuery } from "@/api/leads";
import { PHONE, useMedia } from "@/lib/media";
import { DetailLayout } from "@/ui/DetailLayout";
import { Failure } from "@/ui/Failure";
import { LedgerTimeline } from "@/ui/LedgerTimeline";
import { Loading } from "@/ui/Loading";
import { Page } from "@/ui/Page";
import { Person } from "@/ui/Person";
import { ActButtons } from "./ActButtons";
import { Claim } from "./Claim";
import { Dialogs } from "./Dialogs";
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
    <>
      <DetailLayout
        reference={ref}
        title={lead.title}
        tags={<StandingTag lead={lead} />}
        about={
          lead.assignee && (
            <span>
              claimed by <Person id={lead.assignee} />
            </span>
          )
        }
        actions={<ActButtons acts={acts} />}
        tabs={[
          {
            id: "claim",
            name: "Claim",
            content: () => (
              <div className={styles.stacked}>
                <Claim {...claim} parts="claim" />
                {isPhone && <ActButtons acts={acts} label="Judge after reading" />}
              </div>
            ),
          },
          {
            id: "members",
            name: "Members",
            count: lead.members.length,
            content: () => (
              <div className={styles.stacked}>
                <Claim {...claim} parts="members" />
              </div>
            ),
          },
          { id: "links", name: "Links", content: () => <LeadLinks subject={ref} /> },
          { id: "ledger", name: "Ledger", content: () => <LedgerTimeline subject={ref} /> },
        ]}
      />
      <Dialogs
        acts={acts}
        onShown={() => undefined}
        onCased={() => client.invalidateQueries({ queryKey: ["leads"] })}
      />
    </>
  );
}
