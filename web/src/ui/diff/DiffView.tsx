/** The difference of two texts: what was taken away and what was put in, to the eye and to readers. */
import { SegmentedControl, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import styles from "./DiffView.module.css";
import { type Part, partsOf } from "./parts";

type By = "word" | "line";

type DiffViewProps = {
  before: string;
  after: string;
  /** What each text is: "Yours" and "Theirs", "Version 2" and "Version 3". */
  beforeName?: string;
  afterName?: string;
  by?: By;
};

export function DiffView({ before, after, beforeName = "Before", afterName = "After", by = "word" }: DiffViewProps) {
  const [unit, setUnit] = useState(by);
  const parts = partsOf(before, after, unit);
  const count = (kind: Part["kind"]) => parts.filter((part) => part.kind === kind).length;
  const isSame = before === after;
  return (
    <section className={styles.diff} aria-label={`From ${beforeName} to ${afterName}`}>
      <header className={styles.head}>
        <p>
          <del className={styles.key}>{beforeName}</del> <ins className={styles.key}>{afterName}</ins>{" "}
          {isSame ? "The texts are the same." : `${count("gone")} taken away, ${count("new")} put in`}
        </p>
        <SegmentedControl
          size="xs"
          aria-label="Compare by"
          value={unit}
          onChange={(value) => setUnit(value as By)}
          data={[
            { value: "word", label: "Words" },
            { value: "line", label: "Lines" },
          ]}
        />
      </header>
      <div className={styles.text} data-by={unit}>
        {parts.map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
          <Piece key={place} part={part} />
        ))}
      </div>
    </section>
  );
}

function Piece({ part }: { part: Part }) {
  if (part.kind === "same") return <span>{part.text}</span>;
  const Change = part.kind === "gone" ? "del" : "ins";
  return (
    <Change>
      <VisuallyHidden>{part.kind === "gone" ? " [taken away: " : " [put in: "}</VisuallyHidden>
      {part.text}
      <VisuallyHidden>] </VisuallyHidden>
    </Change>
  );
}
