/** The approvals that wait for you, oldest first; made to be read and opened on a phone too. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { type Approval, approvalsQuery } from "@/api/enforcement";
import { addressOf } from "@/lib/addresses";
import { useShortcuts } from "@/lib/shortcuts";
import { ClockChip } from "@/ui/ClockChip";
import { Empty } from "@/ui/Empty";
import { Failure } from "@/ui/Failure";
import { Loading } from "@/ui/Loading";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import styles from "./approvals.module.css";
import { APPROVAL_TONES, spelt } from "./words";

export function ApprovalsTab() {
  const waiting = useInfiniteQuery(approvalsQuery);
  const list = useRef<HTMLOListElement>(null);
  const move = (by: number) => {
    const links = [...(list.current?.querySelectorAll("a") ?? [])];
    const place = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[Math.max(0, Math.min(links.length - 1, place < 0 ? 0 : place + by))]?.focus();
  };
  useShortcuts([
    { keys: "j", label: "Next approval", group: "List", run: () => move(1) },
    { keys: "k", label: "Approval before", group: "List", run: () => move(-1) },
  ]);
  if (waiting.error) return <Failure error={waiting.error} onRetry={waiting.refetch} />;
  if (!waiting.data) return <Loading />;
  const approvals = waiting.data.pages.flatMap((page) => page.items);
  if (approvals.length === 0) {
    return (
      <Empty title="No approval waits for you">
        A decision comes here when somebody else proposes it. You see it unless you proposed it, led its case or
        collected its evidence: then another person must look.
      </Empty>
    );
  }
  return (
    <>
      <ol ref={list} className={styles.list} aria-label="Approvals that wait for you">
        {approvals.map((approval) => (
          <li key={approval.ref}>
            <ApprovalLine approval={approval} />
          </li>
        ))}
      </ol>
      {waiting.hasNextPage && (
        <Button mt="md" variant="default" loading={waiting.isFetchingNextPage} onClick={() => waiting.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}

function ApprovalLine({ approval }: { approval: Approval }) {
  return (
    <Link className={styles.line} to={addressOf(approval.subject) ?? "/enforcement"}>
      <span className={styles.what}>
        <strong>{spelt(approval.purpose)}</strong>
        <span className={styles.soft}>
          <code>{approval.subject}</code>, proposed by <Person id={approval.proposer} />{" "}
          <When at={approval.requested_at} />
        </span>
      </span>
      <span className={styles.state}>
        <Tag tone={APPROVAL_TONES[approval.state]}>{approval.state}</Tag>
        <span>{`${approval.granted} of ${approval.quorum} approved`}</span>
        <ClockChip due={approval.expires_at} what="Request for approval" />
      </span>
    </Link>
  );
}
