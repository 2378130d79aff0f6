/** What the list says of a lead; beside an open pane it says less. */
import type { LeadLine } from "@/api/leads";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import type { Column } from "@/ui/table/column";
import { When } from "@/ui/When";
import styles from "./Leads.module.css";
import { StandingTag } from "./Standing";
import { standing } from "./words";

function columnsFor(isNarrow: boolean): Column<LeadLine>[] {
  return [
    { id: "ref", header: "Lead", width: 5, text: (lead) => lead.ref, cell: (lead) => <Ref subject={lead.ref} /> },
    {
      id: "title",
      header: "Claim",
      text: (lead) => lead.title,
      cell: (lead) => (
        <span className={styles.claim} title={lead.title} data-done={lead.state !== "open"}>
          {isNarrow && lead.state !== "open" && <StandingTag lead={lead} />} {lead.title}
        </span>
      ),
    },
    { id: "detector", header: "Detector", width: 8, text: (lead) => lead.detector, isHidden: isNarrow },
    {
      id: "score",
      header: "Score",
      width: 4,
      align: "right",
      serverSort: "score",
      text: (lead) => lead.score.toFixed(2),
      value: (lead) => lead.score,
    },
    {
      id: "members",
      field: "member_count",
      header: "Members",
      width: 4,
      align: "right",
      serverSort: "member_count",
      text: (lead) => lead.member_count.toLocaleString("en"),
      value: (lead) => lead.member_count,
    },
    {
      id: "last_seen",
      header: "Last seen",
      width: 5,
      serverSort: "last_seen",
      text: (lead) => lead.last_seen,
      cell: (lead) => <When at={lead.last_seen} />,
    },
    {
      id: "state",
      header: "State",
      width: 6,
      text: (lead) => standing(lead).word,
      cell: (lead) => <StandingTag lead={lead} />,
      isHidden: isNarrow,
    },
    {
      id: "assignee",
      header: "Claimed by",
      width: 5,
      text: (lead) => lead.assignee ?? "",
      cell: (lead) => <Person id={lead.assignee} />,
      isHidden: isNarrow,
    },
  ];
}

export const COLUMNS = columnsFor(false);
/** Beside an open pane. */
export const FEW_COLUMNS = columnsFor(true);
