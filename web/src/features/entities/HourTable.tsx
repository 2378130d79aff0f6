/** A week of hours as numbers: how often the entity appears, and where that surprises. */
import type { Heat } from "@/api/entities";
import styles from "./Dossier.module.css";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const SURPRISING = 2;

export function HourTable({ heat }: { heat: Heat }) {
  return (
    <div className={styles.scrolls}>
      <table className={styles.hours}>
        <caption>Rows of the entity by day and hour. Marked: more than the cohort would lead one to expect.</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DAYS.map((day, row) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {HOURS.map((hour) => {
                const count = heat.entity[row]?.[hour] ?? 0;
                const isMore = (heat.surprise[row]?.[hour] ?? 0) >= SURPRISING;
                return (
                  <td key={hour} data-more={isMore} aria-label={isMore ? `${count}, more than expected` : undefined}>
                    {count === 0 ? "·" : count.toLocaleString("en")}
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
