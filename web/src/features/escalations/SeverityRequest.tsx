/** A wish to lower the severity that waits for a second person, and that person's answer. */
import { Button, Group, Textarea } from "@mantine/core";
import { answerSeverity, type Escalation } from "@/api/escalations";
import { useMe } from "@/api/session";
import { useDraft } from "@/lib/drafts";
import { Caution } from "@/ui/Caution";
import { Failure } from "@/ui/Failure";
import { Person } from "@/ui/Person";
import { When } from "@/ui/When";
import styles from "./Escalations.module.css";
import { useChange } from "./useChange";

export function SeverityRequest({ shown, mayWrite }: { shown: Escalation; mayWrite: boolean }) {
  const me = useMe();
  const draft = useDraft(`escalation.${shown.ref}.severity`);
  const asked = shown.severity_request;
  const answer = useChange({
    run: (agrees: boolean) => answerSeverity(shown.ref, agrees, draft.text.trim()),
    said: (now) => `${now.ref} is ${now.severity}.`,
    onDone: draft.clear,
  });
  if (!asked) return null;
  const isMine = asked.asked_by === me.id;
  return (
    <Caution title={`Lower the severity from ${asked.severity_before} to ${asked.severity_asked}?`}>
      <div className={styles.form}>
        <p>
          <Person id={asked.asked_by} /> asks <When at={asked.asked_at} />: {asked.reason}
        </p>
        {isMine && <p>A second person answers; until then {asked.severity_before} stands.</p>}
        {!isMine && mayWrite && (
          <>
            <Textarea
              label="Your reason"
              autosize
              maxLength={2_000}
              value={draft.text}
              onChange={(event) => draft.write(event.currentTarget.value)}
            />
            {answer.error && <Failure error={answer.error} />}
            <Group>
              <Button size="compact-md" loading={answer.isPending} onClick={() => answer.mutate(true)}>
                Agree
              </Button>
              <Button
                size="compact-md"
                variant="default"
                disabled={!draft.text.trim()}
                title={draft.text.trim() ? undefined : "Say why first."}
                loading={answer.isPending}
                onClick={() => answer.mutate(false)}
              >
                Refuse
              </Button>
            </Group>
          </>
        )}
      </div>
    </Caution>
  );
}
