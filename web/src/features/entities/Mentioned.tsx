/** What the desk has on an entity: the leads, cases and decisions that name it. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { mentionsQuery } from "@/api/entities";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./Dossier.module.css";

type Line = { ref: string; title: string; tags: readonly string[]; at: string };

const said = (word: string) => word.replaceAll("_", " ");
const roleOf = (role: string) => (role === "unknown" ? "role unknown" : `as ${said(role)}`);

export function Mentioned({ entity }: { entity: string }) {
  const mentions = useQuery(mentionsQuery(entity));
  if (mentions.error) return <Failure error={mentions.error} onRetry={mentions.refetch} />;
  if (!mentions.data) return <Loading label="Looking for leads and cases" />;
  const { leads, cases, decisions, is_cut: isCut, empty } = mentions.data;
  return (
    <div className={styles.stack}>
      <Lines
        title="Leads"
        empty="No lead names it. A hunt over the datasets at the side would tell."
        lines={leads.map((one) => ({
          ref: one.ref,
          title: one.title,
          tags: [said(one.verdict ?? one.state), roleOf(one.role), `score ${one.score.toFixed(2)}`],
          at: one.last_seen,
        }))}
      />
      <Lines
        title="Cases"
        empty="No case holds it. Add it to one above."
        lines={cases.map((one) => ({
          ref: one.ref,
          title: one.title,
          tags: [said(one.disposition ?? one.state), roleOf(one.role)],
          at: one.opened_at,
        }))}
      />
      <Lines
        title="Decisions"
        empty="Nothing was decided about it."
        lines={decisions.map((one) => ({
          ref: one.ref,
          title: `${said(one.action)}, in ${one.case}`,
          tags: [said(one.state)],
          at: one.proposed_at,
        }))}
      />
      {isCut && <p className={styles.soft}>There are more than 100 of a kind; the newest are shown.</p>}
      {empty.map((said) => (
        <p key={said} className={styles.soft}>
          Not looked up: {said}
        </p>
      ))}
    </div>
  );
}

function Lines({ title, empty, lines }: { title: string; empty: ReactNode; lines: readonly Line[] }) {
  return (
    <Card title={title} count={lines.length}>
      {lines.length === 0 ? (
        <p className={styles.soft}>{empty}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line.ref}>
              <Ref subject={line.ref} />
              <span className={styles.words}>{line.title}</span>
              {line.tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
              <span className={styles.soft}>
                <When at={line.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
