/** The items in the order of what expires first, the addendum apart, and beside them the active one. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useAct } from "@/api/act";
import { acceptStable, type Handover, type HandoverItem } from "@/api/handovers";
import { useMay } from "@/api/permissions";
import { counted } from "@/lib/counted";
import { useShortcuts } from "@/lib/shortcuts";
import { useUrlState } from "@/lib/url";
import { Confirm } from "@/ui/Confirm";
import { Empty } from "@/ui/Empty";
import { done } from "@/ui/told";
import { AnswerDialog } from "./AnswerDialog";
import styles from "./Handover.module.css";
import { ItemList } from "./ItemList";
import { ItemPane } from "./ItemPane";
import { isTakenInBulk, isWaiting } from "./words";

type Answer = "accept" | "decline" | "bulk";

export function ItemsTab({ handover }: { handover: Handover }) {
  const mayWrite = useMay()("escalation:write");
  const [{ item }, change] = useUrlState();
  // Kept here as well: keys may come quicker than the address changes.
  const [chosenNumber, choose] = useState(item);
  const [selected, select] = useState<ReadonlySet<number>>(new Set());
  const [asked, ask] = useState<Answer>();
  const main = handover.items.filter((one) => !one.is_addendum);
  const added = handover.items.filter((one) => one.is_addendum);
  const ordered = [...main, ...added];
  const active = ordered.find((one) => String(one.number) === chosenNumber) ?? ordered[0];
  const chosen = ordered.filter((one) => selected.has(one.number) && isTakenInBulk(handover, one));
  const canAnswer = Boolean(active) && mayWrite && isWaiting(handover, active as HandoverItem);
  const go = (number: number | undefined) => {
    if (number === undefined) return;
    choose(String(number));
    change({ item: String(number) });
  };
  const step = (by: number) => {
    const place = active ? ordered.indexOf(active) : 0;
    go(ordered[Math.max(0, Math.min(ordered.length - 1, place + by))]?.number);
  };
  const toggle = (one: HandoverItem) => {
    if (!mayWrite || !isTakenInBulk(handover, one)) return;
    const next = new Set(selected);
    if (!next.delete(one.number)) next.add(one.number);
    select(next);
  };
  const answer = (act: Answer) => canAnswer && ask(act);
  useShortcuts([
    { keys: "j", label: "Next item", group: "Handover", run: () => step(1) },
    { keys: "k", label: "Item before", group: "Handover", run: () => step(-1) },
    { keys: "a", label: "Accept the item in your own words", group: "Handover", run: () => answer("accept") },
    { keys: "d", label: "Decline the item", group: "Handover", run: () => answer("decline") },
    { keys: "x", label: "Select a stable item", group: "Handover", run: () => active && toggle(active) },
  ]);
  if (!active)
    return <Empty title="Nothing is open">No escalation that you may see is open, so nothing is left.</Empty>;
  const list = {
    handover,
    active: active.number,
    selected,
    onActive: go,
    toggle,
  };
  return (
    <div className={styles.desk}>
      <div className={styles.lists}>
        {mayWrite && handover.state !== "draft" && (
          <div className={styles.line}>
            <Button size="compact-sm" disabled={chosen.length === 0} onClick={() => ask("bulk")}>
              Accept {chosen.length} stable
            </Button>
            <span className={styles.soft}>
              Stable items are selected with <kbd>x</kbd> and accepted together.
            </span>
          </div>
        )}
        <ItemList {...list} title="Items" items={main} />
        {added.length > 0 && <ItemList {...list} title="Addendum: came in after the freeze" items={added} />}
      </div>
      <ItemPane
        key={active.number}
        handover={handover}
        item={active}
        canAnswer={canAnswer}
        onAnswer={answer}
        mayWrite={mayWrite}
      />
      {asked === "bulk" && (
        <AcceptStable
          handover={handover}
          items={chosen}
          onClose={() => ask(undefined)}
          onDone={() => select(new Set())}
        />
      )}
      {asked && asked !== "bulk" && (
        <AnswerDialog act={asked} handover={handover} item={active} onClose={() => ask(undefined)} />
      )}
    </div>
  );
}

type AcceptStableProps = {
  handover: Handover;
  items: readonly HandoverItem[];
  onClose: () => void;
  onDone: () => void;
};

function AcceptStable({ handover, items, onClose, onDone }: AcceptStableProps) {
  const numbers = items.map((one) => one.number);
  const take = useAct(() => acceptStable(handover.ref, numbers), {
    renews: ["handovers", "escalations", "floor"],
    onDone: () => {
      done(`${counted(items.length, "stable item")} ${items.length === 1 ? "is" : "are"} yours.`);
      onDone();
      onClose();
    },
  });
  return (
    <Confirm
      title={`Accept ${counted(items.length, "stable item")}`}
      action="Accept them"
      isBusy={take.isPending}
      isBlocked={items.length === 0}
      error={take.error}
      onConfirm={() => take.mutate(undefined)}
      onClose={onClose}
    >
      You own {items.map((one) => one.escalation).join(", ")} from here on. They are taken together or not at all.
    </Confirm>
  );
}
