/** The second pair of eyes: what an approval binds, who has voted, who may not, and what you may do now. */
import type { Decision } from "@/api/enforcement";
import { useMay } from "@/api/permissions";
import { useMe } from "@/api/session";
import { useNow } from "@/lib/now";
import { Card } from "@/ui/Card";
import { ClockChip } from "@/ui/ClockChip";
import { Person } from "@/ui/Person";
import { Tag } from "@/ui/Tag";
import { When } from "@/ui/When";
import { DecisionActs } from "./DecisionActs";
import styles from "./decision.module.css";
import { type Bar, offers } from "./mayDo";
import { useBarred } from "./useBarred";
import { APPROVAL_TONES } from "./words";

type ApprovalCardProps = {
  decision: Decision;
  /** Whether it became another since it was read. */
  isChanged: boolean;
  onReload: () => void;
  onSaved: (decision: Decision) => void;
};

export function ApprovalCard({ decision, isChanged, onReload, onSaved }: ApprovalCardProps) {
  const { approval } = decision;
  const me = useMe();
  const may = useMay();
  const now = useNow();
  const { barred, isWhole } = useBarred(decision);
  const offered = offers({ decision, me: me.id, may, barred, now });
  const shown = offered.map((one) =>
    isChanged && one.act === "approve" ? { ...one, why: one.why ?? "Read first what changed." } : one,
  );
  return (
    <Card title="Approval" actions={<Tag tone={APPROVAL_TONES[approval.state]}>{approval.state}</Tag>}>
      <div className={styles.stack}>
        <p className={styles.line}>
          <span>{`${approval.granted} of ${approval.quorum} approvals are there.`}</span>
          {approval.state === "pending" && <ClockChip due={approval.expires_at} what="Request for approval" />}
        </p>
        <p>{consequence(decision)}</p>
        <div>
          <h3>What an approval binds</h3>
          <p className={styles.soft}>
            The SHA-256 of everything on this page but its actions. One changed word changes it, and the approval ends.
          </p>
          <output className={styles.hash} aria-label="Hash that an approval binds">
            {decision.payload_hash}
          </output>
        </div>
        <DecisionActs decision={decision} offered={shown} onReload={onReload} onSaved={onSaved} />
        <Votes decision={decision} />
        <Barred barred={barred} isWhole={isWhole} />
      </div>
    </Card>
  );
}

function consequence({ state, approval }: Decision): string {
  const left = approval.quorum - approval.granted;
  if (state === "proposed") {
    return left > 1
      ? `After yours, ${left - 1} more must approve. Nothing leaves the desk before it is executed.`
      : "With the next approval it may be executed. Nothing leaves the desk before that.";
  }
  if (state === "approved") return "It may be executed. Whoever executes it lets its actions leave the desk.";
  if (state === "executed") return "It is executed. A second person may reverse it.";
  return state === "reversed"
    ? "It was reversed. Opposite actions left the desk."
    : "It ended here. Nothing left the desk.";
}

function Votes({ decision }: { decision: Decision }) {
  const { votes } = decision.approval;
  return (
    <div>
      <h3>Votes</h3>
      {votes.length === 0 && <p className={styles.soft}>Nobody has voted yet.</p>}
      <ul className={styles.list}>
        {votes.map((vote) => (
          <li key={vote.voter}>
            <p className={styles.line}>
              <strong>
                <Person id={vote.voter} />
              </strong>
              <Tag tone={vote.verdict === "grant" ? "good" : "warn"}>
                {vote.verdict === "grant" ? "approved" : "refused"}
              </Tag>
              <span className={styles.soft}>
                <When at={vote.at} />
              </span>
            </p>
            <p className={styles.quote}>{vote.reason}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Barred({ barred, isWhole }: { barred: ReadonlyMap<string, Bar>; isWhole: boolean }) {
  return (
    <div>
      <h3>Who may not approve</h3>
      <ul className={styles.list} aria-label="Who may not approve">
        {[...barred].map(([actor, bar]) => (
          <li key={actor}>
            <Person id={actor} /> <span className={styles.soft}>{bar}</span>
          </li>
        ))}
      </ul>
      {!isWhole && <p className={styles.why}>The case or an item is not for you to see. The desk may bar more.</p>}
    </div>
  );
}
