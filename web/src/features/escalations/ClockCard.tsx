/** One clock: whose promise, what it asks, since when, and when it is due for oneself, the desk and the authority. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { ClockLine } from "@/api/clocks";
import { obligationsQuery } from "@/api/obligations";
import { useNow } from "@/lib/now";
import { absolute } from "@/lib/time";
import { Icon } from "@/ui/Icon";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { ClockActs } from "./ClockActs";
import styles from "./ClockStrip.module.css";
import { asks, isOpen, marks, standing, startedBy } from "./clockWords";
import { useZones } from "./useZones";

export function ClockCard({ clock, onLook }: { clock: ClockLine; onLook: () => void }) {
  const id = useId();
  const { text, tone } = standing(clock, useNow());
  return (
    <article className={styles.card} data-tone={tone} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{clock.name}</h3>
        <Tag tone={tone}>
          <Icon name={tone === "harm" ? "warn" : "clock"} size={13} />
          {text}
        </Tag>
      </div>
      {marks(clock).length > 0 && (
        <div className={styles.marks}>
          {marks(clock).map(({ word, means }) => (
            <Tag key={word} tone={word === "provisional" ? "warn" : "plain"} title={means}>
              {word}
            </Tag>
          ))}
        </div>
      )}
      <What clock={clock} />
      {clock.due_at && isOpen(clock) && <Due at={clock.due_at} zone={clock.zone} />}
      <p className={styles.soft}>
        Counts {startedBy(clock)}, <When at={clock.started_at} />
        {clock.ended_at && (
          <>
            ; over <When at={clock.ended_at} />
          </>
        )}
      </p>
      <div className={styles.acts}>
        {isOpen(clock) && <ClockActs clock={clock} />}
        <Button size="compact-xs" variant="subtle" aria-label={`History of ${clock.name}`} onClick={onLook}>
          History
        </Button>
      </div>
    </article>
  );
}

/** What the law asks, in the words of the book; of a promise of one's own, that it is one. */
function What({ clock }: { clock: ClockLine }) {
  const book = useQuery({ ...obligationsQuery, enabled: clock.obligation !== null });
  const row = book.data?.find((one) => one.id === clock.obligation);
  return (
    <p className={styles.soft}>
      {row && `${row.summary} (${row.instrument}, ${row.provision}) `}
      {asks(clock)}
      {marks(clock).some((one) => one.word === "provisional") && " Legal has not said yet whether it applies."}
    </p>
  );
}

function Due({ at, zone }: { at: string; zone: string }) {
  const zones = useZones(zone);
  return (
    <dl className={styles.times}>
      {zones.map((one) => (
        <Pair key={one.zone} name={one.names.join(", ")} value={absolute(at, one.zone)} />
      ))}
    </dl>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>Due, {name}</dt>
      <dd>{value}</dd>
    </>
  );
}
