/** What has come of a lead so far: its verdict, who holds it, its sleep, its cases and what was learned later. */
import type { Lead, LeadLine } from "@/api/leads";
import { Card } from "@/ui/Card";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./Leads.module.css";
import { GROWTHS, standing, VERDICT_TONES, VERDICTS } from "./words";

export function StandingTag({ lead }: { lead: Pick<LeadLine, "state" | "verdict"> }) {
  const { word, tone } = standing(lead);
  return <Tag tone={tone}>{word}</Tag>;
}

/** Nothing where nothing has come of it yet. */
export function Standing({ lead }: { lead: Lead }) {
  if (!lead.snooze && lead.cases.length === 0 && lead.outcomes.length === 0) return null;
  return (
    <Card title="What became of it">
      <ul className={styles.outcomes}>
        {lead.snooze && (
          <li>
            Sleeps until it has more than {lead.snooze.above.toLocaleString("en", { maximumFractionDigits: 2 })}{" "}
            {GROWTHS[lead.snooze.until_grows_by].toLowerCase()}; put to sleep by <Person id={lead.snooze.by} />.{" "}
            {lead.snooze.reason}
          </li>
        )}
        {lead.cases.map((ref) => (
          <li key={ref}>
            It is part of <Ref subject={ref} />.
          </li>
        ))}
        {lead.outcomes.map((outcome) => (
          <li key={`${outcome.source} ${outcome.at}`}>
            <Tag tone={VERDICT_TONES[outcome.verdict]}>{VERDICTS[outcome.verdict]}</Tag> by {outcome.source},{" "}
            <When at={outcome.at} />. {outcome.reason}
          </li>
        ))}
      </ul>
    </Card>
  );
}
