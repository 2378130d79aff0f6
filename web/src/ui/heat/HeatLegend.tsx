/** What the nine steps of a heat map mean. */
import styles from "./HeatMap.module.css";

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

type HeatLegendProps = { mode: "counts" | "surprise"; most: number; what: string };

export function HeatLegend({ mode, most, what }: HeatLegendProps) {
  const ends =
    mode === "counts" ? ["none", `${most.toLocaleString("en")} ${what}`] : ["a quarter or less", "4 times or more"];
  return (
    <p className={styles.legend} data-mode={mode}>
      <span>{ends[0]}</span>
      <span className={styles.steps} aria-hidden="true">
        {STEPS.map((step) => (
          <i key={step} data-step={step} />
        ))}
      </span>
      <span>{ends[1]}</span>
    </p>
  );
}
