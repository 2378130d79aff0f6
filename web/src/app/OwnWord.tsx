/** What the desk told oneself and one has not read yet: each leads to what it is about, and is put away by reading. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useAct } from "@/api/act";
import { type Notification, readNotification, readNotifications, unreadQuery } from "@/api/notifications";
import { Failure } from "@/ui/Failure";
import { Ref } from "@/ui/Ref";
import { When } from "@/ui/When";
import styles from "./Bell.module.css";

/** What each code says; one that is not known is told as it is. */
const SAYS: Record<string, string> = {
  update_sent: "An update was sent to you",
  update_approved: "Your update is approved",
  update_refused: "Your update is refused",
  delivery_dead: "A delivery of your update was given up",
  notification_dead: "A notification to another machine was given up",
  "handover.declined": "An item that you handed over is declined",
  "handover.passed": "An item that nobody accepted passed on",
  "handover.unaccepted": "A handover is not accepted yet",
  "swap.asked": "You are asked to take a time to call",
  "swap.asked_for_you": "Somebody is asked to take your time to call",
  "swap.accepted": "Your swap is accepted",
  "swap.declined": "Your swap is declined",
  "swap.withdrawn": "A swap is asked no more",
  "swap.expired": "A swap has lapsed: nobody answered in time",
  "swap.lapsed": "A swap has lapsed: another took that time",
  "access.broken_glass": "Somebody broke glass, which waits for a review",
  "token.issued": "An administrator issued a token in your name",
  "page.breach": "You are called: a clock has passed",
  "page.clock_short": "You are called: a clock runs short",
  "page.contained": "You are called: a first measure was applied",
  "page.grave": "You are called: a grave escalation has no owner",
  "page.handover": "You are called: a handover is not accepted",
  "page.unattended": "You are called: a legal clock ends before anybody is on shift",
};

export function useUnread(): readonly Notification[] {
  return useQuery(unreadQuery).data?.items ?? [];
}

export function OwnWord() {
  const unread = useUnread();
  const renews = { renews: ["notifications"] };
  const read = useAct(readNotification, renews);
  const readAll = useAct(readNotifications, renews);
  const error = read.error ?? readAll.error;
  return (
    <section aria-label="For you">
      <div className={styles.head}>
        <h2>For you</h2>
        {unread.length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={readAll.isPending}
            onClick={() => readAll.mutate(undefined as never)}
          >
            Mark all read
          </Button>
        )}
      </div>
      {error && <Failure error={error} />}
      {unread.length === 0 && <p className={styles.none}>Nothing unread.</p>}
      <ul className={styles.list}>
        {unread.map((one) => (
          <li key={one.id} className={styles.own}>
            <span>
              {SAYS[one.code] ?? one.code}: <Ref subject={placeOf(one)} /> <When at={one.at} />
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Mark read: ${SAYS[one.code] ?? one.code}, ${placeOf(one)}`}
              disabled={read.isPending}
              onClick={() => read.mutate(one.id)}
            >
              Read
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The update or handover that it is about, where that has a page; else its subject. */
function placeOf({ about, subject }: Notification): string {
  const named = about.split(/[@/]/)[0] ?? "";
  return /^(UPD|HND)-\d+$/.test(named) ? named : subject;
}
