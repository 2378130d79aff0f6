/** A chart whose title says the point; its values are read by keys, and it can be shown as a table. */
import { Button } from "@mantine/core";
import { type KeyboardEvent, lazy, Suspense, useId, useState } from "react";
import { useZone } from "@/lib/zone";
import { Loading } from "../Loading";
import styles from "./Chart.module.css";
import { ChartTable } from "./ChartTable";
import { canDraw } from "./colours";
import { Legend } from "./Legend";
import { type ChartPlan, placeText, readingAt, titleOf } from "./plan";

const Plot = lazy(() => import("./Plot").then((module) => ({ default: module.Plot })));

export function Chart(plan: ChartPlan) {
  const id = useId();
  const zone = useZone();
  const [isTable, setTable] = useState(false);
  const [place, setPlace] = useState<number>();
  const count = plan.x.values.length;
  const isDrawn = canDraw() && count > 0;
  const hear = (event: KeyboardEvent) => {
    const from = place ?? -1;
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setPlace(Math.max(0, Math.min(count - 1, to)));
  };
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption className={styles.head}>
        <div>
          <strong id={id}>{plan.title}</strong>
          <p className={styles.soft}>
            {titleOf(plan.y)} by {titleOf(plan.x).toLowerCase()}; {plan.n}
          </p>
        </div>
        {isDrawn && (
          <Button size="compact-sm" variant="subtle" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            Show as table
          </Button>
        )}
      </figcaption>
      {count === 0 && <p className={styles.soft}>There is nothing to draw yet.</p>}
      {isDrawn && !isTable && (
        <>
          <Legend plan={plan} />
          <div
            role="slider"
            tabIndex={0}
            className={styles.plot}
            aria-label={`Values of: ${plan.title}`}
            aria-valuemin={0}
            aria-valuemax={count - 1}
            aria-valuenow={place ?? 0}
            aria-valuetext={place === undefined ? "Left and right read the values" : placeText(plan, place, zone)}
            onKeyDown={hear}
          >
            <Suspense fallback={<Loading label="Drawing" />}>
              <Plot plan={plan} place={place} onPlace={setPlace} />
            </Suspense>
          </div>
          <p className={styles.reading} role="status">
            {place === undefined ? "" : readingAt(plan, place, zone)}
          </p>
        </>
      )}
      {count > 0 && (!isDrawn || isTable) && <ChartTable plan={plan} />}
      {plan.note && <p className={styles.soft}>{plan.note}</p>}
    </figure>
  );
}
