/** The lines of a handover's items: what expires first on top, one active, the stable ones to select. */
import { Checkbox } from "@mantine/core";
import type { Handover, HandoverItem } from "@/api/handovers";
import { Card } from "@/ui/Card";
import { ClockChip } from "@/ui/ClockChip";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import styles from "./Handover.module.css";
import { IllnessTag } from "./IllnessTag";
import { ANSWERS, holderOf, isTakenInBulk } from "./words";

type ItemListProps = {
  title: string;
  handover: Handover;
  items: readonly HandoverItem[];
  active: number;
  selected: ReadonlySet<number>;
  onActive: (number: number) => void;
  toggle: (item: HandoverItem) => void;
};

export function ItemList({ title, handover, items, active, selected, onActive, toggle }: ItemListProps) {
  return (
    <Card title={title} count={items.length} flush>
      <ol className={styles.items} aria-label={title}>
        {items.map((item) => (
          <li key={item.number} data-active={item.number === active}>
            {isTakenInBulk(handover, item) && (
              <Checkbox
                size="xs"
                aria-label={`Select ${item.escalation}`}
                checked={selected.has(item.number)}
                onChange={() => toggle(item)}
              />
            )}
            <button
              type="button"
              className={styles.row}
              aria-current={item.number === active}
              onClick={() => onActive(item.number)}
            >
              <span className={styles.line}>
                <IllnessTag illness={item.illness} />
                {item.expires_at ? <ClockChip due={item.expires_at} what="What expires first" /> : <Tag>no clock</Tag>}
                {handover.state !== "draft" && <Tag tone={ANSWERS[item.state].tone}>{ANSWERS[item.state].name}</Tag>}
              </span>
              <strong>{item.snapshot.title}</strong>
              <span className={styles.soft}>
                {item.escalation}, <Holder item={item} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Holder({ item }: { item: HandoverItem }) {
  const holder = holderOf(item);
  return holder ? <Person id={holder} /> : "nobody has it";
}
