/** What waits for me: approvals with the least slack first, findings to review, my leads and my cases. */
import type { Floor } from "@/api/floor";
import { ClockChip } from "@/ui/ClockChip";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./Floor.module.css";
import { Items } from "./Items";
import { LeadStop } from "./LeadStop";

export function Waiting({ floor }: { floor: Floor }) {
  const approvals = floor.approvals?.toSorted(
    (one, other) => Date.parse(one.expires_at) - Date.parse(other.expires_at),
  );
  return (
    <>
      <Items
        title="Approvals that wait for me"
        items={approvals}
        keyOf={(approval) => approval.ref}
        to={(approval) => approval.subject}
        empty="Nothing waits for your vote. A decision that needs a second pair of eyes appears here with its clock."
      >
        {(approval) => (
          <>
            <ClockChip due={approval.expires_at} what="This approval" />
            <span className={styles.words}>
              <span className={styles.main}>
                {approval.purpose} <code>{approval.subject}</code>
              </span>
              <span className={styles.soft}>
                <Person id={approval.proposer} /> asks, {approval.granted} of {approval.quorum} said yes
                {approval.case && `, ${approval.case}`}
              </span>
            </span>
            {!approval.can_vote && <Tag title="You took part in what is to be approved.">You may not vote</Tag>}
          </>
        )}
      </Items>
      <Items
        title="Findings that wait for review"
        items={floor.findings}
        keyOf={(finding) => finding.ref}
        to={(finding) => `/cases/${finding.case}?tab=findings&finding=${finding.ref}`}
        empty="No finding waits for a second reader. What others claim in their cases appears here."
      >
        {(finding) => (
          <>
            <span className={styles.words}>
              <span className={styles.main}>{finding.statement}</span>
              <span className={styles.soft}>
                {finding.ref} in {finding.case}, <Person id={finding.author} />, <When at={finding.written_at} />
              </span>
            </span>
          </>
        )}
      </Items>
      <Items
        title="My leads"
        items={floor.my_leads}
        keyOf={(lead) => lead.ref}
        to={(lead) => lead.ref}
        empty={
          <>
            You hold no lead. Press <kbd>m</kbd> on a lead to claim it.
          </>
        }
      >
        {(lead) => <LeadStop lead={lead} />}
      </Items>
      <Items
        title="My cases"
        items={floor.my_cases}
        keyOf={(one) => one.ref}
        to={(one) => one.ref}
        empty={
          <>
            You lead no case. Press <kbd>c</kbd> on a lead to open one.
          </>
        }
      >
        {(one) => (
          <>
            <span className={styles.words}>
              <span className={styles.main}>{one.title}</span>
              <span className={styles.soft}>
                {one.ref}, {one.impact}, opened <When at={one.opened_at} />
              </span>
            </span>
            <Tag>{one.state}</Tag>
          </>
        )}
      </Items>
    </>
  );
}
