/** The decisions that are needed: those of the record, and those that are added, by whom and by when. */
import { Button, TextInput } from "@mantine/core";
import type { Need } from "@/api/comms";
import { TimeField } from "@/ui/TimeField";
import { When } from "@/ui/When";
import styles from "./Comms.module.css";

type NeededProps = { record: readonly Need[]; needed: Need[]; onChange: (needed: Need[]) => void };

export function Needed({ record, needed, onChange }: NeededProps) {
  const put = (place: number, part: Partial<Need>) =>
    onChange(needed.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.tight}>
      <legend>Needed</legend>
      {record.length > 0 && (
        <ul aria-label="Needed by the record">
          {record.map((one) => (
            <li key={one.text}>
              {one.text}
              {one.due_at && (
                <>
                  , <When at={one.due_at} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {needed.map((need, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place to tell it from the others.
        <div key={place} className={styles.tight}>
          <TextInput
            label={`Decision ${place + 1}`}
            maxLength={500}
            value={need.text}
            onChange={(event) => put(place, { text: event.currentTarget.value })}
          />
          <div className={styles.two}>
            <TextInput
              label={`By whom ${place + 1}`}
              maxLength={500}
              value={need.by}
              onChange={(event) => put(place, { by: event.currentTarget.value })}
            />
            <TimeField
              label={`By when ${place + 1}`}
              value={need.due_at ?? ""}
              onChange={(at) => put(place, { due_at: at || null })}
            />
          </div>
          <div>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Take away: decision ${place + 1}`}
              onClick={() => onChange(needed.filter((_, at) => at !== place))}
            >
              Take away
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange([...needed, { text: "", by: "", due_at: null }])}
        >
          Add a decision
        </Button>
      </div>
    </fieldset>
  );
}
