/** Whose texts wait for a second pair of eyes; what the press or outsiders read always does. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import type { AudienceRule } from "@/api/comms";
import { audiencesQuery, setAudience } from "@/api/stakeholders";
import { forgetDraft } from "@/lib/drafts";
import { Card } from "@/ui/Card";
import { Confirm } from "@/ui/Confirm";
import { AUDIENCES } from "@/ui/commsWords";
import { Failure } from "@/ui/Failure";
import { Tag } from "@/ui/Tag";
import { done } from "@/ui/told";
import styles from "./comms.module.css";

export function AudiencesCard({ mayChange }: { mayChange: boolean }) {
  const audiences = useQuery(audiencesQuery);
  const [asked, ask] = useState<AudienceRule>();
  return (
    <Card title="Whose texts need approval">
      <div className={styles.plain}>
        <p className={styles.soft}>
          What the press may read, and what goes to an address outside the groups, always needs it.
        </p>
        {audiences.error && <Failure error={audiences.error} onRetry={audiences.refetch} />}
        <ul className={styles.plain} aria-label="Audiences">
          {audiences.data?.map((one) => (
            <li key={one.audience} className={styles.line}>
              <span>
                {AUDIENCES[one.audience]}{" "}
                <Tag tone={one.needs_approval ? "accent" : "plain"}>
                  {one.needs_approval ? "needs approval" : "leaves without approval"}
                </Tag>
              </span>
              {mayChange && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Change ${AUDIENCES[one.audience]}`}
                  onClick={() => ask(one)}
                >
                  Change
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {asked && <Change rule={asked} onClose={() => ask(undefined)} />}
    </Card>
  );
}

function Change({ rule, onClose }: { rule: AudienceRule; onClose: () => void }) {
  const name = AUDIENCES[rule.audience];
  const draft = `audience.${rule.audience}`;
  const save = useAct((reason: string) => setAudience(rule, !rule.needs_approval, reason), {
    renews: ["groups", "updates"],
    onDone: () => {
      forgetDraft(draft);
      done(`The rule for ${name} is changed.`);
      onClose();
    },
  });
  return (
    <Confirm
      title={rule.needs_approval ? `Let texts for ${name} leave without approval` : `Ask approval of texts for ${name}`}
      action="Change it"
      isHarmful={rule.needs_approval}
      reason="Why"
      isReasonNeeded
      draft={draft}
      isBusy={save.isPending}
      error={save.error}
      onConfirm={(reason) => save.mutate(reason)}
      onClose={onClose}
    >
      It counts from now on, also for updates that are drafted already.
    </Confirm>
  );
}
