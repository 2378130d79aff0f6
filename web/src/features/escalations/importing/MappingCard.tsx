/** The mapping of a file, field by field; it is kept as a file, and read from one. */
import { Button, Checkbox, FileButton, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ImportMap } from "@/api/intake";
import { download } from "@/lib/download";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { MapFields } from "@/ui/mapping/MapFields";
import { type Fields, lostIn, problemsOf, readMapping } from "@/ui/mapping/mapping";
import styles from "./Importing.module.css";

const SOURCE = /^[a-z0-9][a-z0-9._-]{0,60}$/;

type MappingCardProps = {
  mapping: ImportMap;
  columns: readonly string[];
  /** Whether the file has no other columns. */
  areAll: boolean;
  isProposed: boolean;
  isLooking: boolean;
  error: unknown;
  onChange: (part: { source?: string; propose?: boolean; fields?: Fields | null }) => void;
  onLook: () => void;
};

export function MappingCard(props: MappingCardProps) {
  const { mapping, columns, areAll, isProposed, isLooking, error, onChange, onLook } = props;
  const [read, noteRead] = useState(0);
  const isSource = SOURCE.test(mapping.source);
  const problems = [
    ...(isSource ? [] : ["Name the tracker in small letters, digits, and . _ - between them."]),
    ...problemsOf(mapping.fields),
    ...(areAll ? lostIn(mapping.fields, columns) : []),
  ];
  const adopt = (found: ImportMap) => {
    noteRead(read + 1);
    onChange(found);
  };
  return (
    <Card
      title="2. What its columns are"
      actions={
        <Keeping
          mapping={mapping}
          isProposed={isProposed}
          onRead={adopt}
          onPropose={() => onChange({ fields: null })}
        />
      }
    >
      <form
        className={styles.stack}
        aria-label="What its columns are"
        onSubmit={(event) => {
          event.preventDefault();
          if (problems.length === 0) onLook();
        }}
      >
        <p className={styles.soft}>
          {isProposed ? "Proposed from the names of the columns. " : ""}The file has:{" "}
          {columns.join(", ") || "no column"}.
        </p>
        <div className={styles.form}>
          <TextInput
            label="Tracker"
            description="Its references are told from those of other trackers, so keep the name"
            required
            value={mapping.source}
            onChange={(event) => onChange({ source: event.currentTarget.value })}
          />
          <Checkbox
            label="Propose by rules what the table leaves out: class, place and who asks, each marked as proposed"
            checked={mapping.propose}
            onChange={(event) => onChange({ propose: event.currentTarget.checked })}
          />
        </div>
        <MapFields
          key={`${read} ${isProposed}`}
          fields={mapping.fields}
          columns={columns}
          onChange={(fields) => onChange({ fields })}
        />
        {problems.length > 0 && (
          <ul className={styles.list} aria-label="What is missing yet">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {error ? <Failure error={error} /> : null}
        <span>
          <Button type="submit" disabled={problems.length > 0} loading={isLooking}>
            Look at what it becomes
          </Button>
        </span>
      </form>
    </Card>
  );
}

type KeepingProps = {
  mapping: ImportMap;
  isProposed: boolean;
  onRead: (mapping: ImportMap) => void;
  onPropose: () => void;
};

function Keeping({ mapping, isProposed, onRead, onPropose }: KeepingProps) {
  const [fault, setFault] = useState("");
  const read = async (file: File | null) => {
    if (!file) return;
    try {
      onRead(readMapping(await file.text()));
      setFault("");
    } catch {
      setFault(`${file.name} is no mapping: choose one that was kept here.`);
    }
  };
  const keep = () =>
    download(new Blob([JSON.stringify(mapping, null, 2)], { type: "application/json" }), `${mapping.source}.map.json`);
  return (
    <span className={styles.line}>
      {fault && <span role="alert">{fault}</span>}
      {!isProposed && (
        <Button size="compact-sm" variant="default" onClick={onPropose}>
          Back to the proposal
        </Button>
      )}
      <FileButton accept=".json" onChange={read} inputProps={{ "aria-label": "A mapping that was kept" }}>
        {(props) => (
          <Button {...props} size="compact-sm" variant="default">
            Read a mapping
          </Button>
        )}
      </FileButton>
      <Button size="compact-sm" variant="default" onClick={keep}>
        Keep the mapping
      </Button>
    </span>
  );
}
