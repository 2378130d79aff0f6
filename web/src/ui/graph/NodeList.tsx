/** The entities of a graph as a list beside it: words narrow it, arrows choose, Enter opens. */
import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";
import styles from "./GraphView.module.css";
import { type GraphNode, letterOf, nameOf } from "./shape";

type NodeListProps = {
  nodes: readonly GraphNode[];
  /** How many links each has. */
  links: (entity: string) => number;
  chosen: string | undefined;
  onChoose: (entity: string | undefined) => void;
  onOpen: (entity: string) => void;
};

export function NodeList({ nodes, links, chosen, onChoose, onOpen }: NodeListProps) {
  const id = useId();
  const [words, setWords] = useState("");
  const shown = nodes.filter((node) => nameOf(node).toLowerCase().includes(words.trim().toLowerCase()));
  const place = shown.findIndex((node) => node.entity === chosen);
  const hear = (event: KeyboardEvent) => {
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      onOpen(chosen);
      return;
    }
    const to = { ArrowDown: place + 1, ArrowUp: place - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(shown.length - 1, to));
    onChoose(shown[next]?.entity);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className={styles.side}>
      <TextInput
        size="xs"
        role="combobox"
        aria-label="Find an entity in the graph"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={place < 0 ? undefined : `${id}-${place}`}
        placeholder="Find an entity"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={hear}
      />
      <div role="listbox" id={id} aria-label="Entities of the graph" className={styles.list} tabIndex={-1}>
        {shown.map((node, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys of the list
          <div
            key={node.entity}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={node.entity === chosen}
            className={styles.option}
            onClick={() => onChoose(node.entity)}
            onDoubleClick={() => onOpen(node.entity)}
          >
            <span className={styles.letter} data-kind={node.kind} aria-hidden="true">
              {letterOf(node.kind)}
            </span>
            <span className={styles.name}>{nameOf(node)}</span>
            <span className={styles.soft}>
              {links(node.entity)}
              <span className={styles.hidden}> links</span>
            </span>
          </div>
        ))}
        {shown.length === 0 && <p className={styles.soft}>No entity fits.</p>}
      </div>
      <p className={styles.soft}>Arrows choose, Enter opens the dossier.</p>
    </div>
  );
}
