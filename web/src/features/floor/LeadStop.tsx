/** A lead as a line of the floor. */
import type { LeadLine } from "@/api/leads";
import { When } from "@/ui/When";
import styles from "./Floor.module.css";

export function LeadStop({ lead }: { lead: LeadLine }) {
  return (
    <>
      <span className={styles.words}>
        <span className={styles.main}>{lead.title}</span>
        <span className={styles.soft}>
          {lead.ref}, {lead.detector}, seen <When at={lead.last_seen} />
        </span>
      </span>
      <span className={styles.figure}>{lead.score.toFixed(2)}</span>
    </>
  );
}
