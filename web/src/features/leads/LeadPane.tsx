/** The active lead beside the list, so that it is judged without leaving it. */
import { useQuery } from "@tanstack/react-query";
import { type LeadLine, leadQuery } from "@/api/leads";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { ActButtons } from "./ActButtons";
import { Claim } from "./Claim";
import styles from "./Leads.module.css";
import { StandingTag } from "./Standing";
import type { LeadActs } from "./useLeadActs";
import type { Triage } from "./useTriage";

type LeadPaneProps = { line: LeadLine; acts: LeadActs; triage: Triage };

export function LeadPane({ line, acts, triage }: LeadPaneProps) {
  const lead = useQuery(leadQuery(line.ref));
  return (
    <aside className={styles.pane} aria-label={`Lead ${line.ref}`}>
      <header className={styles.paneHead}>
        <p className={styles.paneFacts}>
          <Ref subject={line.ref} /> <StandingTag lead={line} />
          {line.assignee && (
            <span className={styles.soft}>
              claimed by <Person id={line.assignee} />
            </span>
          )}
        </p>
        <h2>{line.title}</h2>
        <ActButtons acts={acts} />
      </header>
      <div className={styles.paneBody} key={line.ref}>
        {lead.error && <Failure error={lead.error} onRetry={lead.refetch} />}
        {lead.isLoading && <Loading />}
        {lead.data && <Claim lead={lead.data} triage={triage} mayWrite={!acts.why} />}
      </div>
    </aside>
  );
}
