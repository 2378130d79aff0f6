/** What a matrix asks of each severity, the numbers of the queue, and the least severities, as they are read. */
import type { Matrix } from "@/api/escalations";
import { SEVERITIES } from "@/ui/SeverityTag";
import styles from "../admin.module.css";
import { CADENCE, DEMANDS, hours, LEVELS, spelt, WEIGHTS } from "./words";

export function DemandsTable({ matrix }: { matrix: Matrix }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <div className={styles.scrolls} tabIndex={0}>
      <table className={styles.table} aria-label="What each severity asks">
        <thead>
          <tr>
            <th scope="col">Severity</th>
            {DEMANDS.map(([name, word]) => (
              <th key={name} scope="col" data-align="right">
                {word}
              </th>
            ))}
            <th scope="col">Pages somebody</th>
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((level) => (
            <tr key={level}>
              <th scope="row">
                {level}: {SEVERITIES[level].toLowerCase()}
              </th>
              {DEMANDS.map(([name]) => (
                <td key={name} data-align="right">
                  {name === "weight" ? matrix.demands[level][name] : hours(matrix.demands[level][name])}
                </td>
              ))}
              <td>{matrix.demands[level].pages ? "yes" : "no"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function WeightsList({ matrix }: { matrix: Matrix }) {
  const { weights } = matrix;
  return (
    <dl className={styles.numbers} aria-label="Numbers of the queue">
      {WEIGHTS.map(([name, word]) => (
        <Fact key={name} name={word} value={weights[name].toLocaleString("en")} />
      ))}
      {CADENCE.map(([name, word]) => (
        <Fact key={name} name={`Updates ${word}`} value={`${matrix.cadence[name]} times as often`} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

export function AtLeast({ matrix }: { matrix: Matrix }) {
  const least = Object.entries(matrix.at_least);
  if (least.length === 0) return <p className={styles.soft}>No class has a least severity.</p>;
  return <p>Never below: {least.map(([name, severity]) => `${spelt(name)} ${severity}`).join(", ")}.</p>;
}
