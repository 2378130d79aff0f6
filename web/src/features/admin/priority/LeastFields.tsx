/** The least severity of a class: whatever the matrix says, it is never below. */
import { Button, NativeSelect } from "@mantine/core";
import type { DemandClass, Matrix, Severity } from "@/api/escalations";
import { Card } from "@/ui/Card";
import { CLASSES } from "@/ui/demandWords";
import styles from "../admin.module.css";
import { LEVELS } from "./words";

type LeastFieldsProps = { content: Matrix; onChange: (part: Partial<Matrix>) => void };

export function LeastFields({ content, onChange }: LeastFieldsProps) {
  const classes = Object.keys(CLASSES) as DemandClass[];
  const held = classes.filter((one) => content.at_least[one]);
  const others = classes.filter((one) => !content.at_least[one]);
  const set = (one: DemandClass, severity: Severity) =>
    onChange({ at_least: { ...content.at_least, [one]: severity } });
  const drop = (one: DemandClass) => {
    const { [one]: _dropped, ...rest } = content.at_least;
    onChange({ at_least: rest });
  };
  return (
    <Card title="Never below">
      <div className={styles.form}>
        {held.length === 0 && <p className={styles.soft}>No class has a least severity.</p>}
        {held.length > 0 && (
          <table className={styles.table} aria-label="Least severity of each class">
            <thead>
              <tr>
                <th scope="col">Class</th>
                <th scope="col">Never below</th>
                <th scope="col">Acts</th>
              </tr>
            </thead>
            <tbody>
              {held.map((one) => (
                <tr key={one}>
                  <th scope="row">{CLASSES[one]}</th>
                  <td>
                    <NativeSelect
                      size="xs"
                      aria-label={`Least of ${CLASSES[one].toLowerCase()}`}
                      data={[...LEVELS]}
                      value={content.at_least[one]}
                      onChange={(event) => set(one, event.currentTarget.value as Severity)}
                    />
                  </td>
                  <td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`No least severity for ${CLASSES[one].toLowerCase()}`}
                      onClick={() => drop(one)}
                    >
                      Take out
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <NativeSelect
          size="xs"
          label="A further class"
          description="It begins at S2; change it above"
          value=""
          data={[{ value: "", label: "Choose a class" }, ...others.map((value) => ({ value, label: CLASSES[value] }))]}
          onChange={({ currentTarget: { value } }) => value && set(value as DemandClass, "S2")}
        />
      </div>
    </Card>
  );
}
