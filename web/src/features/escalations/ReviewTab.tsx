/** The after-action review of a grave escalation: a draft from the record, to copy or to keep as a file. */
import { Button, CopyButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type EscalationReview, reviewQuery } from "@/api/escalationMetrics";
import type { Escalation } from "@/api/escalations";
import { download } from "@/lib/download";
import { Card } from "@/ui/Card";
import { Failure } from "@/ui/Failure";
import { Icon } from "@/ui/Icon";
import { Loading } from "@/ui/Loading";
import { Prose } from "@/ui/prose/Prose";
import { When } from "@/ui/When";
import styles from "./Escalations.module.css";

/** Whether the desk drafts a review of it. */
export function isReviewed({ severity }: Pick<Escalation, "severity">): boolean {
  return severity === "S0" || severity === "S1";
}

export function ReviewTab({ reference }: { reference: string }) {
  const review = useQuery(reviewQuery(reference));
  if (review.error) return <Failure error={review.error} onRetry={review.refetch} />;
  if (!review.data) return <Loading />;
  return (
    <Card title="After-action review: a draft" actions={<Taking review={review.data} />}>
      <div className={styles.stack}>
        <p className={styles.soft}>
          Drafted from the record <When at={review.data.drafted_at} />, and kept nowhere: it is made anew whenever it is
          opened. Take it along, and answer its questions together.
        </p>
        <Prose text={review.data.markdown} />
      </div>
    </Card>
  );
}

function Taking({ review }: { review: EscalationReview }) {
  const keep = () => download(new Blob([review.markdown], { type: "text/markdown" }), `review-${review.escalation}.md`);
  return (
    <span className={styles.line}>
      <CopyButton value={review.markdown} timeout={2_000}>
        {({ copied, copy }) => (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon name={copied ? "check" : "copy"} size={13} />}
            onClick={copy}
          >
            {copied ? "Copied" : "Copy the Markdown"}
          </Button>
        )}
      </CopyButton>
      <Button size="compact-sm" variant="default" leftSection={<Icon name="download" size={13} />} onClick={keep}>
        Download
      </Button>
    </span>
  );
}
