/** The clocks of one line of the queue: the least slack first, marked in words where they bind less. */
import { Tooltip } from "@mantine/core";
import type { ClockLine } from "@/api/clocks";
import { useNow } from "@/lib/now";
import { absolute } from "@/lib/time";
import { useZone } from "@/lib/zone";
import { Icon } from "@/ui/Icon";
import { Tag } from "@/ui/Tag";
import { byDue, marks, standing } from "./clockWords";
import styles from "./Escalations.module.css";

export function ClockMark({ clock }: { clock: ClockLine }) {
  const zone = useZone();
  const { text, tone } = standing(clock, useNow());
  const words = marks(clock).map((one) => one.word);
  const due = clock.due_at ? `due ${absolute(clock.due_at, zone)}` : "no due time yet";
  return (
    <Tooltip label={[clock.name, due, ...marks(clock).map((one) => one.means)].join(" · ")} multiline maw={360}>
      <span>
        <Tag tone={tone}>
          <Icon name={tone === "harm" ? "warn" : "clock"} size={13} />
          {text}
          {words.length > 0 && <span className={styles.mark}>{words.join(", ")}</span>}
        </Tag>
      </span>
    </Tooltip>
  );
}

export function Clocks({ clocks, most = 2 }: { clocks: readonly ClockLine[]; most?: number }) {
  if (clocks.length === 0) return <span className={styles.soft}>none runs</span>;
  const ordered = byDue(clocks);
  return (
    <span className={styles.clocks}>
      {ordered.slice(0, most).map((clock) => (
        <ClockMark key={clock.ref} clock={clock} />
      ))}
      {ordered.length > most && <span className={styles.soft}>+{ordered.length - most}</span>}
    </span>
  );
}
