/** A chart as a table: the same values, each with its interval. */
import { useZone } from "@/lib/zone";
import styles from "./Chart.module.css";
import { type ChartPlan, intervalText, placeText, titleOf, written } from "./plan";

export function ChartTable({ plan }: { plan: ChartPlan }) {
  const zone = useZone();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.scroll} aria-label={`Table of: ${plan.title}`} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{titleOf(plan.x)}</th>
            {plan.series.flatMap((series) => [
              <th scope="col" key={series.id} data-align="right">
                {series.label}
              </th>,
              series.lower && (
                <th scope="col" key={`${series.id}-interval`} data-align="right">
                  {series.interval ?? "Interval"}
                </th>
              ),
            ])}
          </tr>
        </thead>
        <tbody>
          {plan.x.values.map((value, place) => (
            <tr key={value}>
              <th scope="row">{placeText(plan, place, zone)}</th>
              {plan.series.flatMap((series) => [
                <td key={series.id} data-align="right">
                  {written(series.values[place], plan.y.format)}
                </td>,
                series.lower && (
                  <td key={`${series.id}-interval`} data-align="right">
                    {intervalText(series, place, plan.y.format) || "–"}
                  </td>
                ),
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
