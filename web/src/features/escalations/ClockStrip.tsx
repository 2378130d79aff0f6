/** The clocks of an escalation: those that run, the least time first; below them those that are over. */
import { useState } from "react";
import type { ClockLine } from "@/api/clocks";
import { ClockCard } from "./ClockCard";
import { ClockDrawer } from "./ClockDrawer";
import styles from "./ClockStrip.module.css";
import { byDue, isOpen } from "./clockWords";

export function ClockStrip({ clocks }: { clocks: readonly ClockLine[] }) {
  const [looked, look] = useState<string>();
  const ordered = byDue(clocks);
  const over = ordered.filter((clock) => !isOpen(clock));
  const cards = (some: readonly ClockLine[]) => (
    <ul className={styles.strip} aria-label={some === over ? "Clocks that are over" : "Clocks"}>
      {some.map((clock) => (
        <li key={clock.ref}>
          <ClockCard clock={clock} onLook={() => look(clock.ref)} />
        </li>
      ))}
    </ul>
  );
  const running = ordered.filter(isOpen);
  return (
    <section aria-label="Clocks" className={styles.clocks}>
      {running.length > 0 ? (
        cards(running)
      ) : (
        <p className={styles.soft}>
          No clock runs. Legal clocks start when class, jurisdiction and requester fit a row of the book.
        </p>
      )}
      {over.length > 0 && (
        <details>
          <summary>
            {over.length} {over.length === 1 ? "clock is" : "clocks are"} over
          </summary>
          {cards(over)}
        </details>
      )}
      {looked && <ClockDrawer reference={looked} onClose={() => look(undefined)} />}
    </section>
  );
}
