/** The matrix of impact and urgency: which severity they give together; the chosen field is marked in words too. */
import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./SeverityGrid.module.css";

const ROWS = ["critical", "high", "medium", "low"] as const;
const COLUMNS = ["now", "today", "week", "none"] as const;
const URGENCY: Record<(typeof COLUMNS)[number], string> = {
  now: "now",
  today: "today",
  week: "this week",
  none: "it does not grow",
};

export type GridImpact = (typeof ROWS)[number];
export type GridUrgency = (typeof COLUMNS)[number];

type SeverityGridProps = {
  /** What stands in a field. */
  children: (impact: GridImpact, urgency: GridUrgency) => ReactNode;
  chosen?: { impact: GridImpact | null; urgency: GridUrgency | null };
};

export function SeverityGrid({ children, chosen }: SeverityGridProps) {
  return (
    <div className={styles.scrolls}>
      <table className={styles.grid} aria-label="Impact by urgency">
        <thead>
          <tr>
            <th scope="col">Impact \ urgency</th>
            {COLUMNS.map((urgency) => (
              <th key={urgency} scope="col">
                {URGENCY[urgency]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((impact) => (
            <tr key={impact}>
              <th scope="row">{impact}</th>
              {COLUMNS.map((urgency) => {
                const isChosen = chosen?.impact === impact && chosen.urgency === urgency;
                return (
                  <td key={urgency} data-chosen={isChosen}>
                    {children(impact, urgency)}
                    {isChosen && <VisuallyHidden> chosen</VisuallyHidden>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
