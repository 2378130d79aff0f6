/** Two people changed one text: both are shown, and one takes mine, theirs, or a text made of both. */
import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import styles from "./ConflictDialog.module.css";
import { DiffView } from "./diff/DiffView";
import { Person } from "./Person";
import { When } from "./When";

type Version = { text: string; by?: string; at?: string };

type ConflictDialogProps = {
  /** What was changed: "Note 3". */
  name: string;
  mine: string;
  theirs: Version;
  isBusy?: boolean;
  /** Writes a text over theirs. */
  onKeep: (text: string) => void;
  /** Lets mine go. */
  onTakeTheirs: () => void;
  onClose: () => void;
};

export function ConflictDialog(props: ConflictDialogProps) {
  const { mine, theirs } = props;
  const [merged, setMerged] = useState<string>();
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="64rem"
      title={`${props.name} was changed by somebody else`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="md">
        <Text size="sm">
          Nothing is lost: yours is kept here, theirs is on the desk since <When at={theirs.at} />, by{" "}
          <Person id={theirs.by} />.
        </Text>
        <div className={styles.both}>
          <Side name="Mine" text={mine} />
          <Side name="Theirs" text={theirs.text} />
        </div>
        <DiffView before={theirs.text} after={mine} beforeName="Theirs" afterName="Mine" />
        {merged !== undefined && (
          <Textarea
            label="Merged text"
            autosize
            minRows={5}
            maxRows={16}
            data-autofocus
            value={merged}
            onChange={(event) => setMerged(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" disabled={props.isBusy} onClick={props.onTakeTheirs}>
            Take theirs
          </Button>
          {merged === undefined ? (
            <Button variant="default" onClick={() => setMerged(joined(mine, theirs.text))}>
              Merge by hand
            </Button>
          ) : (
            <Button disabled={!merged.trim()} loading={props.isBusy} onClick={() => props.onKeep(merged)}>
              Keep the merged text
            </Button>
          )}
          <Button
            variant={merged === undefined ? "filled" : "default"}
            loading={props.isBusy}
            onClick={() => props.onKeep(mine)}
          >
            Keep mine
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Side({ name, text }: { name: string; text: string }) {
  return (
    <section aria-label={name} className={styles.side}>
      <h3>{name}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}

/** Theirs, and behind it what only mine has. */
function joined(mine: string, theirs: string): string {
  const have = new Set(theirs.split("\n"));
  const added = mine.split("\n").filter((line) => !have.has(line));
  return [theirs, ...added].join("\n");
}
