/** What leaves the desk when a decision is executed, and where to. */
import { useQuery } from "@tanstack/react-query";
import type { Decision } from "@/api/enforcement";
import { destinationsQuery } from "@/api/outbox";
import styles from "./decision.module.css";
import { counted, spelt } from "./words";

const SHOWN = 20;

export function ActionsAhead({ decision }: { decision: Decision }) {
  const { subjects } = decision;
  return (
    <div className={styles.stack}>
      <p>
        <strong>{`${counted(subjects.length, "action")} leave the desk at once.`}</strong> <WhereTo />
      </p>
      <ol className={styles.sequence} aria-label="Actions that leave">
        {subjects.slice(0, SHOWN).map((subject) => (
          <li key={subject.entity}>
            {spelt(decision.action)} <code>{subject.entity}</code>
          </li>
        ))}
      </ol>
      {subjects.length > SHOWN && <p className={styles.soft}>{`and ${subjects.length - SHOWN} more like these.`}</p>}
      <p>
        {decision.simulation
          ? "This is a simulation: every action says so."
          : "It is carried out on the platform. A second person can reverse it."}
      </p>
    </div>
  );
}

/** By message to who takes actions; by a signed file where nobody does. */
function WhereTo() {
  const destinations = useQuery(destinationsQuery);
  if (destinations.error) return "The desk says where to once it is done.";
  if (!destinations.data) return "Looking where they go…";
  const takers = destinations.data.filter((one) => one.state !== "removed" && one.takes.includes("action"));
  if (takers.length === 0) return "No destination takes actions: they go into one signed file in the desk's exports.";
  const names = takers.map((one) => (one.state === "paused" ? `${one.name} (paused: it gets them later)` : one.name));
  return `They go as signed messages to ${names.join(", ")}.`;
}
