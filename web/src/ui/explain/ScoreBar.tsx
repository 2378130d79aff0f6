/** A score on the whole scale from 0 to 1, with the baseline marked on it; the numbers stand beside it. */
import styles from "./Explain.module.css";
import { against, percent } from "./words";

type ScoreBarProps = { statistic: string; score: number; baseline: number };

export function ScoreBar({ statistic, score, baseline }: ScoreBarProps) {
  const width = (share: number) => Math.max(0, Math.min(1, share)) * 100;
  return (
    <figure className={styles.score}>
      <figcaption>{statistic.charAt(0).toUpperCase() + statistic.slice(1)}</figcaption>
      <dl className={styles.bars}>
        <Bar name="These" value={score} width={width(score)} isStrong />
        <Bar name="Compared" value={baseline} width={width(baseline)} />
      </dl>
      <p className={styles.soft}>{against(score, baseline)}</p>
    </figure>
  );
}

function Bar({ name, value, width, isStrong }: { name: string; value: number; width: number; isStrong?: boolean }) {
  return (
    <div className={styles.bar} data-strong={isStrong}>
      <dt>{name}</dt>
      <dd>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className={styles.scale} width="100" height="10" />
          <rect className={styles.filled} width={width} height="10" />
        </svg>
        <span className={styles.number}>{percent(value)}</span>
      </dd>
    </div>
  );
}
