/** The card that says what is left to do on a case. */
import { Anchor } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { type Case, caseDecisionsQuery } from "@/api/cases";
import { evidenceQuery } from "@/api/evidence";
import { findingsQuery } from "@/api/findings";
import { useUrlState } from "@/lib/url";
import { Card } from "@/ui/Card";
import { Ref } from "@/ui/Ref";
import { Tag } from "@/ui/Tag";
import styles from "./Brief.module.css";
import { neededFor } from "./needed";

export function Needed({ shown }: { shown: Case }) {
  const [, change] = useUrlState();
  const findings = useQuery(findingsQuery(shown.ref));
  const decisions = useQuery(caseDecisionsQuery(shown.ref));
  const evidence = useQueries({ queries: shown.evidence.map((ref) => evidenceQuery(ref)) });
  const needs = neededFor({
    shown,
    evidence: evidence.flatMap(({ data }) => (data ? [data] : [])),
    findings: findings.data ?? [],
    decisions: decisions.data ?? [],
  });
  return (
    <Card title="Before it is closed" count={needs.length}>
      {shown.blocked_by.length > 0 && (
        <p className={styles.blocked}>
          <Tag tone="warn">Blocked</Tag> It waits for{" "}
          {shown.blocked_by.map((ref) => (
            <Ref key={ref} subject={ref} />
          ))}
        </p>
      )}
      <ul className={styles.needs}>
        {needs.map((need) => (
          <li key={need.text}>
            {need.text}{" "}
            {need.tab !== "brief" && (
              <Anchor
                component="button"
                type="button"
                size="sm"
                aria-label={`Go to ${need.tab}: ${need.text}`}
                onClick={() => change({ tab: need.tab })}
              >
                Go there
              </Anchor>
            )}
          </li>
        ))}
        <li>A disposition, and a reason in a sentence.</li>
      </ul>
    </Card>
  );
}
