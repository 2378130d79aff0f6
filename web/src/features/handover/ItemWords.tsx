/** What the note says of an item: the summary, what to do, and what if. */
import type { HandoverItem } from "@/api/handovers";
import { Person } from "@/ui/Person";
import styles from "./Handover.module.css";

export function ItemWords({ item }: { item: HandoverItem }) {
  return (
    <>
      <section aria-label="Summary">
        <h3>Summary</h3>
        <p className={styles.text}>{item.summary || "Nothing is written."}</p>
      </section>
      <section aria-label="To do">
        <h3>To do</h3>
        {item.actions.length === 0 && <p className={styles.soft}>No task is open.</p>}
        <ul className={styles.plain}>
          {item.actions.map((one) => (
            <li key={`${one.what} ${one.when}`}>
              {one.what}
              <span className={styles.soft}>
                {one.who && (
                  <>
                    {" "}
                    by <Person id={one.who} />
                  </>
                )}
                {one.when && `, ${one.when}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="If, then">
        <h3>If, then</h3>
        {item.contingencies.length === 0 && <p className={styles.soft}>Nothing is foreseen.</p>}
        <ul className={styles.plain}>
          {item.contingencies.map((one) => (
            <li key={`${one.if} ${one.then}`}>
              <strong>If</strong> {one.if}, <strong>then</strong> {one.then}.
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
