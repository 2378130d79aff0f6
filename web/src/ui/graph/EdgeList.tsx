/** A graph as sentences: each link, between whom, and why. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { EntityChip } from "../EntityChip";
import styles from "./GraphView.module.css";
import type { GraphEdge } from "./shape";

const AT_ONCE = 50;

export function EdgeList({ edges, label }: { edges: readonly GraphEdge[]; label: string }) {
  const [count, setCount] = useState(AT_ONCE);
  if (edges.length === 0) return <p className={styles.soft}>There are no links.</p>;
  return (
    <>
      <ul className={styles.edges} aria-label={label}>
        {edges.slice(0, count).map((edge) => (
          <li key={JSON.stringify(edge)}>
            <EntityChip entity={edge.source} /> and <EntityChip entity={edge.target} />: {edge.why}
          </li>
        ))}
      </ul>
      {edges.length > count && (
        <Button size="compact-sm" variant="default" onClick={() => setCount(count + AT_ONCE * 4)}>
          Show more of {edges.length.toLocaleString("en")} links
        </Button>
      )}
    </>
  );
}
