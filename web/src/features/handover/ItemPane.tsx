/** One item, read whole: how grave, what to do, what if, how it stood and how it stands, and the answer to it. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Handover, HandoverItem } from "@/api/handovers";
import { useShortcuts } from "@/lib/shortcuts";
import { Card } from "@/ui/Card";
import { Person } from "@/ui/Person";
import { Ref } from "@/ui/Ref";
import { When } from "@/ui/When";
import { EditItem } from "./EditItem";
import styles from "./Handover.module.css";
import { IllnessTag } from "./IllnessTag";
import { ItemWords } from "./ItemWords";
import { ThenAndNow } from "./ThenAndNow";
import { ANSWERS, ILLNESS } from "./words";

type ItemPaneProps = {
  handover: Handover;
  item: HandoverItem;
  canAnswer: boolean;
  mayWrite: boolean;
  onAnswer: (act: "accept" | "decline") => void;
};

export function ItemPane({ handover, item, canAnswer, mayWrite, onAnswer }: ItemPaneProps) {
  const [isEditing, setEditing] = useState(false);
  const canEdit = mayWrite && handover.state === "draft";
  useShortcuts([
    { keys: "e", label: "Edit the item of a draft", group: "Handover", run: () => canEdit && setEditing(true) },
  ]);
  return (
    <Card
      title={`Item ${item.number}`}
      actions={
        <span className={styles.line}>
          {canEdit && !isEditing && (
            <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
              Edit
            </Button>
          )}
          {canAnswer && (
            <>
              <Button size="compact-sm" onClick={() => onAnswer("accept")}>
                Accept
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => onAnswer("decline")}>
                Decline
              </Button>
            </>
          )}
        </span>
      }
    >
      <div className={styles.lists}>
        <div className={styles.tight}>
          <p className={styles.line}>
            <IllnessTag illness={item.illness} />
            <span className={styles.soft}>{ILLNESS[item.illness].means}</span>
          </p>
          <p>
            <strong>{item.snapshot.title}</strong>
          </p>
          <p className={styles.line}>
            <Ref subject={item.escalation} />
            <span>Owner: {item.owner ? <Person id={item.owner} /> : "nobody"}</span>
          </p>
        </div>
        {isEditing ? (
          <EditItem handover={handover} item={item} onClose={() => setEditing(false)} />
        ) : (
          <ItemWords item={item} />
        )}
        <Answered item={item} />
        <ThenAndNow handover={handover} item={item} />
      </div>
    </Card>
  );
}

function Answered({ item }: { item: HandoverItem }) {
  if (item.state === "waiting" || !item.answered_by) return null;
  return (
    <section aria-label="Answer">
      <h3>Answer</h3>
      <p className={styles.line}>
        {ANSWERS[item.state].name}: <Person id={item.answered_by} />, <When at={item.answered_at} />
      </p>
      {item.synthesis && <p className={styles.quote}>{item.synthesis}</p>}
      {item.state === "declined" && <p className={styles.soft}>It stays with who had it.</p>}
    </section>
  );
}
