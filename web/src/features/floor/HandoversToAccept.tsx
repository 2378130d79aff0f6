/** Handovers that wait to be accepted: how many items, and when what is left passes on. */
import { useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { type Handover, handoverQuery, handoversQuery } from "@/api/handovers";
import { useMay } from "@/api/permissions";
import { ClockChip } from "@/ui/ClockChip";
import { Person } from "@/ui/Person";
import styles from "./Floor.module.css";
import { Items } from "./Items";

const GRACE_MS = 15 * 60_000;
/** Handovers follow each other: more than these are never frozen at once. */
const MOST = 10;

/** Nothing at all for who does not take part in handovers. */
export function HandoversToAccept() {
  const mayWrite = useMay()("escalation:write");
  const frozen = useInfiniteQuery({ ...handoversQuery("frozen"), enabled: mayWrite });
  const lines = frozen.data?.pages.flatMap((page) => page.items).slice(0, MOST) ?? [];
  const read = useQueries({ queries: lines.map((one) => handoverQuery(one.ref)) });
  if (!mayWrite || !frozen.data) return null;
  const waiting = read
    .flatMap((one) => (one.data ? [one.data] : []))
    .filter((one) => countOf(one) > 0)
    .toSorted((one, other) => Date.parse(one.shift_begins) - Date.parse(other.shift_begins));
  return (
    <Items
      title="Handovers to accept"
      items={waiting}
      keyOf={(one) => one.ref}
      to={(one) => one.ref}
      empty="No handover waits. What the shift before leaves appears here once it is frozen, to be accepted item by item."
    >
      {(one) => (
        <>
          <ClockChip
            due={new Date(Date.parse(one.shift_begins) + GRACE_MS).toISOString()}
            what="What nobody accepted passes on"
          />
          <span className={styles.words}>
            <span className={styles.main}>
              {countOf(one)} {countOf(one) === 1 ? "item waits" : "items wait"}
            </span>
            <span className={styles.soft}>
              {one.ref}, {one.from_desk} to {one.to_desk}, from <Person id={one.drafted_by} />
            </span>
          </span>
        </>
      )}
    </Items>
  );
}

const countOf = (handover: Handover) => handover.items.filter((item) => item.state === "waiting").length;
