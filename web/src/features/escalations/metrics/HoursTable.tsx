/** The hours that a matrix promises, to be lowered or raised for a replay. */
import { NumberInput } from "@mantine/core";
import type { Matrix } from "@/api/escalations";
import styles from "./Metrics.module.css";
import { type Changed, keyOf, LEVELS, PROMISES, withChange } from "./replaying";
import { Head, Scrolling } from "./Scrolling";

type HoursTableProps = { matrix: Matrix; changed: Changed; onChange: (changed: Changed) => void };

export function HoursTable({ matrix, changed, onChange }: HoursTableProps) {
  return (
    <Scrolling label="Promised hours">
      <Head
        columns={["Severity", ...PROMISES.map(([, word]) => `${word}, hours`)]}
        words={["First touch, hours", "Decision, hours"]}
      />
      <tbody>
        {LEVELS.map((level) => (
          <tr key={level}>
            <th scope="row">{level}</th>
            {PROMISES.map(([name, word]) => (
              <td key={name} className={styles.hours}>
                <NumberInput
                  size="xs"
                  hideControls
                  decimalScale={4}
                  aria-label={`${level}: ${word}`}
                  value={changed[keyOf(level, name)] ?? matrix.demands[level][name]}
                  onChange={(typed) => onChange(withChange(matrix, changed, level, name, String(typed)))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Scrolling>
  );
}
