/** Which line is which: by colour and by shape. */
import styles from "./Chart.module.css";
import { type ChartPlan, type Series, toneOf } from "./plan";

export function Legend({ plan }: { plan: ChartPlan }) {
  return (
    <ul className={styles.legend} aria-label="Series">
      {plan.series.map((series, place) => (
        <li key={series.id} data-tone={toneOf(plan, place)}>
          <svg width="22" height="10" viewBox="0 0 22 10" aria-hidden="true" focusable="false">
            <Mark series={series} place={place} />
          </svg>
          {series.label}
          {series.lower && `, with ${series.interval ?? "interval"}`}
        </li>
      ))}
    </ul>
  );
}

/** The pattern of the nth line, so that it is told from the others without its colour. */
export function dashOf(place: number): number[] | undefined {
  return [undefined, [6, 3], [2, 3], [10, 3, 2, 3], [4, 4]][place % 5];
}

function Mark({ series, place }: { series: Series; place: number }) {
  if (series.shape === "bars") return <rect x="6" y="1" width="10" height="8" fill="currentColor" />;
  if (series.shape === "points") return <circle cx="11" cy="5" r="3.5" fill="currentColor" />;
  return (
    <line
      x1="1"
      x2="21"
      y1="5"
      y2="5"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray={dashOf(place)?.join(" ")}
    />
  );
}
