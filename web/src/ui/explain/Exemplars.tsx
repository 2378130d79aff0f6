/** Single events that show the behaviour: when, what, and where each stands in its dataset. */
import type { Shapes } from "@/api/client";
import { Card } from "../Card";
import { Ref } from "../Ref";
import { Instant } from "../When";
import styles from "./Explain.module.css";

const SHOWN_KEY = 10;

export function Exemplars({ items }: { items: readonly Shapes["ExemplarOut"][] }) {
  return (
    <Card title="Examples" count={items.length}>
      {items.length === 0 ? (
        <p className={styles.soft}>This claim shows no single event.</p>
      ) : (
        <ol className={styles.exemplars}>
          {items.map((item) => (
            <li key={`${item.dataset} ${item.row_key}`}>
              <span className={styles.soft}>
                <Instant at={item.time} />
              </span>
              <span>{item.sentence}</span>
              <span className={styles.row}>
                <Ref subject={`dataset:${item.dataset}`} />{" "}
                <code title={item.row_key}>{item.row_key.slice(0, SHOWN_KEY)}</code>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
