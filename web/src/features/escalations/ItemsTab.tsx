/** The things that a request lists: proposed, confirmed as entities, and each with an outcome in the end. */
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import type { Item } from "@/api/escalations";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/Empty";
import { EntityChip } from "@/ui/EntityChip";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { AddItems } from "./AddItems";
import { ConfirmItem } from "./ConfirmItem";
import styles from "./Escalations.module.css";
import { OutcomeDialog } from "./OutcomeDialog";
import type { TabProps } from "./RequestTab";
import { OUTCOMES } from "./words";

export function ItemsTab({ shown, isOpen }: TabProps) {
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const [isSettling, settle] = useState(false);
  const open = shown.items.filter((item) => item.outcome === null);
  const toggle = (number: number) => {
    const next = new Set(chosen);
    if (!next.delete(number)) next.add(number);
    choose(next);
  };
  const isAll = chosen.size === shown.items.length && chosen.size > 0;
  return (
    <div className={styles.stack}>
      <Card
        title="Listed things"
        count={shown.items.length}
        flush
        actions={
          isOpen && (
            <Button
              size="compact-sm"
              disabled={chosen.size === 0}
              title={chosen.size === 0 ? "Choose some things first." : undefined}
              onClick={() => settle(true)}
            >
              Set the outcome of {chosen.size.toLocaleString("en")}
            </Button>
          )
        }
      >
        {shown.items.length === 0 ? (
          <Empty title="Nothing is listed">
            List what the request is about below: each thing gets an outcome before the escalation closes.
          </Empty>
        ) : (
          <div className={styles.scrolls}>
            <table className={styles.table} aria-label="Listed things">
              <thead>
                <tr>
                  {isOpen && (
                    <th scope="col">
                      <Checkbox
                        size="xs"
                        aria-label="Choose all"
                        checked={isAll}
                        indeterminate={chosen.size > 0 && !isAll}
                        onChange={() => choose(isAll ? new Set() : new Set(shown.items.map((item) => item.number)))}
                      />
                    </th>
                  )}
                  <th scope="col">As it was named</th>
                  <th scope="col">Entity</th>
                  <th scope="col">Outcome</th>
                </tr>
              </thead>
              <tbody>
                {shown.items.map((item) => (
                  <tr key={item.number}>
                    {isOpen && (
                      <td>
                        <Checkbox
                          size="xs"
                          aria-label={`Choose ${item.number}`}
                          checked={chosen.has(item.number)}
                          onChange={() => toggle(item.number)}
                        />
                      </td>
                    )}
                    <td>
                      {item.number}. {item.named}
                    </td>
                    <td>
                      <EntityOf item={item} reference={shown.ref} isOpen={isOpen} />
                    </td>
                    <td>
                      <OutcomeOf item={item} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      {isOpen && open.length > 0 && (
        <p className={styles.soft}>
          {open.length.toLocaleString("en")} without an outcome: it cannot close before each has one.
        </p>
      )}
      {isOpen && <AddItems shown={shown} />}
      {isSettling && (
        <OutcomeDialog
          reference={shown.ref}
          numbers={[...chosen]}
          onDone={() => choose(new Set())}
          onClose={() => settle(false)}
        />
      )}
    </div>
  );
}

function EntityOf({ item, reference, isOpen }: { item: Item; reference: string; isOpen: boolean }) {
  return (
    <span className={styles.line}>
      {item.entity ? (
        <EntityChip entity={item.entity} />
      ) : (
        <span className={styles.soft}>{item.is_confirmed ? "no entity of ours" : "not known yet"}</span>
      )}
      {item.is_confirmed ? <Tag tone="good">confirmed</Tag> : item.entity && <Tag tone="warn">proposed</Tag>}
      {isOpen && <ConfirmItem reference={reference} item={item} />}
    </span>
  );
}

function OutcomeOf({ item }: { item: Item }) {
  if (!item.outcome) return <span className={styles.soft}>none yet</span>;
  const { name, tone } = OUTCOMES[item.outcome];
  return (
    <span>
      <Tag tone={tone}>{name}</Tag> {item.territory}
      {item.effect_at && (
        <>
          {" "}
          since <When at={item.effect_at} />
        </>
      )}
      {item.note && `: ${item.note}`}
    </span>
  );
}
