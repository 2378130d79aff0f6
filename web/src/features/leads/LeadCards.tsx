/** The list of leads on a phone: one column, large to the thumb. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { LeadLine } from "@/api/leads";
import { When } from "@/ui/When";
import styles from "./Leads.module.css";
import { StandingTag } from "./Standing";

type LeadCardsProps = { leads: readonly LeadLine[]; hasMore: boolean; onMore: () => void };

export function LeadCards({ leads, hasMore, onMore }: LeadCardsProps) {
  return (
    <>
      <ul className={styles.cards} aria-label="Leads">
        {leads.map((lead) => (
          <li key={lead.ref}>
            <Link className={styles.card} to="/leads/$ref" params={{ ref: lead.ref }}>
              <strong>{lead.title}</strong>
              <span className={styles.soft}>
                {lead.ref} · {lead.detector} · score {lead.score.toFixed(2)} · <When at={lead.last_seen} />
              </span>
              {lead.state !== "open" && <StandingTag lead={lead} />}
            </Link>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button variant="default" onClick={onMore}>
          Show more
        </Button>
      )}
    </>
  );
}
