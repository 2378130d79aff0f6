/** Two people changed one authority: both words beside each other, and one chooses. */
import { Button, Group } from "@mantine/core";
import styles from "../admin.module.css";
import { type AuthorityForm, differences } from "./authorityForm";

type BothWordsProps = {
  mine: AuthorityForm;
  theirs: AuthorityForm;
  isBusy: boolean;
  onKeep: () => void;
  onTakeTheirs: () => void;
};

export function BothWords({ mine, theirs, isBusy, onKeep, onTakeTheirs }: BothWordsProps) {
  const found = differences(mine, theirs);
  return (
    <section className={styles.stack} aria-label="Both words">
      <table className={styles.table} aria-label="Mine and theirs">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Mine</th>
            <th scope="col">Theirs, now on the desk</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td>{one.mine || "–"}</td>
              <td>{one.theirs || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group justify="flex-end">
        <Button variant="default" onClick={onTakeTheirs}>
          Take theirs
        </Button>
        <Button loading={isBusy} onClick={onKeep}>
          Keep mine
        </Button>
      </Group>
    </section>
  );
}
