/** To whom an update goes, and how it fared on each way. */
import type { Delivery, Recipient, Update } from "@/api/comms";
import { Card } from "@/ui/Card";
import { CHANNELS } from "@/ui/commsWords";
import { Ref } from "@/ui/Ref";
import { Tag, type Tone } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./Comms.module.css";

const WORDS: Record<Delivery["state"], { name: string; tone: Tone }> = {
  waiting: { name: "on its way", tone: "accent" },
  delivered: { name: "delivered", tone: "good" },
  dead: { name: "given up", tone: "warn" },
  skipped: { name: "skipped by a person", tone: "plain" },
};

export function Deliveries({ update }: { update: Update }) {
  return (
    <Card title="Where it goes" count={update.recipients.length}>
      {update.recipients.length === 0 && (
        <p className={styles.soft}>Nowhere yet. Edit it to choose a group that has a channel.</p>
      )}
      <ul className={styles.plain} aria-label="Where it goes">
        {update.recipients.map((one) => (
          <li key={one.key}>
            <Way to={one} update={update} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Way({ to, update }: { to: Recipient; update: Update }) {
  const delivery = update.deliveries.find((one) => one.key === to.key);
  const people = to.people.length === 1 ? "1 person" : `${to.people.length} people`;
  return (
    <>
      <p className={styles.line}>
        <strong>{to.name || to.address}</strong>
        {delivery && <Tag tone={WORDS[delivery.state].tone}>{WORDS[delivery.state].name}</Tag>}
        {!delivery && update.state === "sent" && <Tag tone="good">told in the console</Tag>}
      </p>
      <p className={styles.soft}>
        {CHANNELS[to.kind]}
        {to.group && ` of ${to.group.replaceAll("_", " ")}`}
        {to.kind === "in_app" ? `, ${people}` : to.name && to.address && `, ${to.address}`}
      </p>
      {delivery && (
        <p className={styles.why}>
          {delivery.attempts} {delivery.attempts === 1 ? "try" : "tries"}
          {delivery.settled_at && (
            <>
              , <When at={delivery.settled_at} />
            </>
          )}
          {delivery.message && (
            <>
              , <Ref subject={delivery.message} />
            </>
          )}
          {delivery.error && `: ${delivery.error}`}
        </p>
      )}
    </>
  );
}
